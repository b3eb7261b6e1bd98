import type { ChatKitRequest } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import type { UserStreamLog } from "../streams/stream-log.ts";
import type { Turn } from "../turn/turn.ts";
import type { DurableTurns, RunOutcome, StoredTurn } from "./durable-turns.ts";

interface Run {
  call: Call;
  log: UserStreamLog;
  streamId: string;
  operation: ChatKitRequest["type"];
  /** Runs the turn, which has not begun. */
  record: () => Promise<RunOutcome>;
}

/** Has the engine store the turn and run it. If that fails, the turn runs without it: its message is stored already. */
export async function runDurably(durable: DurableTurns | undefined, turn: Turn, run: Run): Promise<void> {
  const { call, record, log } = run;
  if (!durable || !call.durable) return void record();
  try {
    await log.share?.(run.streamId, call.settings.limits.turn);
    await durable.start(await toStoredTurn(turn, call.durable.turn, run), record);
  } catch (error) {
    call.settings.report(error);
    call.durable = undefined;
    // Nobody continues it: its thread must not wait for that.
    if (call.fence.lease) call.fence.lease.ttl = call.settings.limits.lease;
    void record();
  }
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
