import type { OperationName } from "@chatkit-protocol/core/protocol";
import type {
  Answer,
  Saved,
  ThreadChanges,
  ThreadItem,
  ThreadMetadata,
  TurnThread,
  UserStore,
  ReplyPart,
} from "@chatkit-protocol/core";
import { eventIn, type Mutant, streamed, textOf } from "../support/mutant.ts";
import { memberAt } from "../../src/transcript/exchange-view.ts";
import { onlyFor, rejection } from "../support/requests.ts";

/** Longer than a client takes to read what it has just been told of. */
const late = () => new Promise((resolve) => setTimeout(resolve, 80));

/** Threads that are announced and not yet stored. */
const unstored = new Map<string, Promise<Saved>>();
/** Threads as they once were, by user. */
const remembered = new WeakMap<UserStore, Map<string, ThreadMetadata>>();
/** Items that have begun and not ended. */
const unfinished = new Map<string, ThreadItem>();
/** Threads with a running turn, and what is to be stored of each at its end. */
const busy = new Map<string, { changes: ThreadChanges; store(): Promise<unknown> }>();
/** Where pages ended, as a number of elements. */
const offsets = new Map<string, number>();

async function* remember(
  thread: TurnThread,
  source: AsyncIterable<ReplyPart>,
): AsyncGenerator<ReplyPart, void> {
  try {
    for await (const event of source) {
      if (typeof event === "object" && "type" in event) {
        if (event.type === "thread.item.added") unfinished.set(event.item.id, event.item);
        if (event.type === "thread.item.done") unfinished.delete(event.item.id);
      }
      yield event;
    }
  } finally {
    for (const { id, thread_id } of unfinished.values()) if (thread_id === thread.id) unfinished.delete(id);
  }
}

async function* storedAtItsEnd(
  thread: TurnThread,
  source: AsyncIterable<ReplyPart>,
): AsyncGenerator<ReplyPart, void> {
  busy.set(thread.id, { changes: {}, store: async () => {} });
  try {
    yield* source;
  } finally {
    const { store } = busy.get(thread.id)!;
    busy.delete(thread.id);
    await store();
  }
}

/** Counts the streams that are running. */
function census() {
  let running = 0;
  let quiet = Promise.withResolvers<void>();
  return {
    get running() {
      return running;
    },
    /** Resolves when no stream is running any more. */
    get quiet() {
      return running === 0 ? Promise.resolve() : quiet.promise;
    },
    async *count(body: AsyncIterable<string>): AsyncGenerator<string, void> {
      running++;
      try {
        yield* body;
      } finally {
        running--;
        if (running === 0) {
          quiet.resolve();
          quiet = Promise.withResolvers();
        }
      }
    },
  };
}

/** What comes of a body whenever a buffer of that many characters is full. */
async function* inBuffers(body: AsyncIterable<string>, size: number): AsyncGenerator<string, void> {
  let buffer = "";
  for await (const frame of body) {
    buffer += frame;
    if (buffer.length < size) continue;
    yield buffer;
    buffer = "";
  }
  if (buffer !== "") yield buffer;
}

const counted = ({ count }: ReturnType<typeof census>, answer: Answer): Answer =>
  typeof answer.body === "string" ? answer : { ...answer, body: count(answer.body) };

/** Answers requests for an operation once no stream runs. */
const waiting =
  (operation: OperationName): NonNullable<Mutant["answer"]> =>
  (handler) => {
    const streams = census();
    return async (request) => {
      const body = await textOf(request);
      if (body.includes(`"type":"${operation}"`)) await streams.quiet;
      return counted(streams, await handler.handle({ ...request, body }));
    };
  };

/** Lists what its handlers have begun, and not ended. */
const listingUnfinished = (which: (item: ThreadItem) => boolean): Pick<Mutant, "handlers" | "store"> => ({
  handlers: ({ respond }) => ({
    respond: (thread, input, context) => remember(thread, respond(thread, input, context)),
  }),
  store: (view) => ({
    async listItems(threadId, query) {
      const page = await view.listItems(threadId, query);
      const begun = [...unfinished.values()].filter((item) => item.thread_id === threadId && which(item));
      return { ...page, data: [...page.data, ...begun] };
    },
  }),
});

