import type { WireRequest } from "../case/drive.ts";
import { isBehind } from "../replay/behind.ts";
import { isThreadBehind } from "../replay/thread-behind.ts";
import { viewOf } from "../transcript/exchange-view.ts";
import { lateReads } from "../transcript/late-reads.ts";
import { readingOperations, streamingOperations } from "../transcript/operations-and-events.ts";
import type { Exchange } from "../transcript/transcript.ts";
import type { View } from "../transcript/view.ts";
import { giveTo } from "./new-exchange.ts";
import { pause } from "./pause.ts";
import type { Session } from "./session.ts";
import { concerns, threadIn } from "./threads.ts";

/** Milliseconds before a thread is read again, each time. */
const first = 300;

/** The most milliseconds of a run that are spent on waiting for a store that is known to be late. */
const mostWaiting = 60_000;

/** Leaves a server that is known to be late the time that it needs before the next request about a thread. */
export async function leaveTime(session: Session, request: WireRequest): Promise<void> {
  const { exchanges, slow, lateReads: known } = session;
  const threadId = threadIn(request);
  if (known.seen === 0 || threadId === "" || known.waited > mostWaiting * slow) return;
  const recent = exchanges.filter(
    (one) =>
      one.end.how !== "unsent" &&
      session.now() - one.end.at < known.seen &&
      !readingOperations.has(one.request.operation) &&
      concerns(one, threadId),
  );
  const last = Math.max(...recent.map(({ end }) => end.at));
  if (recent.length === 0) return;
  const wait = known.seen - (session.now() - last);
  known.waited += wait;
  await pause(wait);
}

/**
 * What a read brings once the store has caught up with what the streams have shown. The readings before that go to the
 * kit: one judge reports them as one fault, and the case sees what is stored.
 */
export async function caughtUp(
  session: Session,
  request: WireRequest,
  read: () => Promise<View>,
): Promise<View> {
  let view = await read();
  if (!("type" in request) || !readingOperations.has(request.type)) return view;
  const { case: id } = view.exchange;
  const { lateReads: known } = session;
  let wait = first * session.slow;
  for (let waited = 0; ; wait *= 2) {
    const late = lateness(session, id, view);
    if (late === undefined) {
      known.seen = Math.max(known.seen, waited);
      return view;
    }
    waited += wait;
    if (waited > known[late]) {
      // What is not there after that long is not stored; the next read need not wait for it again.
      Object.assign(known, late === "patience" ? { patience: 0, seen: 0 } : { patienceWithThreads: 0 });
      return view;
    }
    await pause(wait);
    const next = await read();
    if (!view.accepted && next.accepted && !(await staysFound(session, next, read))) {
      // Some requests find it and others do not, which is no lateness: the case keeps the read that it has asked for.
      Object.assign(known, { patience: 0, seen: 0 });
      Object.assign(next.exchange, { label: `${next.exchange.label}, found` });
      return view;
    }
    giveTo(lateReads, view.exchange, session.exchanges);
    view = next;
  }
}

/** Whether a thread that one read has found is found by those that follow. Looked at once in a run. */
async function staysFound(session: Session, { exchange }: View, read: () => Promise<View>): Promise<boolean> {
  const { lateReads: known } = session;
  if (known.steady) return true;
  // Several copies of a database may lag behind by different times.
  await pause(1000 * session.slow);
  const reads: View[] = [];
  for (let n = 1; n <= 3; n++) {
    const again = await read();
    Object.assign(again.exchange, { label: `${exchange.label}, again ${n}` });
    reads.push(again);
  }
  known.steady = reads.every(({ accepted }) => accepted);
  // Reads that find what the first one has found tell nothing more.
  if (known.steady) for (const again of reads) giveTo(lateReads, again.exchange, session.exchanges);
  return known.steady;
}

/** What a read is late with, by the name of the patience that it needs; undefined where it is not. */
function lateness(
  { exchanges, lateReads: known }: Session,
  id: string,
  read: View,
): "patience" | "patienceWithThreads" | undefined {
  const own = exchanges.filter((one) => one.case === id && one.end.how !== "unsent");
  if (own.every(({ request }) => readingOperations.has(request.operation))) return undefined;
  const seen = own.map((one) => (one === read.exchange ? read : kept(one)));
  const streams = own.some(({ request }) => streamingOperations.has(request.operation));
  if (known.patience > 0 && streams && (read.accepted ? isBehind(seen) : isNotYetThere(seen, read)))
    return "patience";
  return known.patienceWithThreads > 0 && isThreadBehind(seen) ? "patienceWithThreads" : undefined;
}

/** Whether a thread that was announced is unknown, and nobody has deleted it. */
const isNotYetThere = (seen: readonly View[], { status, exchange: { user, request } }: View): boolean =>
  status === 404 &&
  seen.every((view) => view.exchange.request.operation !== "threads.delete") &&
  seen.some(
    (view) =>
      view.streamed &&
      view.exchange.user === user &&
      view.exchange.request.operation === "threads.create" &&
      view.threadId !== "" &&
      String(request.body).includes(view.threadId),
  );

const views = new WeakMap<Exchange, View>();

/** The view of an exchange that has ended, made once. */
function kept(exchange: Exchange): View {
  const view = views.get(exchange) ?? viewOf(exchange);
  views.set(exchange, view);
  return view;
}
