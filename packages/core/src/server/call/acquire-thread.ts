import type { RequestError } from "../application/errors.ts";
import type { Lease } from "../store/leases.ts";
import type { Call } from "./call.ts";
import { overtaken, stillRunning } from "./refusals.ts";
import { adoptLease, giveUpLease, type TakenLease, takeLease } from "./take-lease.ts";

/** A thread that a turn has for itself. */
export interface AcquiredThread {
  /** Whether another turn had the thread when this one asked for it. */
  hasWaited: boolean;
  /** The thread exists: from now on its lease is renewed. */
  keep(): void;
  /** Lets the next turn begin; at once, or once the lease is released. Never rejects. */
  release(): Promise<void> | void;
}

interface AcquireOptions {
  /** Whether the turn creates the thread: nobody else knows it yet, and the store takes its lease when it creates it. */
  isNew: boolean;
  /** Whether the turn has the thread already, from a process that has died. */
  continues: boolean;
  /** Called before the turn of another process is waited for or asked to leave; may throw. Not for a turn of this process. */
  beforeWaiting?: (() => Promise<unknown>) | undefined;
  /** Called when another turn asks this one to leave. */
  takenOver(): void;
  /** The thread may have another turn already: this one has to fail with the error. */
  lost(error: RequestError): void;
}

/** The key of the thread's lock in this process. */
const lockOf = ({ context }: Call, threadId: string): string => `${context.userId}\u0000${threadId}`;

/** Whether the thread has a lease or none, and no turn of this process: `acquireThread()` finds out in one step. */
export const mayBeFree = (call: Call, threadId: string): boolean =>
  call.leasing !== undefined && call.locks.isFree(lockOf(call, threadId));

/** A durable turn keeps its thread while no process runs it, as soon as it is stored that there is such a turn. */
function tokenFor(
  { durable, settings: { limits } }: Call,
  continues: boolean,
): Pick<Lease, "token" | "ttl" | "turn"> {
  const token = crypto.randomUUID();
  const ttl = continues ? limits.turn : limits.lease;
  return durable ? { token: `${durable.turn}/${token}`, ttl, turn: durable.turn } : { token, ttl };
}

/**
 * Waits for the running turn of the thread, or has it end: first for turns of this process, then for those of others. Throws 409 with
 * `Retry-After` if that takes longer than `turnWait`, 503 if the store fails, and the signal's reason as soon as that is aborted.
 */
export async function acquireThread(
  call: Call,
  threadId: string,
  { isNew, continues, beforeWaiting, takenOver, lost }: AcquireOptions,
): Promise<AcquiredThread> {
  const { context, locks, leasing, settings, fence } = call;
  const deadline = performance.now() + settings.turnWait;
  const leave = (): void => {
    takenOver();
    // This is the refusal if the request has not become a stream yet.
    call.leave(overtaken());
  };
  const lock = lockOf(call, threadId);
  const isFree = locks.isFree(lock);
  const unlock = await locks.acquire(lock, {
    wait: settings.turnWait,
    signal: context.signal,
    takeOver: settings.whenBusy === "take-over",
    leave,
  });
  if (!unlock) throw stillRunning();
  if (!leasing) return { hasWaited: !isFree, keep() {}, release: unlock };
  const { leases, keeper } = leasing;
  const lease: Lease = {
    userId: context.userId,
    threadId,
    ...tokenFor(call, continues),
  };
  let taken: TakenLease | undefined;
  if (!isNew) {
    try {
      taken = continues
        ? await adoptLease(call, leases, lease)
        : await takeLease(call, leases, { lease, deadline, beforeWaiting });
    } catch (error) {
      unlock();
      throw error;
    }
    if (!taken) return { hasWaited: !isFree, keep() {}, release: unlock };
  }
  fence.lease = lease;
  let stop: (() => void) | undefined;
  const keep = (): void => {
    stop ??= keeper.keep(lease, taken?.since ?? performance.now(), {
      wanted: leave,
      lost: (cause) => lost(fence.lose(cause)),
    });
  };
  if (!isNew) keep();
  return {
    hasWaited: !isFree || taken?.hasWaited === true,
    keep,
    async release() {
      stop?.();
      if (!fence.isLost()) await giveUpLease(call, leases, lease);
      unlock();
    },
  };
}
