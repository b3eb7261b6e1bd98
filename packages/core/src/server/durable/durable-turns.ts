import type { ChatKitRequest, ThreadMetadata, ThreadStreamEvent } from "../../protocol/index.ts";
import type { ClientFacts } from "../application/context.ts";
import type { RunOutcome } from "../streams/record-turn.ts";
import type { HandlerCall } from "../turn/turn.ts";

/** Everything that another process needs to run a turn again; plain JSON. */
export interface StoredTurn {
  /** Begins with what `turnPrefix()` makes of its user and stream, and is never used again. */
  id: string;
  userId: string;
  /** The stream that its readers read. */
  streamId: string;
  /** The thread as it was when the turn began. */
  thread: ThreadMetadata;
  before: readonly ThreadStreamEvent[];
  after: readonly ThreadStreamEvent[];
  handler: HandlerCall;
  /** The newest item when the turn began, hidden ones included; null: the thread was empty. The turn has stored all newer ones. */
  anchor: string | null;
  /** Milliseconds since 1970, by the clock of the process that began it. */
  began: number;
  operation: ChatKitRequest["type"];
  facts: ClientFacts & { requestId: string };
  metadata: Record<string, unknown>;
}

/**
 * What `claim()` finds. `held`: the process of the turn has died, and the caller is the one that has it continued. `busy`: it lives, or
 * another caller was first. `over`: the turn does not have its thread any more. It has ended just now, or it has lost the thread.
 */
export type Claim = "held" | "busy" | "over";

/** Runs stored turns: a ChatKitServer. */
export interface TurnRunner {
  /** Finds out whether the turn must be continued, in one atomic step among all processes. */
  claim(turn: StoredTurn): Promise<Claim>;
  /** Runs the turn again from its beginning, once `claim()` has given it to this or another process. Never rejects. */
  continue(turn: StoredTurn): Promise<RunOutcome>;
  /** Ends the turn with an `error` event, and keeps what it has shown; or only its stream, if the turn has lost its thread. Forgets it. */
  giveUp(turn: StoredTurn): Promise<void>;
}

/** An engine that keeps turns in a database, and has another process continue those whose process has died. */
export interface DurableTurns<Session = unknown> {
  /** Called once, by the server whose turns it keeps. Throws if it has a server already. */
  attach(runner: TurnRunner): void;
  /**
   * Stores the turn, then has `run` called in this process. Resolves once the turn is stored. Rejects if it cannot be, and then does
   * not call `run`.
   */
  start(turn: StoredTurn, run: () => Promise<RunOutcome>): Promise<void>;
  /** The turn whose id begins with the prefix and that is not finished, whether or not a process runs it. */
  find(prefix: string): Promise<StoredTurn | undefined>;
  /** Nothing is left to do for this turn: no process continues it. */
  forget(turn: StoredTurn): Promise<void>;
  /** The session of a user whose turn is continued without a request. */
  session?(userId: string): Promise<Session> | Session;
}
