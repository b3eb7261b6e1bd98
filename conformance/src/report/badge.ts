import type { Outcome } from "../conclusions/outcome.ts";
import { verdictOf } from "./verdict.ts";

/** The JSON that a shields.io endpoint badge reads. */
export const badgeReport = (outcome: Outcome): string =>
  `${JSON.stringify({ schemaVersion: 1, label: "ChatKit", ...state(outcome) })}\n`;

function state(outcome: Outcome): { message: string; color: string } {
  const { exit, failingMusts, conformant, obstacle, run } = outcome;
  if (exit === 3) return { message: "unreachable", color: "lightgrey" };
  if (exit === 4) return { message: "kit error", color: "lightgrey" };
  if (obstacle) return { message: "not judged", color: "lightgrey" };
  if (!conformant)
    return {
      message: `${failingMusts.compat.length || failingMusts.strict.length} MUST missing`,
      color: "red",
    };
  return verdictOf(outcome, "strict").answer === "yes"
    ? { message: `strict (${run.transcript.tier})`, color: "brightgreen" }
    : { message: `compat (${run.transcript.tier})`, color: "green" };
}