export const whileStreaming: readonly Mutant[] = [
  {
    id: "flushes-at-the-end",
    breaks: "TR-10/events-held-back",
    answer: streamed(async function* (body) {
      let all = "";
      for await (const frame of body) all += frame;
      yield all;
    }),
  },
  {
    id: "never-flushes",
    breaks: "TR-10/events-held-back",
    // As a framework that writes the head with the first full buffer: the request itself has no answer until then.
    answer: (handler) => async (request) => {
      const answer = await handler.handle(request);
      if (typeof answer.body === "string") return answer;
      const buffers = inBuffers(answer.body, 4096);
      const first = await buffers.next();
      const body = (async function* () {
        if (!first.done) yield first.value;
        yield* buffers;
      })();
      return { ...answer, body };
    },
  },
  {
    id: "is-one-event-behind",
    breaks: "TR-10/events-held-back",
    answer: streamed(async function* (body) {
      let before = "";
      for await (const frame of body) {
        if (before !== "") yield before;
        before = frame;
      }
      if (before !== "") yield before;
    }),
  },
  {
    id: "lists-wait-for-streams",
    breaks: "TR-16/request-waits-for-stream",
    answer: waiting("threads.list"),
  },
  {
    id: "renames-wait-for-streams",
    breaks: "TR-16/request-waits-for-stream",
    answer: waiting("threads.update"),
  },
  {
    id: "refuses-deletions-during-streams",
    breaks: "TR-16/request-waits-for-stream",
    answer: (handler) => {
      const streams = census();
      return async (request) => {
        const body = await textOf(request);
        if (streams.running > 0 && body.includes('"type":"threads.delete"')) return rejection(409);
        return counted(streams, await handler.handle({ ...request, body }));
      };
    },
  },
  {
    id: "refuses-sync-actions-during-streams",
    breaks: "AC-10/not-answered-during-stream",
    answer: (handler) => {
      const streams = census();
      return async (request) => {
        const body = await textOf(request);
        if (streams.running > 0 && body.includes('"type":"threads.sync_custom_action"')) {
          const error = { code: "conflict", message: "A stream is running." };
          const headers = { "content-type": "application/json" };
          return { status: 409, headers, body: JSON.stringify({ error }) };
        }
        return counted(streams, await handler.handle({ ...request, body }));
      };
    },
  },
  {
    id: "lets-handlers-of-sync-actions-wait-for-streams",
    breaks: "AC-10/not-answered-during-stream",
    answer: (handler) => {
      const streams = census();
      return async (request) => {
        const body = await textOf(request);
        if (body.includes('"type":"threads.sync_custom_action"') && body.includes('"ck.script"'))
          await streams.quiet;
        return counted(streams, await handler.handle({ ...request, body }));
      };
    },
  },
  {
    id: "waits-for-its-handler-with-the-first-event",
    breaks: "TR-30/nothing-before-handler",
    answer: streamed(async function* (body) {
      const opening: string[] = [];
      let isOpen = false;
      for await (const frame of body) {
        const event = eventIn(frame);
        const isOfServer =
          event?.type === "thread.created" ||
          event?.type === "stream_options" ||
          memberAt(event, "item", "type") === "user_message";
        if (isOfServer && !isOpen) {
          opening.push(frame);
          continue;
        }
        isOpen = true;
        yield* opening.splice(0);
        yield frame;
      }
      yield* opening;
    }),
  },
  {
    id: "announces-a-thread-before-it-stores-it",
    breaks: "TC-05/announced-thread-unreadable",
    // Its first message is stored with it.
    alsoBreaks: ["TC-06"],
    store: (view) => ({
      async createThread(thread, changes = {}) {
        unstored.set(
          thread.id,
          late().then(() => view.createThread(thread, changes)),
        );
        return { thread, items: [...(changes.items ?? [])] };
      },
      async save(threadId, changes) {
        await unstored.get(threadId);
        return view.save(threadId, changes);
      },
    }),
  },
  {
    id: "announces-a-message-before-it-stores-it",
    breaks: "TC-06/announced-message-unlisted",
    alsoBreaks: ["AM-04"],
    store: (view) => ({
      async createThread(thread, changes = {}) {
        const saved = await view.createThread(thread);
        const stored = late().then(() => view.save(thread.id, changes));
        unstored.set(
          thread.id,
          stored.then(() => saved),
        );
        return { thread, items: [...(changes.items ?? [])] };
      },
      async save(threadId, changes) {
        await unstored.get(threadId);
        return view.save(threadId, changes);
      },
    }),
  },
  {
    id: "announces-a-title-before-it-stores-it",
    breaks: "TH-08/announced-title-unreadable",
    handlers: ({ respond }) => ({
      respond: (thread, input, context) => storedAtItsEnd(thread, respond(thread, input, context)),
    }),
    store: (view) => ({
      async save(threadId, changes) {
        const turn = busy.get(threadId);
        if (!turn) return view.save(threadId, changes);
        const thread = { ...turn.changes, ...changes.thread };
        busy.set(threadId, { changes: thread, store: () => view.save(threadId, { thread }) });
        const saved = await view.save(threadId, { ...changes, thread: {} });
        return saved && { ...saved, thread: { ...saved.thread, ...thread } };
      },
    }),
  },
  {
    id: "lists-what-has-not-ended",
    breaks: "RD-16/unfinished-item-listed",
    ...listingUnfinished(() => true),
  },
  {
    id: "lists-workflows-that-have-not-ended",
    breaks: "RD-16/unfinished-item-listed",
    ...listingUnfinished(({ type }) => type === "workflow"),
  },
  {
    id: "writes-the-whole-thread",
    breaks: "TU-04/rename-lost",
    store: (view) => ({
      save: (threadId, { thread, ...changes }) =>
        // The title that every turn of these scripts has begun with: none.
        view.save(threadId, thread ? { ...changes, thread: { title: undefined, ...thread } } : changes),
    }),
  },
  {
    id: "brings-deleted-threads-back",
    breaks: "TU-08/deleted-thread-restored",
    store: (view) => ({
      createThread(thread, changes) {
        const own = remembered.get(view) ?? new Map<string, ThreadMetadata>();
        remembered.set(view, own.set(thread.id, thread));
        return view.createThread(thread, changes);
      },
      async save(threadId, changes) {
        const saved = await view.save(threadId, changes);
        const thread = remembered.get(view)?.get(threadId);
        return saved ?? (thread && view.createThread(thread, changes));
      },
    }),
  },
  {
    id: "pages-by-offset",
    breaks: "RD-10/new-items-disturb-walk",
    store: (view) => ({
      async listItems(threadId, { after, limit, ...query }) {
        const key = (id: string) => `${threadId} ${query.order} ${id}`;
        const start = after === undefined ? 0 : offsets.get(key(after));
        if (start === undefined) return view.listItems(threadId, { ...query, after, limit });
        const all = (await view.listItems(threadId, { ...query, limit: 10_000 })).data;
        const data = all.slice(start, start + limit);
        const last = data.at(-1)?.id;
        const has_more = start + limit < all.length;
        if (last !== undefined) offsets.set(key(last), start + limit);
        return { data, has_more, ...(has_more && last !== undefined ? { after: last } : {}) };
      },
    }),
  },
  {
    id: "holds-later-turns-back",
    breaks: "TR-10/events-held-back",
    answer: onlyFor(
      "threads.add_user_message",
      streamed(async function* (body) {
        const all: string[] = [];
        for await (const text of body) all.push(text);
        yield all.join("");
      }),
    ),
  },
];
