import type { Outcome } from "../conclusions/outcome.ts";
import { reportOf } from "./report.ts";

/** The report for programs (schema 1). */
export const jsonReport = (outcome: Outcome): string => `${JSON.stringify(reportOf(outcome), null, 2)}\n`;

/** The same in lines: first the run, then each result, at last the summary; each has a `type`. */
export function ndjsonReport(outcome: Outcome): string {
  const { results, rules, summary, causes, exit, conformant, profiles, reason, advice, baseline, ...run } =
    reportOf(outcome);
  const lines = [
    { type: "run", ...run },
    ...results.map((result) => ({ type: "result", ...result })),
    { type: "end", exit, conformant, profiles, reason, advice, rules, summary, causes, baseline },
  ];
  return `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
}
