import type { FindingName } from "../src/findings/index.ts";
import type { Result } from "../src/index.ts";
import { nameOf } from "../src/judging/attribute.ts";

/** What a server of the field must be told, and what it must not. */
export interface Expected {
  blamed: readonly FindingName[];
  innocent: readonly FindingName[];
}

/** What is left of a list of names in what fails or warns: a finding that another one explains is in neither. */
export function judgedBy(results: readonly Result[], { blamed, innocent }: Expected): Expected {
  const failed = results.filter(({ verdict }) => verdict === "fail" || verdict === "warn");
  const all = new Set<string>(failed.flatMap(({ findings }) => findings.map(nameOf)));
  return {
    blamed: blamed.filter((name) => all.has(name)),
    innocent: innocent.filter((name) => all.has(name)),
  };
}
