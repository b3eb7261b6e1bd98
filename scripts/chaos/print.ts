import type { Outcome } from "./play.ts";

export interface Row {
  name: string;
  processes: number;
  outcome: Outcome;
  /** Load average of the last minute. */
  load: number;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const thousands = (count: number): string => count.toLocaleString("en").replaceAll(",", " ");

export const printLine = ({
  lost,
  duplicated,
  reordered,
  kit,
  longestLock,
  seen,
  kills,
  pauses,
}: Outcome): string =>
  `lost: ${lost.length}, duplicated: ${duplicated.length}, reordered: ${reordered.length}, found by the kit: ${kit.length}, longest lock: ${seconds(longestLock)} (${thousands(seen.started)} turns, ${kills} kills, ${pauses} stops)`;

/** The table of a run, as a page. */
export function printTable(
  rows: readonly Row[],
  { date, commit, cores, command }: { date: string; commit: string; cores: number; command: string },
): string {
  const columns: [string, (row: Row) => string][] = [
    ["database", ({ name }) => name],
    ["processes", ({ processes }) => String(processes)],
    ["turns", ({ outcome }) => thousands(outcome.seen.started)],
    [
      "whole, left, cut",
      ({ outcome: { seen } }) => [seen.complete, seen.closed, seen.cut].map(thousands).join(", "),
    ],
    ["409", ({ outcome }) => thousands(outcome.seen.busy)],
    ["failed", ({ outcome }) => thousands(outcome.seen.failed)],
    ["kills", ({ outcome }) => String(outcome.kills)],
    ["stops", ({ outcome }) => String(outcome.pauses)],
    ["items announced", ({ outcome }) => thousands(outcome.acknowledged)],
    ["readings", ({ outcome }) => thousands(outcome.readings)],
    ["lost", ({ outcome }) => String(outcome.lost.length)],
    ["duplicated", ({ outcome }) => String(outcome.duplicated.length)],
    ["reordered", ({ outcome }) => String(outcome.reordered.length)],
    ["found by the kit", ({ outcome }) => `${outcome.kit.length} in ${thousands(outcome.observations)}`],
    ["longest lock", ({ outcome }) => seconds(outcome.longestLock)],
    ["took", ({ outcome }) => seconds(outcome.duration)],
    ["load", ({ load }) => load.toFixed(1)],
  ];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    "# Chaos",
    "",
    `${date}, commit ${commit}, ${cores} cores. Made by \`${command}\`.`,
    "",
    line(columns.map(([title]) => title)),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(columns.map(([, cell]) => cell(row)))),
    "",
    "Processes on one database are killed with SIGKILL (`kills`) or stopped for 2 to 6 s (`stops`) while clients create threads, send, retry, read and leave (`left`). A stream that its process did not finish is `cut`; a request that waited in vain for its thread is a `409`; one that got no answer has `failed`. Everything that a stream has announced is looked for in every later reading. The kit's judge of histories looked at the same requests and answers so often. `longest lock` is how long one turn's lease was valid at most.",
    "",
  ].join("\n");
}
