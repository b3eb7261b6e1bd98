import type { OpenExchange } from "../case/drive.ts";
import type { Model } from "../model/model.ts";
import type { Capability, DriveEnd, Exchange, Tier } from "../transcript/transcript.ts";
import type { User } from "./identity.ts";
import type { Redactor } from "./redaction.ts";
import type { TimeBudget } from "./time-budget.ts";
import type { Wire } from "./record.ts";

/** What all cases of a run share. */
export interface Session {
  url: string;
  wire: Wire;
  /** Milliseconds since the run began. */
  now: () => number;
  users: readonly User[];
  headers: Readonly<Record<string, string>>;
  seed: number;
  /** Multiplies every time limit. */
  slow: number;
  redactor: Redactor;
  exchanges: Exchange[];
  /** The threads that `threads.create` has announced, with the number of the exchange that was first. */
  created: Map<string, number>;
  /** Those of them that have not ended yet. */
  running: Set<OpenExchange>;
  /** The last exchange that the server has broken off. */
  broken?: Exchange;
  budget: TimeBudget;
  /** Resolves when it is known whether the server is still there. */
  looking?: Promise<void>;
  facts: Facts;
  lateReads: LateReads;
  /** The model that the kit plays, where it plays one. */
  model?: Model;
}

/** What is known of reads that show a thread as it was before, in milliseconds. */
interface LateReads {
  /** For how long one may be late; 0 once one was never caught up with. */
  patience: number;
  /** The same of what is late of a thread besides its items. */
  patienceWithThreads: number;
  /** How late one was seen to be; 0 where none was. */
  seen: number;
  /** What the run has waited for that. */
  waited: number;
  /** Whether a thread that a late read did not find was found by every read once one had found it. */
  steady: boolean;
}

/** What the kit has found out about the server. */
export interface Facts {
  tier: Tier;
  capabilities: readonly Capability[];
}

/** Ends the drive of a case from inside; not a failure of the kit. */
export class DriveStop extends Error {
  readonly end: DriveEnd;

  constructor(end: DriveEnd) {
    super(end.how);
    this.name = "DriveStop";
    this.end = end;
  }
}

/** Throws the end of a drive. */
export function stop(end: DriveEnd): never {
  throw new DriveStop(end);
}

/** What makes the cases of tier T1 run. */
export const modelUnlock =
  "pass --model-port N and start the server with OPENAI_BASE_URL=http://127.0.0.1:N/v1, so that the kit plays its model";
