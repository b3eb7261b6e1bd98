import { type LiveMember, LiveSet } from "../../live-set.ts";
import { within } from "../limits/within.ts";
import { type Lease, LeaseLostError, type Leases, type Renewed } from "../store/leases.ts";

/** Renews the leases of a server's turns, all of them in one call. */
export interface LeaseKeeper {
  /** Keeps a lease that was taken or begun at `since`, by `performance.now()`, until the result is called. */
  keep(lease: Lease, since: number, listener: LeaseListener): () => void;
}

export interface LeaseListener {
  /** Another process asks for the thread. Called once. */
  wanted(): void;
  /** The lease is lost, or about to expire since it cannot be renewed. Called once, at the end. */
  lost(cause: unknown): void;
}

interface Kept extends LiveMember {
  lease: Lease;
  listener: LeaseListener;
  /** When it was last known to be held, before the call that told so: it expires `ttl` after that at the earliest. */
  since: number;
  isWanted: boolean;
  /** Why it could not be renewed last. */
  failure?: unknown;
}

/** A lease is renewed this often while it is valid: so fast does a request of another process reach its holder. */
const renewals = 8;
/** A lease that was not renewed is given up while this part of its time is left. */
const margin = 1 / 4;

/** `ttl` is that of all its leases. */
export function leaseKeeper(leases: Leases, ttl: number): LeaseKeeper {
  const kept = new LiveSet<Kept>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRenewing = false;

  function schedule(): void {
    if (timer !== undefined || kept.size === 0) return;
    timer = setTimeout(beat, ttl / renewals);
    // In Node a turn that waits must not keep the process alive.
    if (typeof timer === "object") timer.unref?.();
  }

  function beat(): void {
    timer = undefined;
    const now = performance.now();
    for (const each of kept.all()) {
      if (now - each.since >= ttl * (1 - margin)) lose(each, each.failure);
    }
    if (!isRenewing && kept.size > 0) void renew(kept.all());
    schedule();
  }

  function lose(each: Kept, cause?: unknown): void {
    if (!kept.delete(each)) return;
    each.listener.lost(new LeaseLostError(each.lease.threadId, cause === undefined ? {} : { cause }));
  }

  async function renew(all: readonly Kept[]): Promise<void> {
    isRenewing = true;
    const began = performance.now();
    try {
      const renewal = leases.renew(all.map(({ lease }) => lease));
      const states = await within(ttl * margin, "store's leases.renew()", renewal);
      for (const [n, each] of all.entries()) take(each, states[n], began);
    } catch (failure) {
      for (const each of all) each.failure = failure;
    } finally {
      isRenewing = false;
    }
  }

  function take(each: Kept, state: Renewed | undefined, began: number): void {
    if (each.memberIndex === undefined || state === "unknown") return;
    if (state !== "held" && state !== "wanted") return lose(each);
    each.since = began;
    if (state === "held" || each.isWanted) return;
    each.isWanted = true;
    each.listener.wanted();
  }

  return {
    keep(lease, since, listener) {
      const each: Kept = { lease, listener, since, isWanted: false, memberIndex: undefined };
      kept.add(each);
      schedule();
      return () => void kept.delete(each);
    },
  };
}
