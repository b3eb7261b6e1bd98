import type { ThreadItem } from "@chatkit-protocol/core";
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
    id: "adds-messages-twice",
    breaks: "AM-05/item-added-again",
    answer: frames((event) => (event.type === "thread.item.added" ? [event, event] : event)),
  },
];
