import {
  type IncomingRequest,
  memoryStreamLog,
  type RequestHandler,
  type ServerSettings,
  type UserStreamLog,
} from "@chatkit-protocol/core";
import { answers, type Mutant } from "../support/mutant.ts";
import { intercepting, rejection } from "../support/requests.ts";
import { whenLeft } from "./cancellation.ts";

/** A server whose log has a fault. */
function logging(fault: (log: UserStreamLog) => Partial<UserStreamLog>): ServerSettings {
  const log = memoryStreamLog();
  return {
    streamLog: {
      forUser(userId) {
        const sound = log.forUser(userId);
        return { ...sound, ...fault(sound) };
      },
    },
  };
}

/** Changes what the server reads as the number of the last frame that a client has. */
const misreading =
  (change: (last: number) => number) =>
  (handler: RequestHandler): RequestHandler["handle"] =>
  (request) =>
    handler.handle({
      ...request,
      header(name) {
        const value = request.header?.(name);
        return name === "last-event-id" && value ? String(change(Number(value))) : value;
      },
    });

/** Changes the text of streams that can be resumed, frame by frame. */
const resumable = (change: (frame: string) => string) =>
  answers((answer) =>
    "chatkit-stream" in answer.headers && typeof answer.body !== "string"
      ? { ...answer, body: mapped(answer.body, change) }
      : answer,
  );

async function* mapped(body: AsyncIterable<string>, change: (frame: string) => string) {
  for await (const frame of body) yield change(frame);
}

async function* numbered(body: AsyncIterable<string>) {
  let number = 0;
  for await (const frame of body) yield frame.startsWith("data: ") ? `id: ${++number}\n${frame}` : frame;
}

/** Numbers frames otherwise, and reads the numbers of clients as it writes them. */
const renumbering =
  (write: (number: number) => number, read: (number: number) => number) =>
  (handler: RequestHandler): RequestHandler["handle"] =>
    resumable((frame) => frame.replace(/^id: (\d+)/, (_whole, number) => `id: ${write(Number(number))}`))({
      handle: misreading(read)(handler),
    });

const readsAgain = ({ header }: IncomingRequest): boolean => header?.("last-event-id") !== undefined;

/** Ends with what there is at the moment. */
async function* withoutWaiting(body: AsyncIterable<string>) {
  const frames = body[Symbol.asyncIterator]();
  const soon = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, 50, undefined));
  for (;;) {
    const next = await Promise.race([frames.next(), soon()]);
    if (next?.done) return;
    if (!next) break;
    yield next.value;
  }
  void frames.return?.();
  yield ": end\n\n";
}

/** The threads whose turns were stopped by `streams.stop`. */
const stopped = new Set<string>();

