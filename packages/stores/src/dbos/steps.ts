import { AsyncLocalStorage } from "node:async_hooks";
import type { Engine } from "./engine.ts";
import { InterruptedStepError, NondeterministicTurnError } from "./errors.ts";

/** How a step may be repeated. */
export interface StepOptions {
  /**
   * Whether the step may run again if its process died before its result was stored: for reads, calls of models, and effects that the
   * `key` makes harmless. Default false: then it never runs twice, and `step()` throws {@link InterruptedStepError}.
   */
  repeatable?: boolean;
}

/** What a step is told. */
export interface StepInfo {
  /** The same in each run of the turn: an idempotency key for what the step calls. */
  key: string;
}

/** One run of a turn in this process. */
interface Execution {
  /** Identifies the run. */
  id: string;
  turn: string;
  /** The number of steps that the handler has asked for. */
  steps: number;
}

/** The steps of the turns of this process. */
export interface Steps {
  /** Runs a turn, whose handler may call `step()`. */
  within<T>(turn: string, run: () => Promise<T>): Promise<T>;
  step<T>(name: string, work: (info: StepInfo) => Promise<T> | T, options?: StepOptions): Promise<T>;
}

type Outcome<T> = { result: T } | { interrupted: true };

export function stepsOf({ DBOS, Errors }: Engine): Steps {
  const current = new AsyncLocalStorage<Execution>();

  /** Stores who begins, then runs: of all runs of the turn only one gets that far. */
  function once<T>(execution: Execution, name: string, work: () => Promise<T>): Promise<Outcome<T>> {
    // Both get their numbers before anything is waited for, so that steps may run side by side.
    const begun = DBOS.runStep(() => Promise.resolve(execution.id), { name: `${name} (begun)` });
    // The second step may fail first.
    begun.catch(() => {});
    return DBOS.runStep(
      async (): Promise<Outcome<T>> =>
        (await begun) === execution.id ? { result: await work() } : { interrupted: true },
      { name },
    );
  }

  return {
    within: (turn, run) => current.run({ id: crypto.randomUUID(), turn, steps: 0 }, run),
    async step(name, work, { repeatable = false } = {}) {
      const execution = current.getStore();
      // A turn that is not durable, or a step within a step.
      if (!execution || !DBOS.isInWorkflow()) return work({ key: crypto.randomUUID() });
      const key = `${execution.turn}/${execution.steps++}`;
      const run = async () => work({ key });
      try {
        if (repeatable) return await DBOS.runStep(run, { name });
        const outcome = await once(execution, name, run);
        if ("interrupted" in outcome) throw new InterruptedStepError(name);
        return outcome.result;
      } catch (error) {
        if (error instanceof Errors.DBOSUnexpectedStepError) throw new NondeterministicTurnError(name, error);
        throw error;
      }
    },
  };
}
