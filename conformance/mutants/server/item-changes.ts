import { notStoring } from "../support/store-faults.ts";
import type { ThreadItem } from "@chatkit-protocol/core";
import { frames, type Mutant } from "../support/mutant.ts";
import { documents } from "../support/requests.ts";

/** Counts how often an item has ended; the store lists it as often. */
const storingTwice = (which: (item: ThreadItem) => boolean): Pick<Mutant, "store"> => {
  const ends = new Map<string, number>();
  return {
    store: (view) => ({
      async save(threadId, changes) {
        for (const item of changes.items ?? []) {
          if (which(item)) ends.set(item.id, (ends.get(item.id) ?? 0) + 1);
        }
        return view.save(threadId, changes);
      },
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const copies = (item: ThreadItem) =>
          Array<ThreadItem>(Math.max(ends.get(item.id) ?? 1, 1)).fill(item);
        return { ...page, data: page.data.flatMap(copies).slice(0, query.limit) };
      },
    }),
  };
};

const says = (item: ThreadItem, text: string): boolean =>
  item.type === "assistant_message" && item.content[0]?.text === text;

/** Servers that remove, replace or finish items wrongly. */
export const itemChanges: readonly Mutant[] = [
  {
    id: "remembers-the-removed",
    breaks: "IT-05/removed-item-listed",
    alsoBreaks: ["CT-10"],
    store: (view) => ({ save: (threadId, { removed: _kept, ...changes }) => view.save(threadId, changes) }),
  },
  {
    id: "keeps-removals-to-itself",
    breaks: "IT-05/removal-not-sent",
    // The client still shows what is no longer there.
    alsoBreaks: ["AM-04", "ER-06"],
    answer: frames((event) => (event.type === "thread.item.removed" ? undefined : event)),
  },
  {
    id: "moves-the-replaced",
    breaks: "IT-06/replaced-out-of-place",
    store: (view) => ({
      async save(threadId, changes) {
        const ids = (changes.items ?? []).map(({ id }) => id);
        await view.save(threadId, { removed: ids });
        return view.save(threadId, changes);
      },
    }),
  },
  {
    id: "keeps-the-replaced",
    breaks: "IT-06/replacement-not-stored",
    ...notStoring((item) => says(item, "first, better")),
  },
  {
    id: "forgets-new-replacements",
    breaks: "IT-07/replacement-not-stored",
    ...notStoring((item) => says(item, "from nowhere")),
  },
  {
    id: "stores-what-ends-twice-twice",
    breaks: "IT-08/item-listed-twice",
    alsoBreaks: ["IT-06"],
    ...storingTwice(({ type }) => type === "assistant_message"),
  },
  {
    id: "keeps-the-first-end",
    breaks: "IT-08/ended-twice-not-updated",
    ...notStoring((item) => says(item, "third, again")),
  },
  {
    id: "keeps-removed-items-where-threads-open",
    breaks: "IT-05/removed-item-listed",
    answer: (handler) => {
      const done = new Map<unknown, Record<string, unknown>>();
      const kept = new Map<unknown, unknown>();
      const watched = frames((event) => {
        const { item } = event as { item?: Record<string, unknown> };
        if (event.type === "thread.item.done" && item) done.set(item["id"], item);
        const gone = event.type === "thread.item.removed" ? done.get(event["item_id"]) : undefined;
        if (gone) kept.set(gone["thread_id"], gone);
        return event;
      })(handler);
      return documents((json) => {
        const page = json["items"] as { data: unknown[] } | undefined;
        return page && kept.has(json["id"])
          ? { ...json, items: { ...page, data: [...page.data, kept.get(json["id"])] } }
          : json;
      })({ handle: watched });
    },
  },
  {
    id: "replaces-under-a-new-id",
    breaks: "IT-06/replaced-under-another-id",
    alsoBreaks: ["AM-*", "IT-*"],
    answer: frames((event) => {
      const { item } = event as { item?: Record<string, unknown> };
      return event.type === "thread.item.replaced" && item?.["type"] === "assistant_message"
        ? { ...event, item: { ...item, id: `${String(item["id"])}v2` } }
        : event;
    }),
  },
];
