import { parseArgs } from "node:util";
import type { Timing } from "./scenarios/scenario.ts";
import { scenarios } from "./scenarios/scenarios.ts";
import { servers } from "./servers/servers.ts";

export interface Options {
  scenarios: typeof scenarios;
  servers: typeof servers;
  rounds: number;
  timing: Timing;
  isFull: boolean;
  /** Whether the result is kept with the sources. */
  isRecord: boolean;
}

/** Reads the command line. Throws an error whose message is for the person who typed it. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: "boolean", default: false },
      only: { type: "string", multiple: true },
      server: { type: "string", multiple: true },
      rounds: { type: "string" },
      record: { type: "boolean", default: false },
    },
  });
  const isFull = values.full;
  const rounds = Number(values.rounds ?? 3);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds must be a whole number from 1");
  return {
    scenarios: chosen("scenario", scenarios, values.only, isFull),
    servers: chosen("server", servers, values.server, isFull),
    rounds,
    timing: isFull
      ? { firstWindow: 3000, warmup: 300, window: 1000 }
      : { firstWindow: 2000, warmup: 100, window: 400 },
    isFull,
    isRecord: values.record,
  };
}

/** Those selected by name or by the beginning of a name; else all, or those of the short run. */
function chosen<T extends { name: string; quick: boolean }>(
  kind: string,
  all: readonly T[],
  asked: readonly string[] | undefined,
  isFull: boolean,
): readonly T[] {
  if (asked === undefined) return all.filter(({ quick }) => isFull || quick);
  const names = asked.flatMap((names) => names.split(","));
  for (const name of names) {
    if (!all.some((one) => one.name.startsWith(name))) {
      throw new Error(`there is no ${kind} ${name}; choose from ${all.map(({ name }) => name).join(", ")}`);
    }
  }
  return all.filter((one) => names.some((name) => one.name === name || one.name.startsWith(`${name}-`)));
}
