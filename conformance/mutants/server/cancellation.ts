import {
  type Changes,
  newId,
  type RequestContext,
  type SdkHiddenContextItem,
  type ThreadItem,
  type UserStore,
  type ReplyPart,
} from "@chatkit-protocol/core";
import { frames, type Mutant } from "../support/mutant.ts";

/** The server's own marker; a script may store an item of its type, without a cancellation. */
export const isMarker = (item: ThreadItem): item is SdkHiddenContextItem =>
  item.type === "sdk_hidden_context" && !item.content.startsWith("kit-");

/** A fault in what is stored when a client has left. */
export const whenLeft =
  (
    fault: (
      changes: Changes & { items: readonly ThreadItem[] },
      threadId: string,
      view: UserStore,
    ) => Changes | Promise<Changes>,
  ) =>
  (view: UserStore): Partial<UserStore> => ({
    async save(threadId, changes) {
      const { items = [] } = changes;
      const faulty = items.some(isMarker) ? await fault({ ...changes, items }, threadId, view) : changes;
      return view.save(threadId, faulty);
    },
  });

const says = ({ id, thread_id, created_at }: ThreadItem, text: string): ThreadItem => ({
  type: "assistant_message",
  id,
  thread_id,
  created_at,
  content: [{ type: "output_text", text, annotations: [] }],
});

/** Threads whose client has left. */
const closed = new Set<string>();

/** What a handler gets that nobody can stop. */
const deaf = (context: RequestContext): RequestContext => ({
  ...context,
  signal: new AbortController().signal,
});

/** Runs to its end whatever its reader does. */
function unstoppable(source: AsyncIterable<ReplyPart>): AsyncIterable<ReplyPart> {
  const iterator = source[Symbol.asyncIterator]();
  const drain = async (): Promise<void> => {
    while (!(await iterator.next()).done);
  };
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => iterator.next(),
      async return() {
        void drain();
        return { done: true, value: undefined };
      },
    }),
  };
}

export const cancellation: readonly Mutant[] = [
  {
    id: "handler-goes-on",
    breaks: "CN-01/handler-continues",
    // What a handler asks of a model goes on with it.
    alsoBreaks: ["CN-11"],
    handlers: ({ respond }) => ({
      respond: (thread, input, context) => unstoppable(respond(thread, input, deaf(context))),
    }),
  },
  {
    id: "closes-what-was-cancelled",
    breaks: "CN-02/message-rejected-after-cancellation",
    store: (view) => ({
      ...whenLeft((changes, threadId) => {
        closed.add(threadId);
        return changes;
      })(view),
      loadThread: async (threadId) => (closed.has(threadId) ? undefined : view.loadThread(threadId)),
    }),
  },
  {
    id: "loses-the-partial-text",
    breaks: "CN-03/shown-text-lost",
    store: whenLeft(({ items, ...changes }) => ({ ...changes, items: items.filter(isMarker) })),
  },
  {
    id: "stores-the-partial-text-under-another-id",
    breaks: "CN-03/shown-text-under-another-id",
    store: whenLeft(({ items, ...changes }) => ({
      ...changes,
      items: items.map((item) => (isMarker(item) ? item : { ...item, id: newId("message") })),
    })),
  },
  {
    id: "stores-empty-messages",
    breaks: "CN-04/empty-message-stored",
    store: whenLeft(({ items, ...changes }) => ({
      ...changes,
      items: items.flatMap((item) =>
        isMarker(item) && items.length === 1 ? [says({ ...item, id: newId("message") }, " "), item] : [item],
      ),
    })),
  },
  {
    id: "shows-the-marker",
    breaks: "CN-05/marker-shown",
    store: whenLeft(({ items, ...changes }) => ({
      ...changes,
      items: items.flatMap((item) =>
        isMarker(item) ? [says({ ...item, id: newId("message") }, item.content), item] : [item],
      ),
    })),
  },
  {
    id: "forgets-the-cancellation",
    breaks: "CN-06/cancellation-unknown-to-next-turn",
    store: whenLeft(({ items, ...changes }) => ({
      ...changes,
      items: items.filter((item) => !isMarker(item)),
    })),
  },
  {
    id: "does-not-notice-who-stopped-reading",
    breaks: "CN-07/slow-reader-treated-differently",
    alsoBreaks: ["CN-11"],
    answer: (handler) => async (request) => {
      // Hears of a client that leaves only while it works for it, not while it waits for it.
      const heard = new AbortController();
      let working = true;
      request.signal.addEventListener("abort", () => working && heard.abort());
      const answer = await handler.handle({ ...request, signal: heard.signal });
      if (typeof answer.body === "string") return answer;
      const source = answer.body[Symbol.asyncIterator]();
      working = false;
      const iterator: AsyncIterator<string> = {
        async next() {
          working = true;
          const step = await source.next();
          working = false;
          return step;
        },
        async return() {
          if (working) await source.return?.();
          return { done: true, value: undefined };
        },
      };
      return { ...answer, body: { [Symbol.asyncIterator]: () => iterator } };
    },
  },
  {
    id: "takes-the-title-back",
    breaks: "CN-09/announced-title-lost",
    store: whenLeft((changes) => ({ ...changes, thread: { ...changes.thread, title: undefined } })),
  },
  {
    id: "never-lets-anybody-stop",
    breaks: "CN-08/allow-cancel-ignored",
    answer: frames((event) =>
      event.type === "stream_options" ? { ...event, stream_options: { allow_cancel: false } } : event,
    ),
  },
  {
    id: "takes-the-question-back",
    breaks: "CN-10/user-message-lost",
    store: whenLeft(async (changes, threadId, view) => {
      const { data } = await view.listItems(threadId, { limit: 100, order: "desc", hidden: true });
      const question = data.find(({ type }) => type === "user_message");
      return { ...changes, removed: question ? [question.id] : [] };
    }),
  },
];
