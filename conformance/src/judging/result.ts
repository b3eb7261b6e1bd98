import type { Finding } from "../case/observer.ts";
import type { RuleId } from "../generated/rules.ts";
import type { ScriptRefusal } from "../transcript/transcript.ts";

/** How a case went for one rule; a broken SHOULD is a `warn`, a broken MUST a `fail`. */
export type Verdict =
  "pass" | "fail" | "warn" | "unsupported" | "blocked" | "not-reached" | "flaky" | "kit-error";

/** What one case found out about one rule. */
export interface Result {
  rule: RuleId;
  case: string;
  verdict: Verdict;
  observations: number;
  /** In the order of the record. */
  findings: Finding[];
  /** The name of the first finding, the same for the same fault in every run: `TU-01/title-not-stored`. */
  finding?: string;
  /** What several results have in common that one fault explains. */
  cause?: string;
  /** The rule or the case that stands in the way, … */
  blockedBy?: string;
  /** … and why it does, where it says so. */
  because?: string;
  /** What would let the rule be judged, or what went wrong in the kit. */
  unlock?: string;
  /** The rule is about servers that lack what this one was seen to have. */
  inapplicable?: true;
  /** The script that the server's interpreter refused, so that the rule was not reached. */
  refusal?: ScriptRefusal;
  exchanges: number[];
}

/** What stands in the way of a blocked rule, and why. */
export const blockedText = ({ blockedBy = "", because }: Pick<Result, "blockedBy" | "because">): string =>
  because === undefined ? blockedBy : `${blockedBy}: ${because}`;
