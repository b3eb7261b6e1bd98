import type { ThreadItem, UserStore } from "@chatkit-protocol/core";
import { eventTypeOf } from "../../src/wire-mutants/change.ts";
import { type Mutant, streamed, textOf } from "../support/mutant.ts";

const failure = {
  status: 500,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ error: { code: "internal_error", message: "The thread is locked." } }),
};

/** An item of any thread of the user. */
async function findItem(view: UserStore, itemId: string): Promise<ThreadItem | undefined> {
  const { data } = await view.listThreads({ limit: 10_000, order: "desc" });
  for (const { id } of data) {
    const item = await view.loadItem(id, itemId);
    if (item) return item;
  }
  return undefined;
}

/** How many threads are being created at this moment. */
let creating = 0;

/** A server whose streams get the events of that type from all streams that run at the same time. */
function mixing(type: string): NonNullable<Mutant["answer"]> {
  return (handler) => {
    const inboxes = new Set<string[]>();
    const mixed = streamed(async function* (body) {
      const own: string[] = [];
      inboxes.add(own);
      try {
        for await (const frame of body) {
          yield* own.splice(0);
          yield frame;
          if (eventTypeOf(frame) !== type) continue;
          for (const inbox of inboxes) if (inbox !== own) inbox.push(frame);
        }
      } finally {
        inboxes.delete(own);
      }
    });
    return mixed(handler);
  };
}

export const concurrency: readonly Mutant[] = [
  {
    id: "mixes-streams",
    breaks: "IS-04/streams-mixed",
    alsoBreaks: ["IT-12", "IS-05"],
    answer: mixing("thread.item.done"),
  },
  {
    id: "shares-one-queue-of-progress",
    breaks: "IS-04/event-of-another-stream",
    // It may come before the stream has opened.
    alsoBreaks: ["TC-03"],
    answer: mixing("progress_update"),
  },
  {
    id: "shares-one-queue-of-effects",
    breaks: "IS-04/event-of-another-stream",
    // It may come before the stream has opened.
    alsoBreaks: ["TC-03"],
    answer: mixing("client_effect"),
  },
  {
    id: "shares-one-queue-of-titles",
    breaks: "IS-04/event-of-another-stream",
    alsoBreaks: ["TH-*", "TC-03"],
    answer: mixing("thread.updated"),
  },
  {
    id: "fails-second-streams",
    breaks: "IS-05/neither-stream-nor-conflict",
    alsoBreaks: ["TM-04"],
    answer: (handler) => {
      const running = new Set<string>();
      return async (request) => {
        const body = await textOf(request);
        const thread = /"type":"threads\.add_user_message".*"thread_id":"([^"]+)"/.exec(body)?.[1] ?? "";
        if (running.has(thread)) return failure;
        const answer = await handler.handle({ ...request, body });
        return typeof answer.body === "string" ? answer : { ...answer, body: watched(answer.body) };
      };
      async function* watched(body: AsyncIterable<string>): AsyncGenerator<string, void> {
        let thread = "";
        try {
          for await (const frame of body) {
            thread ||= /"(?:thread_id|thread":\{"id)":"([^"]+)"/.exec(frame)?.[1] ?? "";
            if (thread !== "") running.add(thread);
            yield frame;
          }
        } finally {
          running.delete(thread);
        }
      }
    },
  },
  {
    id: "has-few-connections",
    breaks: "IS-06/create-not-answered",
    store: (view) => ({
      async createThread(thread, changes) {
        creating++;
        try {
          // Long enough that the slowest machine has as many on the way at once.
          await new Promise((resolve) => setTimeout(resolve, 100));
          if (creating > 10) throw new Error("The pool is exhausted.");
          return await view.createThread(thread, changes);
        } finally {
          creating--;
        }
      },
    }),
  },
  {
    id: "takes-cursors-of-other-threads",
    breaks: "IS-03/foreign-cursor-accepted",
    store: (view) => ({
      async listItems(threadId, query) {
        const foreign =
          query.after !== undefined &&
          !(await view.loadItem(threadId, query.after)) &&
          (await findItem(view, query.after));
        return view.listItems(threadId, foreign ? { ...query, after: undefined } : query);
      },
    }),
  },
  {
    id: "takes-items-of-other-threads",
    breaks: "IS-03/foreign-sender-accepted",
    // A question of another thread that is answered comes into this one.
    alsoBreaks: ["SER-12"],
    store: (view) => ({
      loadItem: async (threadId, itemId) => (await view.loadItem(threadId, itemId)) ?? findItem(view, itemId),
    }),
  },
];