/** Servers that can resume streams, and do it wrong. */
export const resuming: readonly Mutant[] = [
  {
    id: "announces-resumption-to-everybody",
    breaks: "RS-01/header-sent-unasked",
    answer: answers((answer) => ({ ...answer, headers: { ...answer.headers, "chatkit-resume": "1" } })),
  },
  {
    id: "numbers-frames-for-everybody",
    breaks: "RS-01/frame-numbered-unasked",
    answer: answers((answer) =>
      "chatkit-stream" in answer.headers || typeof answer.body === "string"
        ? answer
        : { ...answer, body: numbered(answer.body) },
    ),
  },
  {
    id: "counts-frames-from-zero",
    breaks: "RS-02/first-number-not-one",
    answer: renumbering(
      (number) => number - 1,
      (number) => number + 1,
    ),
  },
  {
    id: "counts-frames-by-tens",
    breaks: "RS-02/numbers-not-consecutive",
    answer: renumbering(
      (number) => 10 * number - 9,
      (number) => Math.ceil(number / 10),
    ),
  },
  {
    id: "leaves-frames-unnumbered",
    breaks: "RS-02/frame-without-number",
    answer: resumable((frame) =>
      frame.includes('"type":"stream_options"') ? frame.replace(/^id: \d+\n/, "") : frame,
    ),
  },
  {
    id: "does-repeated-requests-again",
    breaks: "RS-03/repetition-starts-another-turn",
    settings: logging((log) => ({
      async reserve(id, request) {
        const existing = await log.find(id);
        if (existing?.request === request) await log.forget(id);
        return log.reserve(id, request);
      },
    })),
  },
  {
    id: "forgets-keys-with-finished-streams",
    breaks: "RS-03/repetition-starts-another-turn",
    settings: logging((log) => ({
      async close(id) {
        await log.close(id);
        setTimeout(() => void log.forget(id), 100);
      },
    })),
  },
  {
    id: "rejects-repeated-requests",
    breaks: "RS-03/repetition-rejected",
    settings: logging((log) => ({
      async reserve(id, request) {
        const existing = await log.reserve(id, request);
        return existing && { ...existing, threadId: undefined };
      },
    })),
  },
  {
    id: "takes-any-request-for-a-key",
    breaks: "RS-04/reused-key-not-rejected",
    settings: logging((log) => ({
      async reserve(id, request) {
        const existing = await log.reserve(id, request);
        return existing && { ...existing, request };
      },
    })),
  },
  {
    id: "prints-frames-again",
    breaks: "RS-05/frame-differs",
    answer: (handler) => {
      const printing = resumable((frame) => frame.replace('data: {"type"', 'data: { "type"'))(handler);
      return (request) => (readsAgain(request) ? printing(request) : handler.handle(request));
    },
  },
  {
    id: "sends-the-last-frame-again",
    breaks: "RS-05/continued-elsewhere",
    answer: misreading((last) => Math.max(1, last - 1)),
  },
  {
    id: "sends-only-what-it-has",
    breaks: "RS-05/resumed-stream-incomplete",
    answer: intercepting(async ({ type }, next) => {
      const answer = await next();
      if (type !== "streams.resume" || typeof answer.body === "string") return answer;
      return { ...answer, body: withoutWaiting(answer.body) };
    }),
  },
  {
    id: "takes-unknown-streams-for-empty-ones",
    breaks: "RS-06/unknown-stream-accepted",
    answer: intercepting(async ({ type }, next) => {
      const answer = await next();
      if (type !== "streams.resume" || answer.status !== 404) return answer;
      const body = (async function* () {
        yield ": end\n\n";
      })();
      return { status: 200, headers: { "content-type": "text/event-stream" }, body };
    }),
  },
  {
    id: "starts-a-turn-for-a-forgotten-stream",
    breaks: "RS-06/unknown-stream-accepted",
    answer: intercepting(async ({ type }, next, request) => {
      const answer = await next();
      if (answer.status !== 404 || !readsAgain(request) || type.startsWith("streams.")) return answer;
      const header = request.header;
      request.header = (name) => (name === "last-event-id" ? undefined : header?.(name));
      return next();
    }),
  },
  {
    id: "reads-streams-of-anybody",
    breaks: "RS-06/foreign-stream-distinguishable",
    answer: intercepting(({ type }, next, request) => {
      if (type.startsWith("streams.")) request.identity = { userId: "alice" };
      return next();
    }),
  },
  {
    id: "forbids-foreign-streams",
    breaks: "RS-06/foreign-stream-distinguishable",
    answer: (handler) => {
      const known = new Set<unknown>();
      return intercepting(async ({ type, params }, next) => {
        const answer = await next();
        if (answer.headers["chatkit-stream"]) known.add(answer.headers["chatkit-stream"]);
        const isForeign = type.startsWith("streams.") && known.has(params["stream_id"]);
        return isForeign && answer.status === 404 ? rejection(403) : answer;
      })(handler);
    },
  },
  {
    id: "stops-turns-with-their-readers",
    breaks: "RS-07/turn-ends-with-connection",
    answer: (handler) => async (request) => {
      const answer = await handler.handle(request);
      const id = answer.headers["chatkit-stream"];
      if (id === undefined) return answer;
      const stop = { type: "streams.stop", params: { stream_id: id }, metadata: {} };
      const signal = new AbortController().signal;
      const leave = (): void => void handler.handle({ ...request, body: JSON.stringify(stop), signal });
      request.signal.addEventListener("abort", leave);
      return answer;
    },
  },
  {
    id: "knows-no-stop",
    breaks: "RS-08/stop-rejected",
    answer: intercepting((asked, next) =>
      asked.type === "streams.stop" ? Promise.resolve(rejection(400)) : next(),
    ),
  },
  {
    id: "takes-note-of-a-stop",
    breaks: "RS-08/stream-continues-after-stop",
    settings: logging(() => ({ stop: async () => true })),
  },
  {
    id: "disconnects-the-readers-of-a-stopped-turn",
    breaks: "RS-08/handler-continues-after-stop",
    settings: logging((log) => ({
      async stop(id) {
        await log.forget(id);
        return true;
      },
      stopped: () => new Promise(() => {}),
    })),
  },
  {
    id: "drops-the-text-of-a-stopped-turn",
    breaks: "RS-08/shown-text-lost-after-stop",
    settings: logging((log) => ({
      async stop(id) {
        const stream = await log.find(id);
        if (stream?.threadId !== undefined) stopped.add(stream.threadId);
        return log.stop(id);
      },
    })),
    store: whenLeft((changes, threadId) =>
      stopped.has(threadId)
        ? { ...changes, items: changes.items.filter(({ type }) => type !== "assistant_message") }
        : changes,
    ),
  },
  {
    id: "ends-streams-without-a-word",
    breaks: "RS-09/end-missing",
    answer: resumable((frame) => (frame === ": end\n\n" ? "" : frame)),
  },
  {
    id: "ends-streams-before-their-last-frame",
    breaks: "RS-09/end-not-last",
    answer: resumable((frame) => (frame === ": end\n\n" ? `${frame}: bye\n\n` : frame)),
  },
  {
    id: "ends-broken-streams-like-complete-ones",
    breaks: "RS-09/incomplete-stream-with-end",
    answer: resumable((frame) => (frame.startsWith("data: ") ? `${frame}: end\n\n` : frame)),
  },
];
