import type { Application } from "../application/application.ts";
import type { RequestContext } from "../application/context.ts";
import type { CustomStreamError, StreamError } from "../application/errors.ts";
import type { Fence } from "../store/fence.ts";
import type { Leases } from "../store/leases.ts";
import type { UserStore } from "../store/store.ts";
import type { FailureContext, Report } from "../application/reporter.ts";
import type { Limits } from "../limits/limits.ts";
import type { ObservedRequest } from "../observers/observe-request.ts";
import type { LeaseKeeper } from "./lease-keeper.ts";
import type { ThreadLocks } from "./thread-locks.ts";
import type { UserTurns } from "./user-turns.ts";

/** What makes a turn durable. */
export interface DurablePart {
  /** Its id. */
  turn: string;
  /** When items of an earlier run of it were announced, by their ids. */
  created?: ReadonlyMap<string, string>;
}

/** What one request works with. */
export interface Call {
  application: Application;
  /** The store of this user alone. */
  store: UserStore;
  context: RequestContext;
  locks: ThreadLocks;
  /** Absent if the store has no leases: then turns exclude each other within this process only. */
  leasing: { leases: Leases; keeper: LeaseKeeper } | undefined;
  /** Between the turn of this request and the store. */
  fence: Fence;
  turns: UserTurns;
  /** Reports a failure of this request that its client does not see. */
  report: Report;
  /** The turn of this request, if another process continues it when this one dies. */
  durable: DurablePart | undefined;
  settings: CallSettings;
  /** What observers and failure reports learn about the request. */
  at: Readonly<FailureContext>;
  /** Absent without observers. */
  observed: ObservedRequest | undefined;
  /** The request is over: it must not store anything more. */
  over(): void;
  /** Tells reports of failures which thread this is about, once it is known. */
  concerns(threadId: string): void;
  /** Tells the handler to stop, by the signal of its context. */
  stop(reason: unknown): void;
  /** Ends the answer as if its client had left. */
  leave(reason: unknown): void;
}

export interface CallSettings {
  /** Milliseconds that a new turn waits for the running one of its thread. */
  turnWait: number;
  /** What a new turn does about a running one: waits for it, or has it end first. */
  whenBusy: "wait" | "take-over";
  limits: Limits;
  /** Whether locked and closed threads refuse new turns. */
  enforceThreadStatus: boolean;
  /** Whether events of handlers are checked against the protocol. */
  validate: boolean;
  describeError(error: unknown, context: RequestContext): CustomStreamError | StreamError | undefined;
}
