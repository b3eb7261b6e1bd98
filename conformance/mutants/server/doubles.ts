import type { ThreadItem } from "@chatkit-protocol/core";
import { isItem, objects } from "../support/benign-variant.ts";
import { onlyFor } from "../support/requests.ts";
import { frames, type Mutant } from "../support/mutant.ts";

/** The threads whose first answer has been saved. */
const answered = new Set<string>();

const copyOf = (item: ThreadItem): ThreadItem => ({ ...item, id: `msg_${crypto.randomUUID()}` });

/** Servers that do twice what belongs once. */
export const doubles: readonly Mutant[] = [
  {
    id: "keeps-first-answers-in-a-second-memory",
    breaks: "AM-04/answer-stored-twice",
    store: (view) => ({
      async save(threadId, changes) {
        const { items = [] } = changes;
        const [answer] = items.filter(({ type }) => type === "assistant_message");
        if (!answer || answered.has(threadId)) return view.save(threadId, changes);
        answered.add(threadId);
        return view.save(threadId, { ...changes, items: [...items, copyOf(answer)] });
      },
    }),
  },
  {
    id: "gives-stored-answers-ids-of-its-own",
    breaks: "AM-04/stored-under-another-id",
    answer: (handler) => {
      const renaming = objects((item) =>
        item["type"] === "assistant_message" && isItem(item)
          ? { ...item, id: `${String(item["id"])}s` }
          : item,
      );
      const reading = onlyFor("items.list", renaming);
      return onlyFor("threads.get_by_id", renaming)({ handle: reading(handler) });
    },
  },
  {
    id: "adds-messages-twice",
    breaks: "AM-05/item-added-again",
    answer: frames((event) => (event.type === "thread.item.added" ? [event, event] : event)),
  },
];
