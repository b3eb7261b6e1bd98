import { RequestError } from "../application/errors.ts";
import type { Call } from "../call/call.ts";
import { newTurn, type Turn, type TurnPlan } from "./turn.ts";

/** What an operation does before its turn can run. All that these throw is still answered with a status of its own. */
export interface TurnSteps<Found> {
  /**
   * Reads what the operation works on. Runs twice: before the wait for the thread's running turn, so that a refusal
   * comes at once, and after it, since that turn may have changed what was read.
   */
  look(): Promise<Found>;
  /** Stores what the request brings. Runs once, alone on the thread. */
  begin(found: Found): Promise<TurnPlan>;
}

/** Waits for the thread's running turn and starts the next. Throws 409 with `Retry-After` if that wait is too long. */
export async function startTurn<Found>(
  call: Call,
  threadId: string,
  { look, begin }: TurnSteps<Found>,
): Promise<Turn> {
  await look();
  const release = await acquire(call, threadId);
  try {
    return newTurn(await begin(await look()), call, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function acquire({ context, locks, settings }: Call, threadId: string): Promise<() => void> {
  const release = await locks.acquire(
    `${context.userId}\u0000${threadId}`,
    settings.turnWait,
    context.signal,
  );
  if (release) return release;
  throw new RequestError("conflict", "Another turn of this thread is still running.", {
    headers: { "retry-after": "1" },
  });
}
