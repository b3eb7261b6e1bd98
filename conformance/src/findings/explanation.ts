import type { RuleId } from "../generated/rules.ts";

/** What explains a finding: rules, or single findings of them (`TU-01/title-not-stored`), that are broken as well. */
export interface Explanation {
  /** Broken in the same case, … */
  inCase?: readonly Root[];
  /** … or anywhere in the run. */
  inRun?: readonly Root[];
}

export type Root = RuleId | `${RuleId}/${string}`;

export type Explains = Readonly<Record<string, Explanation>>;
