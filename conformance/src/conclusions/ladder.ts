import type { Rung } from "../generated/ladder.ts";

export type RungName = "declared" | "cased" | "exercised" | "proven" | "field";

/** The highest rung that a rule stands on; none counts without those below it. */
export function rungOf(cased: boolean, { exercised, proven, field }: Rung): RungName {
  if (!cased) return "declared";
  if (exercised === undefined) return "cased";
  if (proven.length === 0) return "exercised";
  return field.length === 0 ? "proven" : "field";
}
