import type { WireRequest } from "../case/drive.ts";
import type { DriveEnd, Exchange } from "../transcript/transcript.ts";
import { addExchange } from "./new-exchange.ts";
import type { Session } from "./session.ts";
import { concerns, madeBy, threadIn } from "./threads.ts";

/** The `case` of the requests that ask whether a thread is still there. */
const threadProbes = "kit/thread-probe";

/** Whether the server may have died there: it broke the exchange off. */
const isBrokenOff = ({ end }: Exchange): boolean => end.how === "failed" || end.how === "cut";

/** Takes note of an exchange that has ended. */
export function noteBroken(session: Session, exchange: Exchange): void {
  if (isBrokenOff(exchange) && exchange.n > (session.broken?.n ?? 0)) session.broken = exchange;
}

/**
 * Why a request about a thread would show nothing: the server has died since it made the thread, and came back without
 * it, as one does that keeps its threads in memory. A thread that another user could have removed meanwhile is asked for
 * first thing.
 */
export async function lostThread(session: Session, request: WireRequest): Promise<DriveEnd | undefined> {
  const threadId = threadIn(request);
  const broken = threadId === "" ? undefined : session.broken;
  if (!broken) return undefined;
  const maker = session.exchanges.slice(0, broken.n - 1).find((one) => madeBy(one) === threadId);
  if (!maker) return undefined;
  const since = session.exchanges.slice(broken.n).filter((one) => concerns(one, threadId));
  const isKnown = since.some(({ user, response }) => user === maker.user && response?.status === 200);
  if (isKnown) return undefined;
  const asked = since.find((one) => one.case === threadProbes) ?? (await ask(session, threadId, maker));
  return asked.response?.status === 404
    ? {
        how: "blocked",
        by: `exchange ${broken.n}`,
        because: `the server has lost the thread ${threadId} since it broke off exchange ${broken.n}`,
      }
    : undefined;
}

async function ask(session: Session, threadId: string, { user }: Exchange): Promise<Exchange> {
  const n = session.exchanges.filter((one) => one.case === threadProbes).length + 1;
  const { exchange, outgoing } = addExchange(session, {
    case: threadProbes,
    label: { name: "probe", n },
    request: { type: "threads.get_by_id", params: { thread_id: threadId } },
    options: { timeout: 5000, user },
  });
  await (
    await session.wire.open(exchange, outgoing)
  ).done;
  return exchange;
}
