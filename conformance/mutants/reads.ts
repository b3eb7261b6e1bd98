import type { Page, ThreadItem } from "@chatkit-protocol/core";
import type { Mutant } from "./mutant.ts";
import { documents, mending, only, refusal, seeing } from "./requests.ts";

const withPage = (thread: Record<string, unknown>, change: (page: Page<ThreadItem>) => object) => ({
  ...thread,
  items: change(thread["items"] as Page<ThreadItem>),
});

/** Threads in their first turn, and those that got a title in it. */
const fresh = new Set<string>();
const broken = new Set<string>();

/** Ids that have been deleted, and how many elements the pages up to a cursor have brought. */
const gone = new Set<unknown>();
const offsets = new Map<string, number>();

/** Threads that are being renamed. */
const renaming = new Set<string>();

/** Servers that go wrong where threads and items are read, renamed and deleted. */
export const reads: readonly Mutant[] = [
  {
    id: "opens-threads-at-their-end",
    kills: "RD-01",
    saying: /does not bring the oldest items, oldest first/,
    answer: only(
      "threads.get_by_id",
      documents((thread) => withPage(thread, (page) => ({ ...page, data: page.data.toReversed() }))),
    ),
  },
  {
    id: "opens-threads-whole",
    kills: "RD-01",
    saying: /does not bring 1 to 20 items/,
    store: (view) => ({
      listItems: (threadId, query) =>
        view.listItems(threadId, query.limit === 20 ? { ...query, limit: 1000 } : query),
    }),
  },
  {
    id: "goes-on-one-too-early",
    kills: "RD-02",
    saying: /leave a gap or overlap/,
    answer: only(
      "threads.get_by_id",
      documents((thread) =>
        withPage(thread, (page) => (page.has_more ? { ...page, after: page.data.at(-2)?.id } : page)),
      ),
    ),
  },
  {
    id: "fails-on-unknown-threads",
    kills: "RD-03",
    saying: /An unknown thread is not refused by threads\.get_by_id/,
    answer: only("threads.get_by_id", (handler) => async (request) => {
      const answer = await handler.handle(request);
      return answer.status === 404 ? { ...answer, status: 500 } : answer;
    }),
  },
  {
    id: "lists-items-oldest-first",
    kills: "RD-04",
    saying: /Items are not listed newest first where no order is given/,
    answer: mending("items.list", (params) => ({ order: "asc", ...params })),
  },
  {
    id: "pages-by-time",
    kills: "RD-07",
    saying: /A walk through items with the same created_at/,
    // Items that come in quick succession have one time as well.
    mayAlso: ["RD-06", "RD-02"],
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
    kills: "RD-08",
    saying: /The last page says that there are more/,
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const full = page.data.length === query.limit;
        return full ? { ...page, has_more: true, after: page.data.at(-1)?.id } : page;
      },
    }),
  },
  {
    id: "starts-again-for-unknown-cursors",
    kills: "RD-09",
    saying: /cursor of items that is unknown/,
    store: (view) => ({
      listItems: (threadId, query) =>
        view.listItems(threadId, query).catch(() => view.listItems(threadId, { ...query, after: undefined })),
    }),
  },
  {
    id: "hides-items-after-the-page-is-cut",
    kills: "RD-12",
    saying: /A page is not filled/,
    store: (view) => ({
      async listItems(threadId, query) {
        const { data, ...page } = await view.listItems(threadId, { ...query, hidden: true });
        return { ...page, data: data.filter(({ type }) => query.hidden || !/hidden/.test(type)) };
      },
    }),
  },
  {
    id: "lists-threads-oldest-first",
    kills: "RD-13",
    saying: /not listed newest first where no order is given/,
    answer: mending("threads.list", (params) => ({ order: "asc", ...params })),
  },
  {
    id: "loses-a-thread-between-pages",
    kills: "RD-13",
    saying: /A walk through the threads/,
    store: (view) => ({
      async listThreads(query) {
        const page = await view.listThreads(query);
        return query.after === undefined ? page : { ...page, data: page.data.slice(1) };
      },
    }),
  },
  {
    id: "lists-threads-with-items",
    kills: "RD-14",
    saying: /A listed thread has items/,
    answer: only(
      "threads.list",
      documents((list) => ({
        ...list,
        data: (list["data"] as Record<string, unknown>[]).map((thread) =>
          withPage(thread, (page) => ({ ...page, data: [{}] })),
        ),
      })),
    ),
  },
  {
    id: "lists-unknown-threads-as-empty",
    kills: "RD-15",
    saying: /An unknown thread is not refused by items\.list/,
    answer: seeing(async (asked, next) => {
      const answer = await next();
      return asked.type === "items.list" && answer.status === 404
        ? { ...answer, status: 200, body: '{"data":[],"has_more":false}' }
        : answer;
    }),
  },
  {
    id: "cannot-read-a-title-of-the-first-turn",
    kills: "RD-17",
    saying: /whose first turn has set a title does not open/,
    mayAlso: ["TH-07", "TH-08", "TC-05", "CN-02"],
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
    answer: seeing(async (asked, next) =>
      asked.type === "threads.get_by_id" && broken.has(String(asked.params["thread_id"]))
        ? refusal(500)
        : next(),
    ),
  },
  {
    id: "answers-a-rename-with-the-old-title",
    kills: "TU-01",
    saying: /not answered with the renamed thread/,
    answer: only(
      "threads.update",
      documents(({ title: _title, ...thread }) => thread),
    ),
  },
  {
    id: "fails-to-rename-unknown-threads",
    kills: "TU-02",
    saying: /An unknown thread is not refused by threads\.update/,
    answer: only("threads.update", (handler) => async (request) => {
      const answer = await handler.handle(request);
      return answer.status === 404 ? { ...answer, status: 500 } : answer;
    }),
  },
  {
    id: "unlocks-by-renaming",
    kills: "TU-03",
    saying: /A rename changes something else than the title/,
    store: (view) => ({
      save: (threadId, changes) =>
        view.save(
          threadId,
          renaming.has(threadId)
            ? { ...changes, thread: { ...changes.thread, status: { type: "active" } } }
            : changes,
        ),
    }),
    answer: seeing(async (asked, next) => {
      const threadId = String(asked.params["thread_id"]);
      if (asked.type !== "threads.update") return next();
      renaming.add(threadId);
      const answer = await next();
      renaming.delete(threadId);
      return answer;
    }),
  },
  {
    id: "keeps-the-items-of-deleted-threads",
    kills: "TU-05",
    saying: /The items of a deleted thread can still be read/,
    answer: (handler) => {
      const items = new Map<unknown, string>();
      return seeing(async (asked, next) => {
        const thread = asked.params["thread_id"];
        if (asked.type === "threads.delete") {
          const list = await next({ type: "items.list", params: { thread_id: thread, order: "asc" } });
          if (list.status === 200) items.set(thread, String(list.body));
        }
        const answer = await next();
        const kept = asked.type === "items.list" && answer.status === 404 ? items.get(thread) : undefined;
        return kept === undefined ? answer : { ...answer, status: 200, body: kept };
      })(handler);
    },
  },
  {
    id: "fails-to-delete-twice",
    kills: "TU-06",
    saying: /A repeated deletion/,
    answer: (handler) => {
      const deleted = new Set<unknown>();
      return seeing(async (asked, next, { identity }) => {
        if (asked.type !== "threads.delete") return next();
        const thread = `${identity?.userId} ${String(asked.params["thread_id"])}`;
        if (deleted.has(thread)) return refusal(500);
        deleted.add(thread);
        return next();
      })(handler);
    },
  },
  {
    id: "fails-to-delete-what-is-unknown",
    kills: "TU-06",
    saying: /The deletion of an unknown thread/,
    answer: seeing(async (asked, next) =>
      asked.type === "threads.delete" && String(asked.params["thread_id"]).endsWith("00000000")
        ? refusal(500)
        : next(),
    ),
  },
  {
    id: "deletes-for-anyone",
    kills: "TU-07",
    saying: /Another user has deleted the thread/,
    answer: (handler) =>
      only(
        "threads.delete",
        (inner) => (request) => inner.handle({ ...request, identity: { userId: "alice" } }),
      )(handler),
  },
  {
    id: "lists-threads-without-titles",
    kills: "TU-01",
    saying: /A rename is not shown in the list of threads/,
    mayAlso: ["TH-01"],
    answer: only(
      "threads.list",
      documents((list) => ({
        ...list,
        data: (list["data"] as Record<string, unknown>[]).map(({ title: _title, ...thread }) => thread),
      })),
    ),
  },
  {
    id: "lists-every-thread-as-active",
    kills: "TH-04",
    saying: /threads\.list shows another status/,
    answer: only(
      "threads.list",
      documents((list) => ({
        ...list,
        data: (list["data"] as object[]).map((thread) => ({ ...thread, status: { type: "active" } })),
      })),
    ),
  },
  {
    id: "cuts-long-titles",
    kills: "TU-01",
    saying: /A long title is neither stored/,
    answer: mending("threads.update", (params) =>
      typeof params["title"] === "string" ? { ...params, title: params["title"].slice(0, 255) } : params,
    ),
  },
  {
    id: "starts-again-behind-a-deleted-thread",
    kills: "RD-09",
    saying: /starts again at its beginning/,
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
    id: "starts-again-behind-a-removed-item",
    kills: "RD-09",
    saying: /cursor of an item that was removed/,
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
    kills: "RD-09",
    saying: /cursor of items in ascending order that is unknown/,
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
    kills: "RD-08",
    saying: /A thread of exactly one page/,
    answer: only(
      "threads.get_by_id",
      documents((thread) =>
        withPage(thread, (page) =>
          page.data.length === 20 ? { ...page, has_more: true, after: page.data.at(-1)?.id } : page,
        ),
      ),
    ),
  },
  {
    id: "pages-threads-by-offset",
    kills: "RD-13",
    saying: /made during a walk/,
    // A place that has moved leads back to what was before it.
    mayAlso: ["RD-09"],
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
    id: "loses-a-thread-from-the-third-page-on",
    kills: "RD-13",
    saying: /in small pages/,
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
    kills: "IS-01",
    saying: /A thread that another user has made is listed/,
    answer: (handler) =>
      seeing(async (asked, next, { identity, ...request }) => {
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
