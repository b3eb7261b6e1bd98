import type { Call } from "../call/call.ts";
import { overtaken } from "../call/refusals.ts";
import { chooseAction } from "../operations/choose-action.ts";
import { responding } from "../operations/responding.ts";
import { recordTurn, type RunOutcome } from "../streams/record-turn.ts";
import type { UserStreamLog } from "../streams/stream-log.ts";
import { startTurn } from "../turn/start-turn.ts";
import type { TurnPlan } from "../turn/turn.ts";
import { catchUp } from "../streams/catch-up.ts";
import type { StoredTurn } from "./durable-turns.ts";
import { createdTimes, foldFrames } from "../streams/frames.ts";
import { ownItems } from "./own-items.ts";
import { shownFrames } from "./shown-frames.ts";

/** What a turn is continued with. */
export interface Continuation {
  call: Call;
  log: UserStreamLog;
  signal: AbortSignal;
}

/**
 * Runs the turn again from its beginning, alone on its thread. First it deletes what the dead process has stored, so that the handler
 * finds the thread as it was; then it stores the same items again. Readers of the stream get what they have not seen yet.
 */
export async function continueTurn(
  stored: StoredTurn,
  { call, log, signal }: Continuation,
): Promise<RunOutcome> {
  const { streamId } = stored;
  const { settings } = call;
  let shown: readonly string[] = [];
  let last = 0;
  const turn = await startTurn(call, stored.thread.id, {
    continues: true,
    look: () => Promise.resolve(),
    async begin() {
      // Not before the thread is taken: the process that had it may be slow and not dead.
      await log.adopt?.(streamId, settings.limits.turn);
      ({ frames: shown, last } = (await shownFrames(log, streamId)) ?? { frames: shown, last });
      if (call.durable) call.durable.created = createdTimes(shown);
      await forgetItems(stored, call, shown);
      return { ...(await planOf(stored, call)), time: timeLeft(stored, settings.limits.turn) };
    },
  });
  return recordTurn(turn, {
    log,
    id: streamId,
    signal,
    leave: (reason) => call.leave(reason),
    turns: call.turns,
    report: call.report,
    last,
    catchUp: catchUp(shown),
    isLost: () => call.fence.isLost(),
  });
}

/** Milliseconds, at least 1. A turn that ends its process each time it runs is not run forever. */
const timeLeft = ({ began }: StoredTurn, limit: number): number =>
  Math.max(1, Math.min(limit, began + limit - Date.now()));

async function planOf({ thread, before, after, handler }: StoredTurn, call: Call): Promise<TurnPlan> {
  const told = { thread, before, after };
  if (handler.name === "respond") return { ...told, ...responding(call, handler.input) };
  const run = await chooseAction(call, handler.action);
  return { ...told, handler, handle: (live) => run(live, handler.sender) };
}

/** Deletes what earlier runs of the turn have stored. */
async function forgetItems(turn: StoredTurn, { store }: Call, shown: readonly string[]): Promise<void> {
  const removed = (await ownItems(turn, store, foldFrames(shown))).map(({ id }) => id);
  if (removed.length > 0 && !(await store.save(turn.thread.id, { removed }))) throw overtaken();
}
