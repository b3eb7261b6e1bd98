import type { InputTag, UserMessageContent } from "@chatkit-protocol/core/protocol";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { useChat } from "../chat/use-chat.ts";
import type { Entity } from "../chat/options.ts";
import { mentionAt, splitByMentions } from "./mentions.ts";

/** The mentions of the message that is being written. */
export interface Mentions {
  /** What the user can pick at the moment; empty: there is no list. */
  readonly found: readonly Entity[];
  /** The place of the entity in `found` that Enter picks. */
  readonly active: number;
  readonly listId: string;
  readonly optionId: (index: number) => string;
  readonly pick: (entity: Entity) => void;
  /** Handles the keys of the list; returns whether it has. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  /** The text with its mentions as parts of a message; undefined if there are none. */
  readonly contentOf: (text: string) => UserMessageContent[] | undefined;
  /** Makes the tags known, so that their texts become mentions. */
  readonly know: (tags: readonly InputTag[]) => void;
  readonly clear: () => void;
  readonly fieldProps: Readonly<Record<string, unknown>>;
}

/** Finds entities for the word behind an `@`, and remembers those that the user has picked. */
export function useMentions(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  setText: (text: string) => void,
): Mentions {
  const search = useChat().options.entities?.onTagSearch;
  const listId = useId();
  const [found, setFound] = useState<readonly Entity[]>([]);
  const [active, setActive] = useState(0);
  const known = useRef(new Map<string, InputTag>());

  useEffect(() => {
    const word = search && mentionAt(text, field.current?.selectionStart ?? text.length);
    if (!search || !word) {
      setFound([]);
      return undefined;
    }
    let isCurrent = true;
    const show = (entities: readonly Entity[]): void => {
      if (!isCurrent) return;
      setFound(entities.slice(0, 8));
      setActive(0);
    };
    // A search that fails finds nothing; the text can still be sent.
    search(word.query).then(show, () => show([]));
    return () => {
      isCurrent = false;
    };
  }, [search, text, field]);

  const optionId = (index: number): string => `${listId}-${index}`;

  const pick = ({ id, title, group, interactive, data }: Entity): void => {
    const end = field.current?.selectionStart ?? text.length;
    const word = mentionAt(text, end);
    if (!word) return;
    known.current.set(title, {
      type: "input_tag",
      id,
      text: title,
      data: data ?? {},
      interactive: interactive ?? false,
      ...(group ? { group } : {}),
    });
    setText(`${text.slice(0, word.start)}@${title} ${text.slice(end)}`);
    setFound([]);
    field.current?.focus();
  };

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive((active + 1) % found.length),
    ArrowUp: () => setActive((active + found.length - 1) % found.length),
    Enter: () => found[active] && pick(found[active]),
    Tab: () => found[active] && pick(found[active]),
    Escape: () => setFound([]),
  };

  return {
    found,
    active,
    listId,
    optionId,
    pick,
    onKeyDown(event) {
      if (found.length === 0 || !Object.hasOwn(keys, event.key)) return false;
      event.preventDefault();
      keys[event.key]?.();
      return true;
    },
    contentOf: (its) => splitByMentions(its.trim(), known.current),
    know(tags) {
      for (const tag of tags) known.current.set(tag.text, tag);
    },
    clear: () => known.current.clear(),
    fieldProps: search
      ? {
          "aria-autocomplete": "list",
          "aria-haspopup": "listbox",
          ...(found.length > 0 ? { "aria-controls": listId, "aria-activedescendant": optionId(active) } : {}),
        }
      : {},
  };
}
