import { setTimeout as pause } from "node:timers/promises";
import type { Load } from "../load/load.ts";
import type { Mark } from "../load/task.ts";
import { launch, type RunningServer } from "../servers/launch.ts";
import type { Server } from "../servers/servers.ts";
import type { Sample, Scenario, Skipped, Subject, Timing } from "./scenario.ts";

/** A scenario that measures servers one after the other. */
export interface ServerScenario<State> extends Omit<Scenario, "open"> {
  /** Which servers can play it; default all. */
  isFor?(server: Server): boolean;
  /** Stores what the requests ask for. */
  prepare?(server: RunningServer): Promise<State>;
  measure(server: RunningServer, load: Load, on: { state: State; timing: Timing }): Promise<Sample>;
}

/** The servers of the run, started together, so that each round has all of them in the same minute. */
export function ofServers<State = undefined>({
  isFor = () => true,
  prepare,
  measure,
  ...scenario
}: ServerScenario<State>): Scenario {
  return {
    ...scenario,
    async open({ load, servers, folder }) {
      const skipped: Skipped[] = [];
      const chosen = servers.filter((server) => {
        if (!isFor(server)) return false;
        const reason = server.install?.();
        if (reason !== undefined) skipped.push({ name: server.name, reason });
        return reason === undefined;
      });
      const subjects = await Promise.all(
        chosen.map(async (server): Promise<Subject> => {
          const running = await launch(server.name, server.command(folder));
          const state = (await prepare?.(running)) as State;
          return {
            name: server.name,
            async measure(timing) {
              await untilQuiet(running);
              return measure(running, load, { state, timing });
            },
            close: running.stop,
          };
        }),
      );
      return { subjects, skipped };
    },
  };
}

/** Waits until a server has done with what it was asked before. */
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
