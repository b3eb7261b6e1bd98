import { useRef } from "react";
import { useChat } from "../chat/use-chat.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { acceptAttribute } from "./file-limits.ts";
import type { Files } from "./use-files.ts";

interface FileButtonProps {
  readonly files: Files;
  readonly isDisabled: boolean;
}

/** Opens the browser's dialog for files. */
export function FileButton({ files, isDisabled }: FileButtonProps) {
  const limits = useChat().options.composer?.attachments;
  const input = useRef<HTMLInputElement>(null);
  if (!limits?.enabled) return null;
  return (
    <>
      <IconButton
        icon="paperclip"
        label="Attach files"
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        className="ck-file-input"
        type="file"
        multiple
        hidden
        aria-label="Attach files"
        accept={acceptAttribute(limits)}
        onChange={({ target }) => {
          files.add([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </>
  );
}
