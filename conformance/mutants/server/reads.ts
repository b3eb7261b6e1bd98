import { isJsonObject } from "../support/json-object.ts";
import type { Mutant } from "../support/mutant.ts";
import {
  documents,
  intercepting,
  onlyFor,
  read,
  rejection,
  repairing,
  withPage,
} from "../support/requests.ts";

/** Threads in their first turn, and those that got a title in it. */
const fresh = new Set<string>();
const broken = new Set<string>();

/** Ids that have been deleted. */
const gone = new Set<unknown>();

/** Servers that go wrong where a thread and its items are read. */
export const reads: readonly Mutant[] = [
  {
    id: "opens-threads-at-their-end",
    breaks: "RD-01/oldest-items-not-first",
    answer: onlyFor(
      "threads.get_by_id",
      documents((thread) => withPage(thread, (page) => ({ ...page, data: page.data.toReversed() }))),
    ),
  },
  {
    id: "opens-threads-whole",
    breaks: "RD-01/first-page-size",
    store: (view) => ({
      listItems: (threadId, query) =>
        view.listItems(threadId, query.limit === 20 ? { ...query, limit: 1000 } : query),
    }),
  },
  {
    id: "opens-threads-without-items",
    breaks: "RD-01/opens-without-items",
    answer: onlyFor(
      "threads.get_by_id",
      documents((thread) => withPage(thread, () => ({ data: [], has_more: false }))),
    ),
  },
  {
    id: "opens-threads-without-their-newest-item",
    breaks: "RD-01/opens-with-fewer-items",
    answer: onlyFor(
      "threads.get_by_id",
      documents((thread) =>
        withPage(thread, (page) => (page.has_more ? page : { ...page, data: page.data.slice(0, -1) })),
      ),
    ),
  },
  {
    id: "lists-threads-without-their-newest-item",
    breaks: "RD-06/items-missing",
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        // A thread opens with its first 20 items; any other read is one of items.list.
        const isWhole = query.limit !== 20 && query.after === undefined && !page.has_more;
        const { data } = page;
        return isWhole ? { ...page, data: query.order === "asc" ? data.slice(0, -1) : data.slice(1) } : page;
      },
    }),
  },
  {
    id: "goes-on-one-too-early",
    breaks: "RD-02/pages-not-continuous",
    answer: onlyFor(
      "threads.get_by_id",
      documents((thread) =>
        withPage(thread, (page) => (page.has_more ? { ...page, after: page.data.at(-2)?.id } : page)),
      ),
    ),
  },
  {
    id: "reads-what-it-does-not-find-as-null",
    breaks: "RD-03/unknown-thread-accepted",
    answer: intercepting(async (asked, next) => {
      const answer = await next();
      const isUnknown = asked.type === "threads.get_by_id" && answer.status === 404;
      return isUnknown ? { ...answer, status: 200, body: "null" } : answer;
    }),
  },
  {
    id: "renames-without-a-word",
    breaks: "SER-01/rename-answers-nothing",
    alsoBreaks: ["TU-03"],
    answer: onlyFor(
      "threads.update",
      documents(() => null),
    ),
  },
  {
    id: "reads-what-was-renamed-as-nothing",
    breaks: "SER-01/read-answers-nothing",
    alsoBreaks: ["TU-01"],
    answer: intercepting(async (asked, next) => {
      const answer = await next();
      const thread = read(String(answer.body));
      const title = isJsonObject(thread) ? thread["title"] : undefined;
      return asked.type === "threads.get_by_id" && typeof title === "string" && title.startsWith("  A")
        ? { ...answer, body: "null" }
        : answer;
    }),
  },
  {
    id: "fails-on-unknown-threads",
    breaks: "RD-03/unknown-thread-accepted",
    answer: onlyFor("threads.get_by_id", (handler) => async (request) => {
      const answer = await handler.handle(request);
      return answer.status === 404 ? { ...answer, status: 500 } : answer;
    }),
  },
  {
    id: "fills-pages-beyond-the-limit",
    breaks: "RD-18/page-longer-than-limit",
    answer: repairing("items.list", (params) =>
      typeof params["limit"] === "number" && params["limit"] > 0
        ? { ...params, limit: params["limit"] + 1 }
        : params,
    ),
  },
  {
    id: "lists-threads-in-pages-of-its-own",
    breaks: "RD-18/page-longer-than-limit",
    answer: repairing("threads.list", (params) =>
      typeof params["limit"] === "number" && params["limit"] > 0 ? { ...params, limit: 9999 } : params,
    ),
  },
  {
    id: "lists-items-oldest-first",
    breaks: "RD-04/default-not-newest-first",
    answer: repairing("items.list", (params) => ({ order: "asc", ...params })),
  },
  {
    id: "lists-items-oldest-first-in-every-order",
    breaks: "RD-05/ascending-not-reverse",
    answer: repairing("items.list", (params) =>
      params["order"] === "desc" || params["order"] === undefined ? { ...params, order: "asc" } : params,
    ),
  },
  {
    id: "pages-by-time",
    breaks: "RD-07/tied-items-lost-in-pages",
    // Items that come in quick succession have one time as well.
    alsoBreaks: ["RD-06", "RD-02"],
    store: (view) => ({
      async listItems(threadId, query) {
        if (query.after === undefined) return view.listItems(threadId, query);
        const cursor = await view.loadItem(threadId, query.after);
        if (!cursor) return view.listItems(threadId, query);
        const { data } = await view.listItems(threadId, { ...query, limit: 10_000, after: undefined });
        const rest = data.filter(({ created_at }) =>
          query.order === "asc" ? created_at > cursor.created_at : created_at < cursor.created_at,
        );
        const page = rest.slice(0, query.limit);
        const has_more = rest.length > page.length;
        return { data: page, has_more, ...(has_more ? { after: page.at(-1)?.id } : {}) };
      },
    }),
  },
  {
    id: "promises-more-after-a-full-page",
    breaks: "RD-08/more-after-last-page",
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const full = page.data.length === query.limit;
        return full ? { ...page, has_more: true, after: page.data.at(-1)?.id } : page;
      },
    }),
  },
  {
    id: "promises-more-where-only-hidden-items-follow",
    breaks: "RD-08/more-before-hidden-items",
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const after = page.data.at(-1)?.id;
        if (query.hidden || page.has_more || after === undefined) return page;
        const { data } = await view.listItems(threadId, { ...query, hidden: true, after, limit: 1 });
        return data.length > 0 ? { ...page, has_more: true, after } : page;
      },
    }),
  },
  {
    id: "starts-again-for-unknown-cursors",
    breaks: "RD-09/unknown-cursor-accepted",
    store: (view) => ({
      listItems: (threadId, query) =>
        view.listItems(threadId, query).catch(() => view.listItems(threadId, { ...query, after: undefined })),
    }),
  },
  {
    id: "hides-items-after-the-page-is-cut",
    breaks: "RD-12/page-not-filled",
    store: (view) => ({
      async listItems(threadId, query) {
        const { data, ...page } = await view.listItems(threadId, { ...query, hidden: true });
        return { ...page, data: data.filter(({ type }) => query.hidden || !/hidden/.test(type)) };
      },
    }),
  },
  {
    id: "lists-no-items",
    breaks: "RD-06/every-list-empty",
    answer: intercepting(async (asked, next) => {
      const answer = await next();
      return asked.type === "items.list" && answer.status === 200
        ? { ...answer, body: '{"data":[],"has_more":false}' }
        : answer;
    }),
  },
  {
    id: "lists-unknown-threads-as-empty",
    breaks: "RD-15/unknown-thread-accepted",
    answer: intercepting(async (asked, next) => {
      const answer = await next();
      return asked.type === "items.list" && answer.status === 404
        ? { ...answer, status: 200, body: '{"data":[],"has_more":false}' }
        : answer;
    }),
  },
  {
    id: "cannot-read-a-title-of-the-first-turn",
    breaks: "RD-17/thread-does-not-open",
    alsoBreaks: ["TH-07", "TH-08", "TC-05", "CN-02"],
    store: (view) => ({
      createThread(thread, changes) {
        fresh.add(thread.id);
        return view.createThread(thread, changes);
      },
      save(threadId, changes) {
        if (changes.thread?.title !== undefined && fresh.has(threadId)) broken.add(threadId);
        if (changes.items?.length) fresh.delete(threadId);
        return view.save(threadId, changes);
      },
    }),
    answer: intercepting(async (asked, next) =>
      asked.type === "threads.get_by_id" && broken.has(String(asked.params["thread_id"]))
        ? rejection(500)
        : next(),
    ),
  },
  {
    id: "starts-again-behind-a-removed-item",
    breaks: "RD-09/deleted-cursor-restarts",
    store: (view) => ({
      save(threadId, changes) {
        for (const id of changes.removed ?? []) gone.add(id);
        return view.save(threadId, changes);
      },
      listItems: (threadId, query) =>
        view.listItems(threadId, gone.has(query.after) ? { ...query, after: undefined } : query),
    }),
  },
  {
    id: "starts-again-in-ascending-order",
    breaks: "RD-09/unknown-cursor-accepted",
    store: (view) => ({
      listItems: (threadId, query) =>
        view.listItems(threadId, query).catch((error: unknown) => {
          if (query.order !== "asc") throw error;
          return view.listItems(threadId, { ...query, after: undefined });
        }),
    }),
  },
  {
    id: "promises-more-after-a-thread-of-one-page",
    breaks: "RD-08/more-after-only-page",
    answer: onlyFor(
      "threads.get_by_id",
      documents((thread) =>
        withPage(thread, (page) =>
          page.data.length === 20 ? { ...page, has_more: true, after: page.data.at(-1)?.id } : page,
        ),
      ),
    ),
  },
];
