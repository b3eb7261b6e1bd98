import type { DurableTurns, RunOutcome, StoredTurn, TurnRunner } from "@chatkit-protocol/core";

/** An engine without a database, for servers in one process: the turns of all of them, and who finishes what was left. */
export function sharedTurns() {
  const turns = new Map<string, StoredTurn>();
  const runs = new Set<Promise<unknown>>();

  function engineOf(): DurableTurns & { runner: () => TurnRunner } {
    let runner: TurnRunner | undefined;
    return {
      attach: (given) => void (runner = given),
      runner: () => runner!,
      async start(turn, run) {
        // As a database gives it back.
        turns.set(turn.id, JSON.parse(JSON.stringify(turn)) as StoredTurn);
        void track(turn.id, run());
      },
      async find(prefix) {
        return [...turns.values()].find(({ id }) => id.startsWith(prefix));
      },
      async forget({ id }) {
        turns.delete(id);
      },
    };
  }

  async function track(id: string, run: Promise<RunOutcome>): Promise<RunOutcome> {
    runs.add(run);
    const outcome = await run;
    runs.delete(run);
    if (outcome === "finished") turns.delete(id);
    return outcome;
  }

  return {
    turns,
    engineOf,
    /** Waits until the turn is one that nobody runs, then has the runner finish it. */
    async rescue(runner: TurnRunner): Promise<RunOutcome> {
      const [turn] = turns.values();
      if (!turn) throw new Error("There is no turn to rescue.");
      while ((await runner.claim(turn)) === "busy") await new Promise((resolve) => setTimeout(resolve, 20));
      return track(turn.id, runner.continue(turn));
    },
  };
}
