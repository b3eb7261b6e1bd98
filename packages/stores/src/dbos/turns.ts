import type { DurableTurns, RunOutcome, StoredTurn, TurnRunner } from "@chatkit-protocol/core/server";
import { type Engine, launch, loadEngine } from "./engine.ts";
import { DbosTurnsError } from "./errors.ts";
import { type Steps, stepsOf } from "./steps.ts";
import { watchTurns } from "./watch-turns.ts";

/** Options of `dbosTurns()`. */
export interface DbosTurnsOptions<Session = unknown> {
  /** The PostgreSQL database, as a connection string: the one of the store, or another. Not behind PgBouncer in transaction mode. */
  url: string;
  /** The schema of the engine's tables; created if it does not exist. Default `dbos`. */
  schema?: string;
  /** Names the application: processes with the same name continue each other's turns. Default `chatkit`. */
  name?: string;
  /** The session of a user whose turn is continued: there is no request that could be authenticated. Default: none. */
  session?: (userId: string) => Promise<Session> | Session;
  /** How often a turn is continued before it ends with an `error` event: its handler may be what kills processes. Default 10. */
  attempts?: number;
  /** Milliseconds between two looks for turns whose process has died. Default 1000. */
  interval?: number;
  /** Called with failures of the engine. Default: console.error. */
  onError?: (error: unknown) => void;
}

/** Durable turns on DBOS, a library that keeps workflows in PostgreSQL. */
export interface DbosTurns<Session = unknown> extends DurableTurns<Session>, Pick<Steps, "step"> {
  /**
   * Runs `work` once for the turn, however often its handler runs again, and returns the stored result: anything that JSON can print,
   * and dates, maps and sets. What `work` throws is stored too, as an Error with the same name and message. In a turn that is not durable
   * it only runs `work`. Steps may run side by side, but a handler must ask for them in the same order each time.
   */
  step: Steps["step"];
  /** Continues no more turns and disconnects. Turns that still run are continued by other processes: call `server.drain()` first. */
  close(): Promise<void>;
}

/** What the engine calls turns. */
const workflowName = "chatkit.turn";

/**
 * Keeps turns as DBOS workflows, so that another process continues those whose process has died. One for each process, and not
 * beside another use of DBOS there. Throws {@link EngineMissingError} without the package, and {@link DbosTurnsError} if the database
 * does not answer.
 */
export async function dbosTurns<Session = unknown>(
  options: DbosTurnsOptions<Session>,
): Promise<DbosTurns<Session>> {
  const { url, schema = "dbos", name = "chatkit", attempts = 10, interval = 1000, session } = options;
  const report = options.onError ?? ((error: unknown) => console.error(error));
  const engine = await loadEngine();
  const { DBOS, Errors } = engine;
  if (DBOS.isInitialized()) {
    throw new DbosTurnsError(
      "DBOS runs in this process already: call dbosTurns() once, and close() it before the next call.",
    );
  }
  const steps = stepsOf(engine);
  /** Turns that begin in this process. */
  const beginning = new Map<string, () => Promise<RunOutcome>>();
  const running = new Set<string>();
  let runner: TurnRunner | undefined;

  async function run(turn: StoredTurn): Promise<void> {
    const { id } = turn;
    const begin = beginning.get(id);
    beginning.delete(id);
    running.add(id);
    try {
      if (!runner) throw new DbosTurnsError("A turn is to be continued, and no server has attached itself.");
      const { continue: again } = runner;
      const outcome = await steps.within(id, () => (begin ? begin() : again(turn)));
      // The engine keeps the turn open then, for the process that has it.
      if (outcome === "left") throw new Errors.DBOSWorkflowConflictError(id);
    } finally {
      running.delete(id);
    }
  }

  const workflow = DBOS.registerWorkflow(run, { name: workflowName });
  const attempt = DBOS.registerWorkflow(() => Promise.resolve(), { name: `${workflowName}.attempt` });
  await launch(engine, { url, schema, name, report });
  const watch = watchTurns(engine, {
    workflowName,
    attempts,
    interval,
    report,
    running,
    runner: () => runner,
    count: (id, n) => startAttempt(engine, attempt, `${id}:${n}`),
  });

  return {
    attach(given) {
      if (runner)
        throw new DbosTurnsError("These durable turns have a server already: make others for each server.");
      runner = given;
    },
    async start(turn, begin) {
      beginning.set(turn.id, begin);
      try {
        const handle = await DBOS.startWorkflow(workflow, { workflowID: turn.id })(turn);
        handle.getResult().catch((error: unknown) => {
          if (!(error instanceof Errors.DBOSAwaitedWorkflowCancelledError)) report(error);
        });
      } catch (error) {
        beginning.delete(turn.id);
        throw error;
      }
    },
    find: watch.find,
    forget: watch.forget,
    step: steps.step,
    ...(session ? { session } : {}),
    async close() {
      await watch.end();
      await DBOS.shutdown({ deregister: true });
    },
  };
}

async function startAttempt(
  { DBOS }: Engine,
  attempt: () => Promise<void>,
  workflowID: string,
): Promise<void> {
  await DBOS.startWorkflow(attempt, { workflowID })();
}
