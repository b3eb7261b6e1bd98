import type { Answer } from "@chatkit-protocol/core";
import type { Mutant } from "../support/mutant.ts";
import { intercepting, listings, onlyFor, repairing, withPage } from "../support/requests.ts";

/** Ids that have been deleted. */
const gone = new Set<unknown>();

/** How many elements the pages up to a cursor have brought. */
const offsets = new Map<string, number>();

/** Keeps each list of threads, and shows it again until so many other requests have come. */
const cachingLists =
  (requests: number): NonNullable<Mutant["answer"]> =>
  (handler) => {
    const kept = new Map<string, { answer: Answer; until: number }>();
    let now = 0;
    return intercepting(async (asked, next, { identity }) => {
      now += 1;
      if (asked.type !== "threads.list") return next();
      const key = JSON.stringify([identity?.userId, asked.params]);
      const known = kept.get(key);
      if (known && now <= known.until) return known.answer;
      const answer = await next();
      if (answer.status === 200) kept.set(key, { answer, until: now + requests });
      return answer;
    })(handler);
  };

/** Servers that go wrong where threads are listed. */
export const threadLists: readonly Mutant[] = [
  {
    id: "lists-threads-oldest-first",
    breaks: "RD-13/default-not-newest-first",
    answer: repairing("threads.list", (params) => ({ order: "asc", ...params })),
  },
  {
    id: "loses-a-thread-between-pages",
    breaks: "RD-13/threads-lost-or-repeated",
    store: (view) => ({
      async listThreads(query) {
        const page = await view.listThreads(query);
        return query.after === undefined ? page : { ...page, data: page.data.slice(1) };
      },
    }),
  },
  {
    id: "lists-threads-with-items",
    breaks: "RD-14/items-page-not-empty",
    answer: onlyFor(
      "threads.list",
      listings((threads) => ({
        data: threads.map((thread) => withPage(thread, (page) => ({ ...page, data: [{}] }))),
      })),
    ),
  },
  {
    id: "lists-threads-without-titles",
    breaks: "TU-01/title-not-listed",
    alsoBreaks: ["TH-01"],
    answer: onlyFor(
      "threads.list",
      listings((threads) => ({ data: threads.map(({ title: _title, ...thread }) => thread) })),
    ),
  },
  {
    id: "lists-every-thread-as-active",
    breaks: "TH-04/list-differs",
    answer: onlyFor(
      "threads.list",
      listings((threads) => ({ data: threads.map((thread) => ({ ...thread, status: { type: "active" } })) })),
    ),
  },
  {
    id: "starts-again-behind-a-deleted-thread",
    breaks: "RD-09/deleted-cursor-restarts",
    store: (view) => ({
      deleteThread(threadId) {
        gone.add(threadId);
        return view.deleteThread(threadId);
      },
      listThreads: (query) =>
        view.listThreads(gone.has(query.after) ? { ...query, after: undefined } : query),
    }),
  },
  {
    id: "pages-threads-by-offset",
    breaks: "RD-13/new-thread-disturbs-paging",
    // The places are those of all users.
    alsoBreaks: ["IS-03"],
    store: (view) => ({
      async listThreads(query) {
        const start = query.after === undefined ? 0 : offsets.get(query.after);
        if (start === undefined) return view.listThreads(query);
        const { data: all } = await view.listThreads({ ...query, limit: 10_000, after: undefined });
        const data = all.slice(start, start + query.limit);
        const last = data.at(-1)?.id;
        if (last === undefined || start + query.limit >= all.length) return { data, has_more: false };
        offsets.set(last, start + query.limit);
        return { data, has_more: true, after: last };
      },
    }),
  },
  {
    id: "lists-threads-from-a-cache",
    breaks: "TU-05/deleted-thread-listed",
    answer: cachingLists(50),
  },
  {
    id: "never-lists-threads-anew",
    breaks: "TC-07/created-thread-unlisted",
    answer: cachingLists(Infinity),
  },
  {
    id: "loses-a-thread-from-the-third-page-on",
    breaks: "RD-13/threads-lost-in-small-pages",
    store: (view) => ({
      async listThreads(query) {
        const page = await view.listThreads(query);
        if (query.after === undefined || page.data.length < 2) return page;
        const { data: all } = await view.listThreads({ ...query, limit: 10_000, after: undefined });
        const place = all.findIndex(({ id }) => id === query.after) + 1;
        return place < 2 * query.limit ? page : { ...page, data: page.data.slice(1) };
      },
    }),
  },
  {
    id: "lists-the-neighbours-newest-thread",
    breaks: "IS-01/foreign-thread-listed",
    answer: (handler) =>
      intercepting(async (asked, next, { identity, ...request }) => {
        const answer = await next();
        if (asked.type !== "threads.list" || identity?.userId !== "bob" || answer.status !== 200)
          return answer;
        const body = JSON.stringify({ type: "threads.list", params: { limit: 1 } });
        const mine = JSON.parse(String(answer.body)) as { data: object[] };
        const other = await handler.handle({ ...request, identity: { userId: "alice" }, body });
        const { data } = JSON.parse(String(other.body)) as { data: object[] };
        return { ...answer, body: JSON.stringify({ ...mine, data: [...data, ...mine.data] }) };
      })(handler),
  },
];
