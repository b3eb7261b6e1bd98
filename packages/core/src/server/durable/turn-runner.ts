import { StreamError } from "../application/errors.ts";
import type { Report } from "../application/reporter.ts";
import type { Call } from "../call/call.ts";
import { claimOf } from "../call/take-lease.ts";
import type { Leases } from "../store/leases.ts";
import type { Store } from "../store/store.ts";
import type { StreamLog } from "../streams/stream-log.ts";
import { continueTurn } from "./continue-turn.ts";
import type { DurableTurns, StoredTurn, TurnRunner } from "./durable-turns.ts";
import { endStoredTurn } from "./end-turn.ts";
import { turnPrefix } from "../turn/turn-items.ts";

/** What a server gives the runner of its durable turns. */
export interface Surroundings {
  durable: DurableTurns;
  log: StreamLog;
  leases: Leases & Required<Pick<Leases, "adopt">>;
  limits: { lease: number; turn: number };
  report: (error: unknown, turn: StoredTurn) => void;
  /** A call without a request, for a turn that is continued; its `over()` must be called. */
  callOf(turn: StoredTurn): Promise<{ call: Call; signal: AbortSignal }>;
}

/** Runs stored turns, and stops those whose process does not answer. */
export interface ServerTurns extends TurnRunner {
  /** Whether the turn of the stream is stored and not finished, whether or not a process runs it. */
  isStored(userId: string, streamId: string): Promise<boolean>;
  /** The user has stopped the stream. Resolves once its turn has ended, whether or not a process runs it; at the latest after a second. */
  stop(userId: string, streamId: string): Promise<void>;
}

/** Milliseconds that the process of a turn has to stop it. */
const patience = 500;
/** Milliseconds between two looks. */
const pause = 50;

/** The parts of a server that durable turns need. Throws TypeError if one is missing. */
export function checkSurroundings(
  store: Store,
  log: StreamLog | undefined,
): Pick<Surroundings, "log" | "leases"> {
  if (!log?.forUser("").adopt) {
    throw new TypeError(
      "`durable` needs a `streamLog` that has `adopt()`, such as `store.streamLog()`: readers of a continued turn read it from there.",
    );
  }
  const { leases } = store;
  if (!leases?.adopt) {
    throw new TypeError(
      "`durable` needs a store whose leases have `adopt()`, such as `postgresStore()`: only one process may continue a turn.",
    );
  }
  return { log, leases: leases as Surroundings["leases"] };
}

export function turnRunner({ durable, log, leases, limits, report, callOf }: Surroundings): ServerTurns {
  const logOf = ({ userId }: StoredTurn) => log.forUser(userId);
  const reportOf =
    (turn: StoredTurn): Report =>
    (error) =>
      report(error, turn);

  /** Ends the turn for all processes. */
  async function end(turn: StoredTurn, error?: Error): Promise<void> {
    const { call } = await callOf(turn);
    try {
      await endStoredTurn(turn, { call, log: logOf(turn), ...(error ? { error } : {}) });
      await durable.forget(turn);
    } finally {
      call.over();
    }
  }

  return {
    async claim(turn) {
      const { id, userId, thread } = turn;
      const token = `${claimOf(id)}/${crypto.randomUUID()}`;
      const lease = { userId, threadId: thread.id, token, ttl: limits.turn, turn: id };
      const state = await leases.adopt(lease, limits.lease);
      return state === "held" || state === "busy" ? state : "over";
    },
    async continue(turn) {
      try {
        const { call, signal } = await callOf(turn);
        return await continueTurn(turn, { call, log: logOf(turn), signal });
      } catch (error) {
        reportOf(turn)(error);
        return "left";
      }
    },
    giveUp: (turn) => end(turn, new StreamError()),
    isStored: async (userId, streamId) =>
      (await durable.find(await turnPrefix(userId, streamId))) !== undefined,
    async stop(userId, streamId) {
      const prefix = await turnPrefix(userId, streamId);
      for (let waited = 0; ; waited += pause) {
        const turn = await durable.find(prefix);
        if (!turn) return;
        if (waited >= patience) return end(turn);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
  };
}
