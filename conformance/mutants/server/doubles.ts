import type { ThreadItem } from "@chatkit-protocol/core";
import { isItem, objects } from "../support/benign-variant.ts";
import type { JsonObject } from "../support/json-object.ts";
import { onlyFor } from "../support/requests.ts";
import { frames, type Mutant } from "../support/mutant.ts";

/** The messages that were added. */
const added = new Set<string>();

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
    id: "finishes-answers-under-other-ids",
    breaks: "IT-13/finished-under-another-id",
    answer: frames((event) => {
      const item = event["item"] as JsonObject | undefined;
      if (event.type === "thread.item.added" && item?.["type"] === "assistant_message")
        added.add(String(item["id"]));
      return event.type === "thread.item.done" && added.has(String(item?.["id"]))
        ? { ...event, item: { ...item, id: `${String(item?.["id"])}x` } }
        : event;
    }),
  },
  {
    id: "adds-messages-twice",
    breaks: "AM-05/item-added-again",
    answer: frames((event) => (event.type === "thread.item.added" ? [event, event] : event)),
  },
];
