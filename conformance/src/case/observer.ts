import type { FindingKey, FindingName, ValuesOf } from "../findings/index.ts";
import type { RuleId } from "../generated/rules.ts";
import type { Frame, View } from "../transcript/view.ts";

/** Speaks of one rule: `rule("TU-01").holds(ok, "title-not-stored", { in: view })`; `rule.of` takes a finding's whole name. */
export interface RuleObserver {
  <Rule extends RuleId>(rule: Rule): Observer<Rule>;
  of(finding: FindingName): NamedObserver;
}

/** Records what a judge sees of one rule. */
export interface Observer<Rule extends RuleId> {
  /** Records an observation, and the finding where `condition` is false. Returns the condition. */
  holds<Key extends FindingKey<Rule>>(
    condition: boolean,
    finding: Key,
    seen: EvidenceFor<Rule, Key>,
  ): boolean;
  /** `holds` of a deep comparison of JSON values; the message gets a caret at the first difference. */
  equals<Key extends FindingKey<Rule>>(
    received: unknown,
    expected: unknown,
    finding: Key,
    seen: Omit<EvidenceFor<Rule, Key>, "received" | "expected">,
  ): boolean;
}

/** An observer of one finding, which a table of the case has named. */
export interface NamedObserver {
  holds(condition: boolean, seen: AnyEvidence): boolean;
  equals(received: unknown, expected: unknown, seen: Omit<AnyEvidence, "received" | "expected">): boolean;
}

/** Where something was seen, and what would be right. */
export interface Evidence {
  /** Where: the exchange, and the event (index into its frames) or JSON path in it. */
  in: View;
  frame?: Frame | number;
  path?: string;
  expected?: unknown;
  received?: unknown;
}

export interface AnyEvidence extends Evidence {
  /** The values of the finding's placeholders. */
  with?: Readonly<Record<string, string>>;
}

/** What a finding of a rule rests on. */
export type EvidenceFor<Rule extends RuleId, Key> = [ValuesOf<Rule, Key>] extends [never]
  ? Evidence
  : Evidence & { with: { readonly [Name in ValuesOf<Rule, Key>]: string } };

/** What is wrong, where it was seen and what would be right; written for the author of the server. */
export interface Finding extends Evidence {
  rule: RuleId;
  /** What it is called within its rule: `title-not-stored`. */
  key: string;
  /** One sentence in the present tense. */
  message: string;
}
