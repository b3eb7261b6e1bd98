import { type ChatKitRequest, isJsonOperation } from "../protocol/index.ts";
import type { FailureContext, Report } from "./application/reporter.ts";
import { authorize } from "./call/authorize.ts";
import type { Call } from "./call/call.ts";
import type { DurableTurns } from "./durable/durable-turns.ts";
import { runDurably } from "./durable/run-durably.ts";
import type { ServerTurns } from "./durable/turn-runner.ts";
import type { FrameSource } from "./http/event-body.ts";
import { parseRequest } from "./http/parse-request.ts";
import { isPlain } from "./http/request-id.ts";
import type { IncomingRequest } from "./http/request-handler.ts";
import type { Limits } from "./limits/limits.ts";
import { operations } from "./operations/index.ts";
import { digestOf, keyOf, type StreamRequest, streamRequestOf, unknownStream } from "./streams/extension.ts";
import { finishTurn } from "./streams/finish-turn.ts";
import type { RunOutcome } from "./streams/record-turn.ts";
import { begin, claim, findStream, type FoundStream } from "./streams/resumable-streams.ts";
import type { StreamLog, UserStreamLog } from "./streams/stream-log.ts";
import type { Turn } from "./turn/turn.ts";
import { newTurnId } from "./turn/turn-items.ts";

/** What serving needs of the server. */
export interface Serving {
  limits: Limits;
  whenClientLeaves: "stop" | "finish";
  streamLog: StreamLog | undefined;
  durable: DurableTurns | undefined;
  durableTurns: ServerTurns | undefined;
}

/** One request while it is answered. */
export interface Work {
  incoming: Pick<IncomingRequest, "header">;
  userId: string;
  report: Report;
  /** Learns what the request is about. */
  at: FailureContext;
  /** The user's streams, if the client can resume them. */
  log: UserStreamLog | undefined;
  /** Ends the answer. */
  reader: AbortController;
  /** Ends the work for the request; it is the reader's own unless the work outlives the reader. */
  controller: AbortController;
  /** The request is over. */
  over(): void;
  callOf(request: Pick<ChatKitRequest, "metadata">, options: { isTurn: boolean }): Call;
}

/** What a request is answered with: a document, or frames; with an id if they can be resumed. */
export type Served = { document: object | string } | { frames: FrameSource; id?: string };

const readerOf = (
  stream: FoundStream,
  { report, over = () => {} }: Pick<Work, "report"> & Partial<Work>,
): Served => ({
  frames: stream.read(report, over),
  id: stream.id,
});

/** Does what the body asks for. Throws RequestError. */
export async function serve(body: unknown, work: Work, server: Serving): Promise<Served> {
  const { log, incoming, at, reader } = work;
  const about = log && streamRequestOf(body);
  if (log && about) return serveStream(about, log, { work, server });
  const request = parseRequest(body, server.limits);
  at.operation = request.type;
  if ("thread_id" in request.params) noteThread(at, request.params.thread_id);
  if (isJsonOperation(request.type)) return await serveDocument(request, work, server);
  const id = log && keyOf(incoming);
  const outlives = id !== undefined || server.whenClientLeaves === "finish";
  if (outlives && !reader.signal.aborted) work.controller = new AbortController();
  const call = work.callOf(request, { isTurn: true });
  if (log && id !== undefined) return serveResumable(request, call, { log, id, work, server });
  await authorize(request, call);
  const turn = await startOf(request, call);
  return { frames: outlives ? finishTurn(turn) : turn };
}

async function serveDocument(
  request: ChatKitRequest,
  { callOf, userId, report }: Work,
  { streamLog }: Serving,
): Promise<Served> {
  const call = callOf(request, { isTurn: false });
  await authorize(request, call);
  const document = await perform(request, call);
  if (request.type === "threads.delete") {
    // The thread is deleted, so that nobody can read its streams; what cannot be removed now expires.
    await streamLog?.forUser(userId).deleteThread(request.params.thread_id).catch(report);
  }
  return { document };
}

/** Reads or stops a stream. */
async function serveStream(
  about: StreamRequest,
  log: UserStreamLog,
  { work, server }: { work: Work; server: Serving },
): Promise<Served> {
  const stream = await findStream(log, about, work.incoming);
  await authorizeStream(stream, work.callOf({ metadata: {} }, { isTurn: false }));
  if (about.type === "streams.resume") return readerOf(stream, work);
  await log.stop(stream.id);
  await server.durableTurns?.stop(work.userId, stream.id);
  return { document: {} };
}

/** Starts the turn whose stream has the id; or reads the stream, if an earlier request has started it. */
async function serveResumable(
  request: ChatKitRequest,
  call: Call,
  { log, id, work, server }: { log: UserStreamLog; id: string; work: Work; server: Serving },
): Promise<Served> {
  const { report, controller } = work;
  const { durable } = server;
  const turnId = durable && (await newTurnId(work.userId, id));
  if (turnId !== undefined) call.durable = { turn: turnId };
  await authorize(request, call);
  const claimed = { log, id, request: await digestOf(request) };
  const existing = await claim(log, claimed, work.incoming);
  if (existing) {
    await authorizeStream(existing, call);
    work.controller = work.reader;
    return readerOf(existing, work);
  }
  const turn = await startOf(request, call).catch(async (error: unknown) => {
    await log.forget(id).catch(report);
    throw error;
  });
  const run =
    durable && turnId !== undefined
      ? (record: () => Promise<RunOutcome>) =>
          runDurably(durable, turn, turnId, { call, log, streamId: id, operation: request.type, record })
      : undefined;
  const isLost = (): boolean => call.durable !== undefined && call.fence.isLost();
  const leave = (reason: unknown): void => call.leave(reason);
  const recording = { ...claimed, signal: controller.signal, leave, turns: call.turns, report, isLost };
  // The turn is over when it has ended, and not with its first reader.
  return readerOf(await begin(turn, recording, run), { report });
}

/** The table holds one function per wire name, so the request's own type picks its function. */
const perform = (request: ChatKitRequest, call: Call): Promise<object | string> =>
  operations[request.type](request.params as never, call);

/** Throws RequestError if the user must not, or can no longer, read the thread of the stream. */
async function authorizeStream({ threadId }: FoundStream, call: Call): Promise<void> {
  if (!(await call.store.loadThread(threadId))) throw unknownStream();
  await authorize({ type: "threads.get_by_id", params: { thread_id: threadId }, metadata: {} }, call);
}

/** Starts the turn of an operation that answers with a stream. */
// eslint-disable-next-line typescript/no-unsafe-type-assertion -- Its type says so.
const startOf = async (request: ChatKitRequest, call: Call): Promise<Turn> =>
  (await perform(request, call)) as Turn;

/** A client may write anything in place of a thread id, and logs are for short ids. */
export function noteThread(at: FailureContext, threadId: string): void {
  if (isPlain(threadId)) at.threadId = threadId;
}
