import type { JsonObject } from "../support/json-object.ts";
import type { Mutant } from "../support/mutant.ts";
import { intercepting, rejection, stream } from "../support/requests.ts";

const threadOf = (params: JsonObject): string => String(params["thread_id"]);
const conflict = rejection(409);
const empty = { data: [], has_more: false };
const json = (body: object) => ({
  status: 200,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify(body),
});

/** Servers that answer for threads that are not there, or no longer. */
export const lostThreads: readonly Mutant[] = [
  {
    id: "has-a-memory-in-each-of-two-processes",
    breaks: "TC-05/thread-found-by-some-requests",
    answer: (handler) => {
      let count = 0;
      return intercepting(async ({ type }, next) =>
        type === "threads.get_by_id" && count++ % 2 === 1 ? rejection(404) : next(),
      )(handler);
    },
  },
  {
    id: "revives-deleted-threads",
    breaks: "TM-03/deleted-thread-accepted",
    answer: (handler) => {
      const gone = new Set<string>();
      return intercepting(async ({ type, params }, next) => {
        if (type === "threads.delete") gone.add(threadOf(params));
        const answer = await next();
        return type === "threads.add_user_message" && gone.has(threadOf(params))
          ? stream({ type: "stream_options", stream_options: { allow_cancel: true } })
          : answer;
      })(handler);
    },
  },
  {
    id: "finds-threads-by-the-beginning-of-their-ids",
    breaks: "TM-03/unknown-thread-accepted",
    answer: (handler) => {
      const known = new Set<string>();
      return intercepting(async ({ type, params, ...rest }, next) => {
        const id = threadOf(params);
        if (type === "items.list") known.add(id);
        const like = [...known].find((one) => id.length > 8 && one.startsWith(id));
        return type === "threads.add_user_message" && like !== undefined
          ? next({ ...rest, type, params: { ...params, thread_id: like } })
          : next();
      })(handler);
    },
  },
  {
    id: "fails-on-ids-that-its-database-cannot-hold",
    breaks: "TM-03/unknown-thread-accepted",
    answer: intercepting(async ({ type, params }, next) =>
      type === "threads.add_user_message" && /\0|^.{256}/.test(threadOf(params)) ? rejection(500) : next(),
    ),
  },
  {
    id: "deletes-the-items-of-all-threads",
    breaks: "TU-05/other-thread-deleted",
    answer: (handler) => {
      const emptied = new Set<string>();
      const seen = new Set<string>();
      return intercepting(async ({ type, params }, next) => {
        const id = threadOf(params);
        if (type === "threads.delete" && seen.has(id)) for (const one of seen) emptied.add(one);
        if (type === "items.list") seen.add(id);
        const answer = await next();
        return type === "items.list" && emptied.has(id) && answer.status === 200 ? json(empty) : answer;
      })(handler);
    },
    // Whatever follows in these threads is gone too.
    alsoBreaks: ["AM-*"],
  },
  {
    id: "renames-deleted-threads",
    breaks: "TU-05/deleted-thread-renamed",
    answer: (handler) => {
      const gone = new Map<string, unknown>();
      return intercepting(async ({ type, params }, next) => {
        const id = threadOf(params);
        if (type === "threads.delete") {
          const before = await next({ type: "threads.get_by_id", params: { thread_id: id } });
          if (before.status === 200) gone.set(id, JSON.parse(String(before.body)));
        }
        const answer = await next();
        const thread = gone.get(id);
        return type === "threads.update" && answer.status === 404 && thread !== undefined
          ? json({ ...(thread as JsonObject), title: params["title"] })
          : answer;
      })(handler);
    },
  },
  {
    id: "lists-deleted-threads-oldest-first",
    breaks: "TU-05/deleted-thread-listed",
    answer: (handler) => {
      const gone: { of: unknown; thread: unknown }[] = [];
      return intercepting(async ({ type, params }, next, { identity }) => {
        if (type === "threads.delete") {
          const before = await next({
            type: "threads.get_by_id",
            params: { thread_id: threadOf(params) },
          });
          if (before.status === 200) {
            const thread = { ...JSON.parse(String(before.body)), items: empty };
            gone.push({ of: identity?.userId, thread });
          }
        }
        const answer = await next();
        if (type !== "threads.list" || params["order"] !== "asc" || answer.status !== 200) return answer;
        const page = JSON.parse(String(answer.body)) as { data: unknown[] };
        const own = gone.flatMap(({ of, thread }) => (of === identity?.userId ? [thread] : []));
        return json({ ...page, data: [...own, ...page.data] });
      })(handler);
    },
    alsoBreaks: ["RD-09", "RD-13", "RD-18"],
  },
  {
    id: "looks-for-the-item-before-the-owner",
    breaks: "IS-02/foreign-thread-distinguishable",
    answer: foreign("threads.retry_after_item", 403, (params) => ({
      type: "items.list",
      params: { thread_id: params["thread_id"], limit: 1, after: params["item_id"] },
    })),
  },
  {
    id: "forbids-to-delete-what-is-foreign",
    breaks: "IS-02/foreign-thread-distinguishable",
    answer: (handler) =>
      intercepting(async ({ type, params }, next, request) => {
        if (type !== "threads.delete" || request.identity?.userId !== "bob") return next();
        const own = { ...request, identity: { userId: "alice" } };
        const body = JSON.stringify({ type: "threads.get_by_id", params: { thread_id: threadOf(params) } });
        const known = await handler.handle({ ...own, body });
        return known.status === 200 ? rejection(403) : next();
      })(handler),
  },
  {
    id: "says-that-a-foreign-thread-is-busy",
    breaks: "TM-04/foreign-thread-distinguishable",
    answer: (handler) => {
      const running = new Set<string>();
      const watched = intercepting(async ({ type, params }, next, request) => {
        const id = threadOf(params);
        if (type === "threads.add_user_message" && request.identity?.userId === "bob" && running.has(id))
          return conflict;
        const answer = await next();
        if (typeof answer.body === "string" || type !== "threads.create") return answer;
        return { ...answer, body: noting(answer.body) };
      })(handler);
      async function* noting(body: AsyncIterable<string>) {
        let id = "";
        try {
          for await (const frame of body) {
            id ||= /"thread_id":"([^"]+)"/.exec(frame)?.[1] ?? "";
            if (id !== "") running.add(id);
            yield frame;
          }
        } finally {
          running.delete(id);
        }
      }
      return watched;
    },
  },
  {
    id: "says-that-a-foreign-tool-waits",
    breaks: "IS-02/foreign-thread-distinguishable",
    answer: (handler) =>
      intercepting(async ({ type, params }, next, request) => {
        if (type !== "threads.add_client_tool_output" || request.identity?.userId !== "bob") return next();
        const body = JSON.stringify({
          type: "items.list",
          params: { thread_id: threadOf(params), order: "desc", limit: 1 },
        });
        const items = await handler.handle({ ...request, identity: { userId: "alice" }, body });
        return String(items.body).includes('"pending"') ? rejection(403) : next();
      })(handler),
  },
];

/** A server that tells a stranger by another status that something is there. */
function foreign(
  operation: string,
  status: number,
  look: (params: JsonObject) => object,
): NonNullable<Mutant["answer"]> {
  return (handler) =>
    intercepting(async ({ type, params }, next, request) => {
      if (type !== operation || request.identity?.userId !== "bob") return next();
      const asked = { ...request, identity: { userId: "alice" }, body: JSON.stringify(look(params)) };
      const known = await handler.handle(asked);
      return known.status === 200 ? rejection(status) : next();
    })(handler);
}
