/**
 * One turn's right to write to its thread, among all processes on one database. A lease ends when it is released, or `ttl`
 * milliseconds after it was last taken or renewed, by the clock of the database.
 */
export interface Lease {
  userId: string;
  threadId: string;
  /** Identifies the turn: no other lease ever has it. Every write of the turn is checked against it. */
  token: string;
  /** Milliseconds. */
  ttl: number;
  /** A turn that other processes continue if its own one dies: each of its tokens begins with this and a slash. */
  turn?: string;
}

/**
 * What `acquire()` does about a thread that is taken. `wait`: nothing. `ask`: notes that the holder should leave; only the newest
 * request is noted. `asked`: nothing, and takes the thread only if the caller's request is still the noted one.
 */
export type AcquireMode = "wait" | "ask" | "asked";

/**
 * `held`: the caller has the thread now. `busy`: another lease holds it. `overtaken`: another request was noted after the caller's, or
 * answered by taking the thread. `gone`: the user has no such thread.
 */
export type Acquired = "held" | "busy" | "overtaken" | "gone";

/** `wanted`: held, and somebody asks for the thread. `lost`: not held any more. `unknown`: could not be renewed just now. */
export type Renewed = "held" | "wanted" | "lost" | "unknown";

/**
 * Leases of threads, for stores that several processes use at once. Each operation is one atomic step. Only the clock of the database
 * counts: those of the processes may differ. Nothing here needs to survive the end of the database.
 */
export interface Leases {
  /** Takes the thread if no other lease holds it; a request to leave is forgotten then. */
  acquire(lease: Lease, mode: AcquireMode): Promise<Acquired>;
  /** Extends leases that are held; one answer for each, in their order. */
  renew(leases: readonly Lease[]): Promise<Renewed[]>;
  /** Frees the thread if the lease still holds it. */
  release(lease: Lease): Promise<void>;
  /**
   * Gives the thread to a lease whose `turn` had it last, under another token, which is lost then. `busy`: the other token still holds
   * it, and was taken or renewed with the same `ttl` less than `quiet` milliseconds ago. `overtaken`: the turn has released the thread, or
   * another one has taken it since. Optional: durable turns need it.
   */
  adopt?(lease: Lease & { turn: string }, quiet: number): Promise<Acquired>;
}

/** A turn has lost its lease, and nothing of what it was about to write has been written. */
export class LeaseLostError extends Error {
  readonly threadId: string;

  /** `cause`: why the lease could not be renewed. */
  constructor(threadId: string, options: { cause?: unknown } = {}) {
    super(`The turn of thread ${threadId} has lost its lease; it writes nothing more`, options);
    this.name = "LeaseLostError";
    this.threadId = threadId;
  }
}
