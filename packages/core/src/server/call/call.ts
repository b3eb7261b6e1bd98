import type { Application } from "../application/application.ts";
import type { RequestContext } from "../application/context.ts";
import type { UserStore } from "../store/store.ts";
import type { Report } from "../application/reporter.ts";
import type { ThreadLocks } from "./thread-locks.ts";

/** What one request works with. */
export interface Call {
  application: Application;
  /** The store of this user alone. */
  store: UserStore;
  context: RequestContext;
  locks: ThreadLocks;
  settings: CallSettings;
}

export interface CallSettings {
  /** Milliseconds that a new turn waits for the running one of its thread. */
  turnWait: number;
  /** Whether locked and closed threads refuse new turns. */
  enforceThreadStatus: boolean;
  /** Whether events of handlers are checked against the protocol. */
  validate: boolean;
  report: Report;
}
