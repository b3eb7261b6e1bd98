import { type RuleId, rules } from "../generated/rules.ts";

/** The rule that a user names by id, by slug or by the id of its draft: `tr-1`, `rename-is-stored`, `REQ-TR-01`. */
export function ruleNamed(text: string): RuleId | undefined {
  const wanted = text.toUpperCase().replace(/^((?:REQ-)?[A-Z]+)-(\d)$/, "$1-0$2");
  return (Object.keys(rules) as RuleId[]).find((id) =>
    [...namesOf(id), ...rules[id].from].some((name) => name.toUpperCase() === wanted),
  );
}

/** The names by which a glob may select a rule: `TU-01` and `rename-is-stored`. */
export const namesOf = (rule: RuleId): readonly string[] => [rule, rules[rule].slug];

/** A rule in a heading: `TU-01 rename-is-stored`. */
export const titleOf = (rule: RuleId): string => namesOf(rule).join(" ");
