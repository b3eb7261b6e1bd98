import type { Mutant } from "../support/mutant.ts";
import { documents, repairing, onlyFor, rejection, intercepting } from "../support/requests.ts";

/** Threads that are being renamed. */
const renaming = new Set<string>();

/** Servers that go wrong where threads are renamed and deleted. */
export const threadUpdates: readonly Mutant[] = [
  {
    id: "answers-a-rename-with-the-old-title",
    breaks: "TU-01/renamed-thread-not-returned",
    answer: onlyFor(
      "threads.update",
      documents(({ title: _title, ...thread }) => thread),
    ),
  },
  {
    id: "fails-to-rename-unknown-threads",
    breaks: "TU-02/unknown-thread-accepted",
    answer: onlyFor("threads.update", (handler) => async (request) => {
      const answer = await handler.handle(request);
      return answer.status === 404 ? { ...answer, status: 500 } : answer;
    }),
  },
  {
    id: "unlocks-by-renaming",
    breaks: "TU-03/rename-changes-more",
    store: (view) => ({
      save: (threadId, changes) =>
        view.save(
          threadId,
          renaming.has(threadId)
            ? { ...changes, thread: { ...changes.thread, status: { type: "active" } } }
            : changes,
        ),
    }),
    answer: intercepting(async (asked, next) => {
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
    breaks: "TU-05/deleted-items-readable",
    answer: (handler) => {
      const items = new Map<unknown, string>();
      return intercepting(async (asked, next) => {
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
    breaks: "TU-06/missing-thread-deletion-fails",
    answer: (handler) => {
      const deleted = new Set<unknown>();
      return intercepting(async (asked, next, { identity }) => {
        if (asked.type !== "threads.delete") return next();
        const thread = `${identity?.userId} ${String(asked.params["thread_id"])}`;
        if (deleted.has(thread)) return rejection(500);
        deleted.add(thread);
        return next();
      })(handler);
    },
  },
  {
    id: "fails-to-delete-what-is-unknown",
    breaks: "TU-06/missing-thread-deletion-fails",
    alsoBreaks: ["IS-02"],
    answer: intercepting(async (asked, next) =>
      asked.type === "threads.delete" && String(asked.params["thread_id"]).endsWith("00000000")
        ? rejection(500)
        : next(),
    ),
  },
  {
    id: "deletes-for-anyone",
    breaks: "TU-07/foreign-thread-deleted",
    answer: (handler) =>
      onlyFor("threads.delete", (inner) => async (request) => {
        const answer = await inner.handle(request);
        await inner.handle({ ...request, identity: { userId: "alice" } });
        return answer;
      })(handler),
  },
  {
    id: "escapes-titles",
    breaks: "TU-01/marked-title-changed",
    answer: repairing("threads.update", (params) =>
      typeof params["title"] === "string"
        ? { ...params, title: params["title"].replaceAll("&", "&amp;").replaceAll("<", "&lt;") }
        : params,
    ),
  },
  {
    id: "trims-titles",
    breaks: "TU-01/padded-title-changed",
    answer: repairing("threads.update", (params) =>
      typeof params["title"] === "string" ? { ...params, title: params["title"].trim() } : params,
    ),
  },
  {
    id: "cuts-long-titles",
    breaks: "TU-01/long-title-changed",
    answer: repairing("threads.update", (params) =>
      typeof params["title"] === "string" ? { ...params, title: params["title"].slice(0, 255) } : params,
    ),
  },
];
