import type { ChatKitRequest } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { within } from "../limits/within.ts";
import type { UserStreamLog } from "../streams/stream-log.ts";
import type { Turn } from "../turn/turn.ts";
import type { RunOutcome } from "../streams/record-turn.ts";
import type { DurableTurns, StoredTurn } from "./durable-turns.ts";

interface Run {
  call: Call;
  log: UserStreamLog;
  streamId: string;
  operation: ChatKitRequest["type"];
  /** Runs the turn, which has not begun. */
  record: () => Promise<RunOutcome>;
}

/** Has the engine store the turn and run it. If that fails, the turn runs without it: its message is stored already. */
export async function runDurably(durable: DurableTurns, turn: Turn, id: string, run: Run): Promise<void> {
  const { call, record, log, streamId } = run;
  try {
    const stored = await toStoredTurn(turn, id, run);
    await durable.start(stored, async () => {
      await keep(call).catch(call.report);
      await log.share?.(streamId, call.settings.limits.turn).catch(call.report);
      return record();
    });
  } catch (error) {
    call.report(error);
    call.durable = undefined;
    void record();
  }
}

/**
 * From now on the turn keeps its thread while no process runs it. Not before it is stored: nobody would continue a turn whose process
 * has died by then, and its thread must not wait for that.
 */
async function keep({ leasing, fence: { lease }, settings: { limits } }: Call): Promise<void> {
  if (!lease || !leasing) return;
  lease.ttl = limits.turn;
  await within(
    Math.min(limits.storeCall, limits.lease),
    "store's leases.renew()",
    leasing.leases.renew([lease]),
  );
}

/** What another process needs to run the turn again. */
async function toStoredTurn(
  { plan }: Turn,
  id: string,
  { call, streamId, operation }: Run,
): Promise<StoredTurn> {
  const { thread, before = [], after = [], handler } = plan;
  const { userId, requestId, ip, userAgent, locale, metadata } = call.context;
  const newest = await call.store.listItems(thread.id, { limit: 1, order: "desc", hidden: true });
  return {
    id,
    userId,
    streamId,
    thread: { ...thread },
    before,
    after,
    handler,
    anchor: newest.data[0]?.id ?? null,
    began: Date.now(),
    operation,
    facts: { requestId, ip, userAgent, locale },
    metadata,
  };
}
