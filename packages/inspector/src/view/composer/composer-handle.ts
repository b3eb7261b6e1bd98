import { type RefObject, useLayoutEffect } from "react";
import { tagsWithDefaults } from "../chat/message-parts.ts";
import { useComposerSlot } from "./composer-slot.ts";
import type { Files } from "./use-files.ts";
import type { Mentions } from "./use-mentions.ts";

interface Parts {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly setText: (text: string) => void;
  readonly setQuotedText: (text: string | undefined) => void;
  readonly setTool: (id: string | null) => void;
  readonly setModel: (id: string) => void;
  readonly files: Files;
  readonly mentions: Mentions;
}

/** Lets the page reach this composer as long as it is on the screen. */
export function useComposerHandle(parts: Parts): void {
  const slot = useComposerSlot();
  // Before the page gets its own handle, which uses this one.
  useLayoutEffect(() => {
    const { field, setText, setQuotedText, setTool, setModel, files, mentions } = parts;
    slot.current = {
      focus: () => field.current?.focus(),
      setValue({ text, content, reply, attachments, files: added, selectedToolId, selectedModelId }) {
        if (content) {
          const parts = tagsWithDefaults(content);
          mentions.know(parts.filter((part) => part.type === "input_tag"));
          setText(parts.map((part) => (part.type === "input_tag" ? `@${part.text}` : part.text)).join(""));
        } else if (text !== undefined) setText(text);
        if (reply !== undefined) setQuotedText(reply || undefined);
        if (attachments) files.put(attachments);
        if (added) files.add(added);
        if (selectedToolId !== undefined) setTool(selectedToolId);
        if (selectedModelId !== undefined) setModel(selectedModelId);
      },
    };
    return () => {
      slot.current = undefined;
    };
  });
}
