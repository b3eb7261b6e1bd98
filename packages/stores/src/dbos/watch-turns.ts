import type { StoredTurn, TurnRunner } from "@chatkit-protocol/core/server";
import type { Engine } from "./engine.ts";

interface Watching {
  workflowName: string;
  /** How often a turn is continued. */
  attempts: number;
  /** Milliseconds between two looks. */
  interval: number;
  report: (error: unknown) => void;
  /** The ids of the turns that this process runs. */
  running: ReadonlySet<string>;
  /** Undefined until there is a server. */
  runner: () => TurnRunner | undefined;
  /** Notes that a turn is continued for the n-th time. */
  count: (id: string, n: number) => Promise<void>;
}

/** The turns of all processes. */
export interface TurnWatch {
  find(prefix: string): Promise<StoredTurn | undefined>;
  forget(turn: Pick<StoredTurn, "id">): Promise<void>;
  /** Ends the watch, once the current look is over. */
  end(): Promise<void>;
}

/** A turn as the list has it: without its content. */
interface Listed {
  id: string;
  executor: string;
}

/** Turns of one process that are looked at: one that lives has renewed the leases of all of them. */
const samples = 3;
/** Milliseconds for which a turn that has ended is kept, for executions that wait for its outcome. */
const keep = 60_000;
/** Milliseconds that the engine may need to note that a turn has ended. */
const grace = 5000;
/** Milliseconds for which a turn that was seen first is left alone. */
const young = 1000;
/** Turns of one look. */
const page = 1000;

/** Looks again and again for turns whose process has died, and has them continued. */
export function watchTurns(engine: Engine, watching: Watching): TurnWatch {
  const { DBOS } = engine;
  const { workflowName, interval, report, running } = watching;
  /** When each turn was seen first. */
  let seen = new Map<string, number>();
  /** Turns that do not have their thread any more, and when that was noticed. */
  const over = new Map<string, number>();
  let looking: Promise<void> | undefined;
  let isOver = false;

  const list = async (): Promise<Listed[]> => {
    const all = await DBOS.listWorkflows({
      workflowName,
      status: "PENDING",
      limit: page,
      loadInput: false,
      loadOutput: false,
    });
    return all.map(({ workflowID, executorId = "" }) => ({ id: workflowID, executor: executorId }));
  };

  async function load(id: string): Promise<StoredTurn | undefined> {
    const [found] = await DBOS.listWorkflows({ workflowIDs: [id], status: "PENDING", loadOutput: false });
    return turnOf(found?.input);
  }

  async function forget({ id }: Pick<StoredTurn, "id">): Promise<void> {
    // What still runs in a process that has lost the turn ends with its next step.
    await DBOS.cancelWorkflow(id);
    const attempts = await attemptsOf(id);
    await DBOS.deleteWorkflows([id, ...attempts]);
  }

  const attemptsOf = async (id: string): Promise<string[]> =>
    (await DBOS.listWorkflows({ workflow_id_prefix: `${id}:`, loadInput: false, loadOutput: false })).map(
      ({ workflowID }) => workflowID,
    );

  /** Whether the turn was one that no process runs. */
  async function rescue(id: string, runner: TurnRunner): Promise<boolean> {
    const turn = await load(id);
    if (!turn) return false;
    const claim = await runner.claim(turn);
    if (claim === "over") await endLater(turn, runner);
    if (claim !== "held") return false;
    const made = (await attemptsOf(id)).length;
    if (made >= watching.attempts) {
      await runner.giveUp(turn);
      return true;
    }
    await watching.count(id, made + 1);
    await DBOS.resumeWorkflow(id);
    return true;
  }

  /** A turn that has just ended is pending until the engine has noted that; one that stays so has lost its thread, or its process. */
  async function endLater(turn: StoredTurn, runner: TurnRunner): Promise<void> {
    const since = over.get(turn.id) ?? performance.now();
    over.set(turn.id, since);
    if (performance.now() - since < grace) return;
    over.delete(turn.id);
    await runner.giveUp(turn);
  }

  async function look(): Promise<void> {
    const runner = watching.runner();
    if (!runner) return;
    const next = new Map<string, number>();
    const now = performance.now();
    const pending = (await list()).filter(({ id }) => {
      const since = seen.get(id) ?? now;
      next.set(id, since);
      // One that has just been stored is about to take its thread for longer.
      return now - since >= young;
    });
    seen = next;
    for (const id of over.keys()) if (!pending.some((turn) => turn.id === id)) over.delete(id);
    const groups = Map.groupBy(
      pending.filter(({ id }) => !running.has(id)),
      ({ executor }) => executor,
    );
    for (const [executor, turns] of groups) {
      const isOwn = executor === DBOS.executorID;
      // Those of this process that it does not run: it has lost them.
      const probes = isOwn ? turns : sampled(turns);
      let isDead = isOwn;
      for (const { id } of probes) isDead = (await rescue(id, runner)) || isDead;
      if (!isDead || isOwn) continue;
      for (const { id } of turns) if (!probes.some((probe) => probe.id === id)) await rescue(id, runner);
    }
    await clean();
  }

  /** Deletes turns that have ended, with the messages in them. */
  async function clean(): Promise<void> {
    const ended = await DBOS.listWorkflows({
      workflowName: [workflowName],
      status: ["SUCCESS", "ERROR", "CANCELLED"],
      completedBefore: new Date(Date.now() - keep).toISOString(),
      limit: page,
      loadInput: false,
      loadOutput: false,
    });
    for (const { workflowID } of ended) {
      await DBOS.deleteWorkflows([workflowID, ...(await attemptsOf(workflowID))]);
    }
  }

  const timer = setInterval(() => {
    if (isOver) return;
    looking ??= look()
      .catch(report)
      .finally(() => (looking = undefined));
  }, interval);
  timer.unref();

  return {
    async find(prefix) {
      const [found] = await DBOS.listWorkflows({
        workflowName,
        workflow_id_prefix: prefix,
        status: ["PENDING", "ENQUEUED"],
        loadOutput: false,
      });
      return turnOf(found?.input);
    },
    forget,
    async end() {
      isOver = true;
      clearInterval(timer);
      await looking;
    },
  };
}

/** The argument of the workflow. */
// eslint-disable-next-line typescript/no-unsafe-type-assertion -- The engine gives back what start() has given it.
const turnOf = (input: unknown[] | undefined): StoredTurn | undefined => input?.[0] as StoredTurn | undefined;

/** A few of them, others each time. */
function sampled(turns: readonly Listed[]): readonly Listed[] {
  if (turns.length <= samples) return turns;
  const first = Math.floor(Math.random() * turns.length);
  return Array.from({ length: samples }, (_, n) => turns[(first + n) % turns.length]!);
}
