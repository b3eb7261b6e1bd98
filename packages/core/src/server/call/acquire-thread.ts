import { RequestError } from "../application/errors.ts";
import { within } from "../limits/within.ts";
import { failed } from "../store/guard-store.ts";
import type { Acquired, AcquireMode, Lease, Leases } from "../store/leases.ts";
import type { Call } from "./call.ts";

/** A thread that a turn has for itself. */
export interface AcquiredThread {
  /** The thread exists: from now on its lease is renewed. */
  keep(): void;
  /** Lets the next turn begin; at once, or once the lease is released. Never rejects. */
  release(): Promise<void> | void;
}

interface AcquireOptions {
  /** Whether the turn creates the thread: nobody else knows it yet, and the store takes its lease when it creates it. */
  isNew: boolean;
  /** Called when another turn asks this one to leave. */
  takenOver(): void;
  /** The thread may have another turn already: this one has to fail with the error. */
  lost(error: RequestError): void;
}

/**
 * Waits for the running turn of the thread, or has it end: first for turns of this process, then for those of others. Throws 409 with
 * `Retry-After` if that takes longer than `turnWait`, 503 if the store fails, and the signal's reason as soon as that is aborted.
 */
export async function acquireThread(
  call: Call,
  threadId: string,
  { isNew, takenOver, lost }: AcquireOptions,
): Promise<AcquiredThread> {
  const { context, locks, leasing, settings, fence } = call;
  const deadline = performance.now() + settings.turnWait;
  const leave = (): void => {
    takenOver();
    // This is the refusal if the request has not become a stream yet.
    call.leave(overtaken());
  };
  const unlock = await locks.acquire(`${context.userId}\u0000${threadId}`, {
    wait: settings.turnWait,
    signal: context.signal,
    takeOver: settings.whenBusy === "take-over",
    leave,
  });
  if (!unlock) throw stillRunning();
  if (!leasing) return { keep() {}, release: unlock };
  const { leases, keeper } = leasing;
  const lease: Lease = {
    userId: context.userId,
    threadId,
    token: crypto.randomUUID(),
    ttl: settings.limits.lease,
  };
  let since: number | undefined;
  if (!isNew) {
    try {
      since = await take(call, leases, { lease, deadline });
    } catch (error) {
      unlock();
      throw error;
    }
    if (since === undefined) return { keep() {}, release: unlock };
  }
  fence.lease = lease;
  let stop: (() => void) | undefined;
  const keep = (): void => {
    stop ??= keeper.keep(lease, since ?? performance.now(), {
      wanted: leave,
      lost: (cause) => lost(fence.lose(cause)),
    });
  };
  if (!isNew) keep();
  return {
    keep,
    async release() {
      stop?.();
      if (!fence.isLost) await giveUp(call, leases, lease);
      unlock();
    },
  };
}

/** Takes the lease; returns when it was taken, or undefined if there is no such thread. */
async function take(
  call: Call,
  leases: Leases,
  { lease, deadline }: { lease: Lease; deadline: number },
): Promise<number | undefined> {
  const { settings, context } = call;
  let mode: AcquireMode = settings.whenBusy === "take-over" ? "ask" : "wait";
  for (let pause = shortestPause; ; pause = Math.min(pause * 2, longestPause)) {
    const since = performance.now();
    const state = await attempt(call, leases, { lease, mode });
    if (context.signal.aborted) {
      if (state === "held") await giveUp(call, leases, lease);
      throw context.signal.reason;
    }
    if (state === "held") return since;
    if (state === "gone") return undefined;
    if (state === "overtaken") throw overtaken();
    const left = deadline - performance.now();
    if (left <= 0) throw stillRunning();
    // At different times, so that those who wait do not come all at once.
    await sleep(Math.min(left, pause * (0.5 + Math.random() / 2)), context.signal);
    if (mode === "ask") mode = "asked";
  }
}

/** Milliseconds between two attempts: few at first, since most turns end soon. */
const shortestPause = 20;
const longestPause = 200;

async function attempt(
  call: Call,
  leases: Leases,
  { lease, mode }: { lease: Lease; mode: AcquireMode },
): Promise<Acquired> {
  const { limits, report } = call.settings;
  try {
    return await within(limits.storeCall, "store's leases.acquire()", leases.acquire(lease, mode));
  } catch (cause) {
    // The thread may be taken nevertheless.
    void Promise.resolve()
      .then(() => leases.release(lease))
      .catch(() => {});
    throw failed(cause, report);
  }
}

/** Releases the lease. If that fails, it expires by itself; nobody waits longer than that. */
async function giveUp({ settings }: Call, leases: Leases, lease: Lease): Promise<void> {
  try {
    const limit = Math.min(lease.ttl, settings.limits.storeCall);
    await within(limit, "store's leases.release()", leases.release(lease));
  } catch (error) {
    settings.report(error);
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

const overtaken = (): RequestError =>
  new RequestError("conflict", "Another turn of this thread has taken over.");

const stillRunning = (): RequestError =>
  new RequestError("conflict", "Another turn of this thread is still running.", {
    headers: { "retry-after": "1" },
  });
