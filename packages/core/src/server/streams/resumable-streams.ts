import { RequestError } from "../application/errors.ts";
import type { Report } from "../application/reporter.ts";
import type { FrameSource } from "../http/event-body.ts";
import type { IncomingRequest } from "../http/request-handler.ts";
import type { Turn } from "../turn/turn.ts";
import { lastEventIdOf, type StreamRequest, unknownStream } from "./extension.ts";
import { liveFrames } from "./live-frames.ts";
import { readStream } from "./read-stream.ts";
import { recordTurn, type Recording, type RunOutcome } from "./record-turn.ts";
import type { StreamInfo, UserStreamLog } from "./stream-log.ts";

/** A stream as a request may read it: its turn has begun. */
export interface FoundStream {
  id: string;
  threadId: string;
  /** The frames from where the client is; call it once. */
  read(report: Report, over: () => void): FrameSource;
}

/**
 * The stream that the key has started, for a repeated request; undefined if this is the first one, whose key is then reserved. Throws
 * RequestError: 422 for the key of another request, 409 while the first request is not answered, 404 if the client has seen
 * frames that are gone, or if the process that did the first request has died.
 */
export async function claim(
  log: UserStreamLog,
  { id, request }: Pick<StreamInfo, "id" | "request">,
  incoming: Pick<IncomingRequest, "header">,
): Promise<FoundStream | undefined> {
  // A client that has seen a frame repeats a request that was answered: it must not start another turn.
  const isFirst = lastEventIdOf(incoming) === 0;
  const existing = isFirst ? await log.reserve(id, request) : await log.find(id);
  if (!existing && isFirst) return undefined;
  if (existing && existing.request !== request) {
    throw new RequestError("unprocessable", "This Idempotency-Key belongs to another request.");
  }
  if (existing && existing.threadId === undefined && !existing.isLost) {
    throw new RequestError("conflict", "The first request with this Idempotency-Key is not answered yet.", {
      headers: { "retry-after": "1" },
    });
  }
  return attach(log, existing, incoming);
}

/** The stream that `streams.resume` or `streams.stop` names. Throws RequestError 404. */
export async function findStream(
  log: UserStreamLog,
  { params }: StreamRequest,
  incoming: Pick<IncomingRequest, "header">,
): Promise<FoundStream> {
  const found =
    "stream_id" in params ? await log.find(params.stream_id) : await log.running(params.thread_id);
  return attach(log, found, incoming);
}

async function attach(
  log: UserStreamLog,
  stream: StreamInfo | undefined,
  incoming: Pick<IncomingRequest, "header">,
): Promise<FoundStream> {
  const after = lastEventIdOf(incoming);
  if (stream?.threadId === undefined || after === undefined) throw unknownStream();
  if (!(await log.holds(stream.id, after))) throw unknownStream();
  const { id, threadId } = stream;
  return { id, threadId, read: (report, over) => readStream({ log, id, after }, report, over) };
}

/** Starts the recording of a turn whose id is reserved; `runDurably` has an engine run it that may continue it in another process. */
export async function begin(
  turn: Turn,
  recording: Recording,
  runDurably?: (record: () => Promise<RunOutcome>) => Promise<void>,
): Promise<FoundStream> {
  const { log, id } = recording;
  const { threadId } = turn;
  try {
    await log.begin(id, threadId);
  } catch (error) {
    // The turn has stored its message already: it runs, although nobody can resume it.
    recording.report(error);
  }
  // What another process may have to continue is shown once it is stored: its readers read the log.
  const live = runDurably ? undefined : liveFrames();
  const record = (): Promise<RunOutcome> => recordTurn(turn, recording, live);
  if (runDurably) await runDurably(record);
  else void record();
  return {
    id,
    threadId,
    read: (report, over) => readStream({ log, id, after: 0, ...(live ? { live } : {}) }, report, over),
  };
}
