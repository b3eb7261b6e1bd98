import type { Attachment } from "@chatkit-protocol/core/protocol";
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { textContent } from "../chat/outgoing-message.ts";
import { useChat, useConversation } from "../chat/use-chat.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { useComposerHandle } from "./composer-handle.ts";
import { DictationButton } from "./dictation-button.tsx";
import { FileButton } from "./file-button.tsx";
import { ModelMenu } from "./model-menu.tsx";
import { PendingFiles } from "./pending-files.tsx";
import { ToolMenu } from "./tool-menu.tsx";
import { useFiles } from "./use-files.ts";
import { useMentions } from "./use-mentions.ts";
import { MentionList } from "./mention-list.tsx";

interface ComposerProps {
  /** Why no message can be sent; undefined if one can. */
  readonly lockedReason: string | undefined;
}

/** Where the user writes: text with mentions, files, speech, a tool and a model. */
export function Composer({ lockedReason }: ComposerProps) {
  const { chat, options } = useChat();
  const { turn, loading } = useConversation();
  const { placeholder = "Message the AI", tools = [], models = [], dictation } = options.composer ?? {};
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [quotedText, setQuotedText] = useState<string>();
  const [tool, setTool] = useState<string | null>(null);
  const [model, setModel] = useState(() => (models.find((its) => its.default) ?? models[0])?.id);
  const files = useFiles();
  const mentions = useMentions(field, text, setText);

  useComposerHandle({ field, setText, setQuotedText, setTool: chooseTool, setModel, files, mentions });
  useEffect(() => fitHeight(field.current), [text]);

  const isLocked = lockedReason !== undefined;
  const chosenTool = tools.find(({ id }) => id === tool);
  const isFree = !isLocked && loading === undefined && turn === undefined && !files.isBusy;
  const canSend = isFree && (text.trim() !== "" || files.attachments.length > 0);

  function chooseTool(id: string | null): void {
    setTool(id);
    chat.emit("chatkit.tool.change", { toolId: id });
  }

  const send = (): void => {
    if (!canSend) return;
    const content = mentions.contentOf(text) ?? textContent(text.trim());
    const attachments: readonly Attachment[] = files.attachments;
    void chat.send({ content, attachments, quotedText, toolChoice: tool ?? undefined, model });
    setText("");
    setQuotedText(undefined);
    files.clear();
    mentions.clear();
    if (chosenTool && !chosenTool.persistent) chooseTool(null);
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (mentions.onKeyDown(event)) return;
    // While an input method composes a word, Enter confirms the word.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  const take = (event: ClipboardEvent | DragEvent, list: FileList | undefined): void => {
    if (!files.isEnabled || !list || list.length === 0) return;
    event.preventDefault();
    files.add([...list]);
  };

  return (
    <form
      className="ck-composer"
      aria-label="New message"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => files.isEnabled && event.preventDefault()}
      onDrop={(event) => take(event, event.dataTransfer.files)}
    >
      {lockedReason && (
        <p className="ck-locked" role="status">
          {lockedReason}
        </p>
      )}
      {quotedText && (
        <blockquote className="ck-quoted">
          {quotedText}
          <IconButton icon="close" label="Remove the quote" onClick={() => setQuotedText(undefined)} />
        </blockquote>
      )}
      <PendingFiles files={files} />
      <MentionList mentions={mentions} />
      <textarea
        ref={field}
        className="ck-composer-text"
        rows={1}
        aria-label="Message"
        placeholder={chosenTool?.placeholderOverride ?? placeholder}
        dir="auto"
        value={text}
        disabled={isLocked}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => take(event, event.clipboardData.files)}
        {...mentions.fieldProps}
      />
      <div className="ck-composer-bar">
        <FileButton files={files} isDisabled={isLocked} />
        <ToolMenu tools={tools} chosen={tool} onChoose={chooseTool} />
        <span className="ck-gap" />
        <ModelMenu models={models} chosen={model} onChoose={setModel} />
        {dictation?.enabled && (
          <DictationButton
            isDisabled={isLocked}
            onText={(spoken) => setText((before) => [before.trimEnd(), spoken].filter(Boolean).join(" "))}
          />
        )}
        {turn ? (
          <IconButton
            className="ck-send"
            icon="stop"
            label="Stop the answer"
            disabled={!turn.allowCancel}
            onClick={chat.stop}
          />
        ) : (
          <IconButton className="ck-send" icon="arrow-up" label="Send" type="submit" disabled={!canSend} />
        )}
      </div>
    </form>
  );
}

/** Makes the field as high as its text; the stylesheet limits it. */
function fitHeight(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
