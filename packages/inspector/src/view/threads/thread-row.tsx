import type { Thread } from "@chatkit-protocol/core/protocol";
import { useState } from "react";
import { failureOf } from "../chat/failure.ts";
import { useChat } from "../chat/use-chat.ts";
import { Icon } from "../icons/icon.tsx";
import { MenuButton } from "../parts/menu-button.tsx";
import { titleOf } from "./title.ts";

interface ThreadRowProps {
  readonly thread: Thread;
  readonly isShown: boolean;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
}

/** One thread of the list: opens it, renames it, deletes it. */
export function ThreadRow({ thread, isShown, isBusy, onOpen }: ThreadRowProps) {
  const { chat, options } = useChat();
  const { showRename = true, showDelete = true } = options.history ?? {};
  const [mode, setMode] = useState<"plain" | "renaming" | "deleting">("plain");
  const [error, setError] = useState<string>();
  const title = titleOf(thread);

  const run = (work: () => Promise<void>): void => {
    setError(undefined);
    setMode("plain");
    work().catch((thrown: unknown) => setError(failureOf(thrown).title));
  };

  if (mode === "renaming")
    return (
      <form
        className="ck-thread-edit"
        onSubmit={(event) => {
          event.preventDefault();
          const name = new FormData(event.currentTarget).get("title");
          if (typeof name === "string" && name.trim() !== "") run(() => chat.rename(thread.id, name.trim()));
        }}
      >
        <input
          className="ck-input"
          name="title"
          aria-label="Title"
          defaultValue={thread.title ?? ""}
          // The user has just asked for this field.
          ref={(field) => field?.focus()}
          onKeyDown={(event) => event.key === "Escape" && setMode("plain")}
          onBlur={() => setMode("plain")}
        />
      </form>
    );
  if (mode === "deleting")
    return (
      <div className="ck-thread-edit" role="group" aria-label={`Delete ${title}?`}>
        <span>Delete it?</span>
        <button
          type="button"
          className="ck-button ck-danger"
          ref={(button) => button?.focus()}
          onClick={() => run(() => chat.remove(thread.id))}
        >
          Delete
        </button>
        <button type="button" className="ck-button ck-quiet" onClick={() => setMode("plain")}>
          Keep
        </button>
      </div>
    );
  return (
    <>
      <button
        type="button"
        className="ck-thread-open"
        aria-current={isShown ? "true" : undefined}
        title={error ?? title}
        onClick={onOpen}
      >
        {isBusy && <span className="ck-spinner" role="img" aria-label="Answering" />}
        {error && <Icon name="alert" />}
        <span className="ck-thread-title">{error ?? title}</span>
      </button>
      {(showRename || showDelete) && (
        <MenuButton
          label={`Actions of ${title}`}
          menuLabel="Actions"
          className="ck-icon-button ck-thread-menu"
          choices={[
            ...(showRename ? [{ id: "renaming", label: "Rename", icon: "write" }] : []),
            ...(showDelete ? [{ id: "deleting", label: "Delete", icon: "trash" }] : []),
          ]}
          onChoose={(id) => setMode(id === "renaming" ? "renaming" : "deleting")}
        >
          <Icon name="dots-horizontal" />
        </MenuButton>
      )}
    </>
  );
}
