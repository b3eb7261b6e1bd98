import { applyEvent } from "../../src/client/index.ts";
import {
  type Answer,
  ChatKitServer,
  memoryStore,
  memoryStreamLog,
  textOf,
  type Thread,
  type ThreadStreamEvent,
} from "../../src/index.ts";

interface Options {
  log?: boolean;
  /** Characters of a stream that the log keeps. */
  size?: number;
  /** Tokens of an answer. */
  tokens?: number;
  /** Whether the answer waits for `release()`, after the text `held`. */
  isHeld?: boolean;
  whenClientLeaves?: "stop" | "finish";
}

/** A server whose streams can be resumed, and users who send to it in this process. */
export function resumable({
  log: hasLog = true,
  size,
  tokens = 5,
  isHeld = false,
  whenClientLeaves,
}: Options = {}) {
  const store = memoryStore();
  const log = hasLog ? memoryStreamLog(size === undefined ? {} : { size }) : undefined;
  const reach = Promise.withResolvers<void>();
  const hold = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const self = {
    turns: 0,
    aborted: false,
    log,
    reached: reach.promise,
    ended: end.promise,
    release: () => hold.resolve(),
    server: new ChatKitServer({
      store,
      ...(log ? { streamLog: log } : {}),
      ...(whenClientLeaves ? { whenClientLeaves } : {}),
      async *respond(_thread, _input, { signal }) {
        self.turns++;
        if (!isHeld) {
          for (let token = 0; token < tokens; token++) {
            yield `token ${token} `;
            // Frames that are ready together are one entry of the log.
            if (size !== undefined) await new Promise((resolve) => setImmediate(resolve));
          }
          return;
        }
        yield "held";
        signal.addEventListener("abort", () => {
          self.aborted = true;
          hold.resolve();
          setTimeout(end.resolve);
        });
        reach.resolve();
        await hold.promise;
        yield " released";
      },
    }),
    params: (text: string) => ({ input: { content: [{ type: "input_text", text }] } }),
    send(
      type: string,
      params: object,
      headers: Record<string, string> = {},
      userId = "alice",
      signal = new AbortController().signal,
    ): Promise<Answer> {
      return sendTo(self.server, { type, params, headers, userId, signal });
    },
    async threadId(): Promise<string> {
      const { data } = await store.forUser("alice").listThreads({ limit: 1, order: "desc" });
      return data[0]!.id;
    },
    async texts(): Promise<string[]> {
      const query = { limit: 9, order: "asc", hidden: false } as const;
      const { data } = await store.forUser("alice").listItems(await self.threadId(), query);
      return data.map(textOf);
    },
  };
  return self;
}

interface Sent {
  type: string;
  params: object;
  headers?: Record<string, string>;
  userId?: string;
  signal?: AbortSignal;
}

/** What the server answers to a request of a client that can resume. */
export function sendTo(
  server: ChatKitServer,
  { type, params, headers = {}, userId = "alice", signal = new AbortController().signal }: Sent,
): Promise<Answer> {
  const all: Record<string, string> = { "chatkit-resume": "1", ...headers };
  return server.handle({
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify({ type, params, metadata: {} }),
    identity: { userId },
    header: (name) => all[name],
    signal,
  });
}

/** Says something in a new thread; without a key the extension is not asked for. */
export const post = (
  server: ReturnType<typeof resumable>,
  text: string,
  headers: Record<string, string> = { "chatkit-resume": "0" },
  signal?: AbortSignal,
): Promise<Answer> => server.send("threads.create", server.params(text), headers, "alice", signal);

export async function textOfBody({ body }: Answer): Promise<string> {
  if (typeof body === "string") return body;
  let text = "";
  for await (const frames of body) text += frames;
  return text;
}

/** The stream with ids and times that are the same in each run. */
export function deterministic(stream: string): string {
  const names = new Map<string, string>();
  return stream
    .replaceAll(/"(?:thr|msg)_[^"]+"/g, (id) => {
      if (!names.has(id)) names.set(id, `"id ${names.size}"`);
      return names.get(id)!;
    })
    .replaceAll(/"created_at":"[^"]+"/g, '"created_at":"now"');
}

/** The thread after the events; `begun` is called at the first one. */
export async function applyEventsOf(
  events: AsyncIterable<ThreadStreamEvent>,
  begun = (): void => {},
): Promise<Thread | undefined> {
  let thread: Thread | undefined;
  for await (const event of events) {
    thread = applyEvent(thread, event);
    begun();
  }
  return thread;
}
