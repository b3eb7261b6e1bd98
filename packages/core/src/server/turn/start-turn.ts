import { RequestError, StreamError } from "../application/errors.ts";
import { type AcquiredThread, acquireThread, mayBeFree } from "../call/acquire-thread.ts";
import type { Call } from "../call/call.ts";
import type { TurnPlace } from "../call/user-turns.ts";
import { checkTokens, spenderOf } from "../limits/budgets.ts";
import type { TurnOutcome } from "../observers/observer.ts";
import { observeTurn } from "./observe-turn.ts";
import { HandlerTurn, type Turn, type TurnPlan } from "./turn.ts";

/** What an operation does before its turn can run. All that these throw is still answered with a status of its own. */
export interface TurnSteps<Found> {
  /** Whether `begin()` creates the thread. */
  isNew?: boolean;
  /** Whether the turn has its thread already, from a process that has died. */
  continues?: boolean;
  /**
   * Reads what the operation works on. Runs twice: before a wait for the thread's running turn, so that a refusal
   * comes at once, and after it, since that turn may have changed what was read. Once where leases show that the thread is free.
   */
  look(): Promise<Found>;
  /** Stores what the request brings. Runs once, alone on the thread. */
  begin(found: Found): Promise<TurnPlan>;
}

/**
 * Waits for the thread's running turn, or has it end, and starts the next. Throws 409 with `Retry-After` if that takes
 * too long, 429 if the user has too many turns already or no tokens left, 503 if the server is about to end.
 */
export async function startTurn<Found>(
  call: Call,
  threadId: string,
  { look, begin, isNew = false, continues = false }: TurnSteps<Found>,
): Promise<Turn> {
  call.concerns(threadId);
  checkOpen(call);
  const spender = spenderOf(call);
  if (!continues) await checkTokens(spender);
  const looksLater = mayBeFree(call, threadId);
  if (!looksLater) await look();
  const place = enter(call);
  let thread: AcquiredThread | undefined;
  const exit = (): void => {
    place.exit();
    call.over();
  };
  const release = (): Promise<void> | void => {
    const released = thread?.release();
    return released ? released.then(exit) : exit();
  };
  /** Why the turn was made to leave; undefined if its client left. */
  let leftFor: TurnOutcome | undefined;
  /** Fails the turn; before there is one, the request. */
  let stop = (reason: Error): void => call.leave(reason);
  try {
    thread = await acquireThread(call, threadId, {
      isNew,
      continues,
      beforeWaiting: looksLater ? look : undefined,
      takenOver() {
        if (!call.context.signal.aborted) leftFor = "taken_over";
      },
      lost: (error) => stop(error),
    });
    checkOpen(call);
    // The turn that had the thread may have used up what was left.
    if (thread.hasWaited && !continues) await checkTokens(spender);
    const plan = await begin(await look());
    thread.keep();
    call.fence.check();
    const observed = observeTurn(call, plan);
    const turn = new HandlerTurn(plan, call, {
      shown: observed?.shown,
      ended(ending) {
        const released = release();
        observed?.end(ending, leftFor);
        return released;
      },
    });
    stop = (reason) => turn.stop(reason);
    place.hold({
      stop() {
        // Another process continues it.
        if (call.durable) call.fence.handOver();
        turn.stop(new StreamError());
      },
      leave() {
        leftFor ??= "stopped";
        call.leave(new Error(shutDown));
      },
    });
    return observed ? observed.inside(turn) : turn;
  } catch (error) {
    await release();
    throw error;
  }
}

const retryLater = { "retry-after": "1" };
const shutDown = "This server is shutting down";

/** Another process answers, or this one once it has started again. */
function checkOpen({ turns }: Call): void {
  if (turns.isDraining)
    throw new RequestError("unavailable", `${shutDown}; try again.`, { headers: retryLater });
}

function enter({ context, turns, settings: { limits } }: Call): TurnPlace {
  const place = turns.enter(context.userId, limits.turnsPerUser);
  if (place) return place;
  throw new RequestError("too_many_requests", `This user has ${limits.turnsPerUser} turns running already.`, {
    headers: retryLater,
  });
}
