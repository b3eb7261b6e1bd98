import type { Changes, Saved, ThreadItem, UserStore } from "@chatkit-protocol/core";
import type { Mutant } from "../support/mutant.ts";

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

/** What a store does with a write that begins while another one of the same user is under way in `other`. */
type Race = (
  view: UserStore,
  threadId: string,
  changes: Changes,
  other: string,
) => Promise<Saved | undefined>;

/** A store that is sound as long as one writes at a time. */
function racing(race: Race): (view: UserStore) => Partial<UserStore> {
  const flying: string[] = [];
  return (view) => ({
    async save(threadId, changes) {
      const [other] = flying;
      flying.push(threadId);
      try {
        await tick();
        return other === undefined || !changes.items?.length
          ? await view.save(threadId, changes)
          : await race(view, threadId, changes, other);
      } finally {
        flying.splice(flying.indexOf(threadId), 1);
      }
    },
  });
}

/** What a store answers that has written nothing. */
async function pretend(
  view: UserStore,
  threadId: string,
  { items = [] }: Changes,
): Promise<Saved | undefined> {
  const thread = await view.loadThread(threadId);
  return thread && { thread, items: [...items] };
}

const renamed = (item: ThreadItem): ThreadItem => ({ ...item, id: `${item.id}again` });

/** Threads whose order a race has spoilt. */
const spoilt = new Set<string>();

const spoiling = racing((view, threadId, changes) => {
  spoilt.add(threadId);
  return view.save(threadId, changes);
});

/** Faults that only parallel clients bring to light. */
export const history: readonly Mutant[] = [
  {
    id: "loses-one-of-two-writes",
    breaks: "IS-05/item-of-parallel-streams-lost",
    alsoBreaks: ["AM-04"],
    store: racing(pretend),
  },
  {
    id: "writes-twice-in-a-race",
    breaks: "IS-05/message-stored-twice",
    alsoBreaks: ["AM-04"],
    store: racing((view, threadId, changes) =>
      view.save(threadId, {
        ...changes,
        items: (changes.items ?? []).flatMap((item) =>
          item.type === "user_message" ? [item, renamed(item)] : [item],
        ),
      }),
    ),
  },
  {
    id: "puts-the-loser-of-a-race-first",
    breaks: "TM-02/newer-item-before-older",
    store: (view) => ({
      ...spoiling(view),
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        if (!spoilt.has(threadId) || query.order !== "asc" || page.data.length < 4) return page;
        return { ...page, data: [...page.data.slice(-1), ...page.data.slice(0, -1)] };
      },
    }),
  },
  {
    id: "writes-to-the-thread-that-was-first",
    breaks: "IS-04/item-of-another-stream",
    alsoBreaks: ["AM-04", "IS-05", "SER-12"],
    store: racing(async (view, threadId, changes, other) => {
      const items = (changes.items ?? []).map((item) => ({ ...item, thread_id: other }));
      await view.save(other, { ...changes, items });
      return pretend(view, threadId, changes);
    }),
  },
];
