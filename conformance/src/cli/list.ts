import { cases } from "../../cases/index.ts";
import { type RuleId, rules } from "../generated/rules.ts";
import { judges } from "../judges/index.ts";
import { matches } from "../plan.ts";
import type { AddCommand } from "./command.ts";
import { suggestion, UsageError } from "./usage.ts";

/** `list`: every rule with the cases and judges that exercise it, or why there are none. */
export const addList: AddCommand = (program) => {
  program
    .command("list [glob]")
    .description("the rules, and the cases that exercise them")
    .action((glob = "*") => {
      const ids = (Object.keys(rules) as RuleId[]).filter(
        (id) => matches(glob, id) || exercising(id).some((one) => matches(glob, one)),
      );
      if (ids.length === 0)
        throw new UsageError(`list ${glob} selects nothing${suggestion(glob, Object.keys(rules))}`);
      process.stdout.write(`${ids.map(line).join("\n")}\n\n${totals(ids)}\n`);
    });
};

/** What exercises a rule. */
export const exercising = (rule: RuleId): string[] =>
  [...cases, ...judges].filter((one) => one.rules.includes(rule)).map(({ id }) => id);

function line(id: RuleId): string {
  const { level, profile, untested } = rules[id];
  const by = exercising(id);
  const what = by.length > 0 ? by.join(", ") : `(${untested ?? "no case"})`;
  return `${id.padEnd(7)} ${level.padEnd(6)} ${profile.padEnd(6)} ${what}`;
}

function totals(ids: readonly RuleId[]): string {
  const bare = ids.filter((id) => exercising(id).length === 0).length;
  return `${ids.length} rules, ${bare} of them without a case; ${cases.length} cases, ${judges.length} judges`;
}
