import { within } from "../limits/within.ts";
import { failed } from "../store/guard-store.ts";
import type { Acquired, AcquireMode, Lease, Leases } from "../store/leases.ts";
import type { Call } from "./call.ts";
import { overtaken, stillRunning } from "./refusals.ts";

interface Taking {
  lease: Lease;
  /** By `performance.now()`. */
  deadline: number;
  /** Called before the first wait, and before another turn is asked to leave; may throw. */
  beforeWaiting: (() => Promise<unknown>) | undefined;
}

export interface TakenLease {
  /** When it was taken, by `performance.now()`. */
  since: number;
  /** Whether another process had it at first. */
  hasWaited: boolean;
}

/** Takes the lease; undefined if there is no such thread. */
export async function takeLease(
  call: Call,
  leases: Leases,
  { lease, deadline, beforeWaiting }: Taking,
): Promise<TakenLease | undefined> {
  const { settings, context } = call;
  const takesOver = settings.whenBusy === "take-over";
  let mode: AcquireMode = takesOver && !beforeWaiting ? "ask" : "wait";
  let pause = shortestPause;
  for (let attempts = 1; ; attempts++) {
    const since = performance.now();
    const state = await attempt(call, leases, { lease, mode });
    if (context.signal.aborted) {
      if (state === "held") await giveUpLease(call, leases, lease);
      throw context.signal.reason;
    }
    if (state === "held") return { since, hasWaited: attempts > 1 };
    if (state === "gone") return undefined;
    if (state === "overtaken") throw overtaken();
    if (attempts === 1 && beforeWaiting) {
      await beforeWaiting();
      if (takesOver) {
        mode = "ask";
        continue;
      }
    }
    const left = deadline - performance.now();
    if (left <= 0) throw stillRunning();
    // At different times, so that those who wait do not come all at once.
    await sleep(Math.min(left, pause * (0.5 + Math.random() / 2)), context.signal);
    pause = Math.min(pause * 2, longestPause);
    if (mode === "ask") mode = "asked";
  }
}

/** What the tokens of those begin with that have found the process of a turn dead, so that any process may continue it. */
export const claimOf = (turn: string): string => `${turn}/claim`;

/**
 * Takes the lease from a claim on its turn, or from a process of it that is dead; returns when it was taken. Throws RequestError 409 if
 * a process runs the turn, or if the turn has lost the thread.
 */
export async function adoptLease(call: Call, leases: Leases, lease: Lease): Promise<TakenLease> {
  const since = performance.now();
  const { turn } = lease;
  if (turn === undefined || !leases.adopt) throw overtaken();
  const { report, settings } = call;
  // Whoever comes late finds the token of another process that runs the turn, and must not take it from that.
  for (const [from, quiet] of [
    [claimOf(turn), 0],
    [turn, settings.limits.lease],
  ] as const) {
    try {
      const adopted = leases.adopt({ ...lease, turn: from }, quiet);
      if ((await within(settings.limits.storeCall, "store's leases.adopt()", adopted)) === "held")
        return { since, hasWaited: false };
    } catch (cause) {
      throw failed(cause, report);
    }
  }
  throw overtaken();
}

/** Milliseconds between two attempts: few at first, since most turns end soon. */
const shortestPause = 20;
const longestPause = 200;

async function attempt(
  call: Call,
  leases: Leases,
  { lease, mode }: { lease: Lease; mode: AcquireMode },
): Promise<Acquired> {
  const { report, settings } = call;
  try {
    return await within(settings.limits.storeCall, "store's leases.acquire()", leases.acquire(lease, mode));
  } catch (cause) {
    // The thread may be taken nevertheless.
    void Promise.resolve()
      .then(() => leases.release(lease))
      .catch(() => {});
    throw failed(cause, report);
  }
}

/** Releases the lease. If that fails, it expires by itself; nobody waits longer than that. */
export async function giveUpLease({ settings, report }: Call, leases: Leases, lease: Lease): Promise<void> {
  try {
    const limit = Math.min(lease.ttl, settings.limits.storeCall);
    await within(limit, "store's leases.release()", leases.release(lease));
  } catch (error) {
    report(error);
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", abort, { once: true });
  });
}
