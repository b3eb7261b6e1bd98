import type { Case, Judge } from "../case.ts";
import { type RuleId, rules } from "../generated/rules.ts";

/** Every rule with the cases and judges that exercise it. */
export function list(cases: readonly Case[], judges: readonly Judge[]): string {
  const lines = (Object.keys(rules) as RuleId[]).map((id) => {
    const by = [...cases, ...judges].filter((one) => one.rules.includes(id)).map((one) => one.id);
    return `${id.padEnd(7)} ${rules[id].level.padEnd(6)} ${rules[id].profile.padEnd(6)} ${by.length > 0 ? by.join(", ") : "(no case)"}`;
  });
  return `${lines.join("\n")}\n\n${lines.length} rules, ${cases.length} cases, ${judges.length} judges\n`;
}
