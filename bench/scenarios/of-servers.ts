import { setTimeout as pause } from "node:timers/promises";
import type { Load } from "../load/load.ts";
import type { Mark } from "../load/task.ts";
import { launch, type RunningServer } from "../servers/launch.ts";
import type { Server } from "../servers/server.ts";
import {
  type Bench,
  messageOf,
  type Sample,
  type Scenario,
  type Skipped,
  type Subject,
  type Timing,
} from "./scenario.ts";

/** A scenario that measures servers one after another. */
interface ServerScenario<State> extends Omit<Scenario, "open"> {
  /** The servers that can play it; default all. */
  isFor?(server: Server): boolean;
  /** Stores what the requests ask for. */
  prepare?(server: RunningServer): Promise<State>;
  measure(server: RunningServer, load: Load, on: { state: State; timing: Timing }): Promise<Sample>;
}

/**
 * The servers of the run. They are started together, so that each round has all of them in the same minute; if each
 * round starts afresh (`isFresh`), every measurement has its own process.
 */
export function ofServers<State = undefined>({
  isFor = () => true,
  prepare,
  measure,
  ...scenario
}: ServerScenario<State>): Scenario {
  const start = async (server: Server, { folder, load }: Bench): Promise<Subject> => {
    const running = await launch(server.name, server.command(folder));
    try {
      const state = (await prepare?.(running)) as State;
      return {
        name: server.name,
        async measure(timing) {
          await untilQuiet(running);
          return measure(running, load, { state, timing });
        },
        close: running.stop,
      };
    } catch (error) {
      await running.stop();
      throw error;
    }
  };
  const fresh = (server: Server, bench: Bench): Subject => ({
    name: server.name,
    async measure(timing) {
      const subject = await start(server, bench);
      try {
        return await subject.measure(timing);
      } finally {
        await subject.close();
      }
    },
    close: async () => {},
  });

  return {
    ...scenario,
    async open(bench) {
      const subjects: Subject[] = [];
      const skipped: Skipped[] = [];
      const open = async (server: Server): Promise<Subject> => {
        const reason = server.install?.();
        if (reason !== undefined) throw new Error(reason);
        return scenario.isFresh ? fresh(server, bench) : start(server, bench);
      };
      const chosen = bench.servers.filter(isFor);
      for (const [index, result] of (await Promise.allSettled(chosen.map(open))).entries()) {
        if (result.status === "fulfilled") subjects.push(result.value);
        else skipped.push({ name: chosen[index]!.name, reason: messageOf(result.reason) });
      }
      return { subjects, skipped };
    },
  };
}

/** Waits until a server has finished earlier requests. */
export async function untilQuiet(server: RunningServer, atMost = 10_000): Promise<void> {
  for (const until = performance.now() + atMost; performance.now() < until;) {
    const before = server.reading().cpu;
    await pause(50);
    if (server.reading().cpu - before < 2000) return;
  }
}

/** Reads the server's CPU time between the marks of a task's window, in microseconds. */
export function cpuOfWindow(server: RunningServer): { marked: (mark: Mark) => void; cpu: () => number } {
  const readings = new Map<Mark, number>();
  return {
    marked: (mark) => void readings.set(mark, server.reading().cpu),
    cpu: () => (readings.get("window ends") ?? Number.NaN) - (readings.get("window begins") ?? Number.NaN),
  };
}
