import { cases } from "../cases/index.ts";
import { type RuleId, rules } from "../generated/rules.ts";
import { ladder } from "../generated/ladder.ts";
import { judges } from "../judges/index.ts";
import { type RungName, rungOf } from "../conclusions/ladder.ts";
import { matches } from "../run/selection.ts";
import { namesOf, titleOf } from "../findings/rule-names.ts";
import type { AddCommand } from "./command.ts";
import { suggestion, UsageError } from "./usage.ts";

/** `list`: every rule, how well it is tested, and the cases and judges that exercise it, or why there are none. */
export const addList: AddCommand = (program) => {
  program
    .command("list [glob]")
    .description("lists the rules, how well each is tested, and the cases that exercise them")
    .action((glob = "*") => {
      const ids = (Object.keys(rules) as RuleId[]).filter((id) =>
        [...namesOf(id), ...exercising(id)].some((one) => matches(glob, one)),
      );
      if (ids.length === 0)
        throw new UsageError(
          `list ${glob} matches no rule${suggestion(glob, (Object.keys(rules) as RuleId[]).flatMap(namesOf))}`,
        );
      process.stdout.write(`${ids.map(line).join("\n")}\n\n${totals(ids)}\n`);
    });
};

/** What exercises a rule. */
export const exercising = (rule: RuleId): string[] =>
  [...cases, ...judges].filter((one) => one.rules.includes(rule)).map(({ id }) => id);

const widest = Math.max(...(Object.keys(rules) as RuleId[]).map((id) => titleOf(id).length));

function line(id: RuleId): string {
  const { level, profile, untested } = rules[id];
  const by = exercising(id);
  const what = by.length > 0 ? by.join(", ") : `(${untested ?? "no case"})`;
  return `${titleOf(id).padEnd(widest)} ${level.padEnd(6)} ${profile.padEnd(6)} ${rung(id).padEnd(14)} ${what}`;
}

const names: Readonly<Record<RungName, string>> = {
  declared: "declared",
  cased: "cased",
  exercised: "exercised",
  proven: "proven",
  field: "field-proven",
};
const rungNameOf = (id: RuleId): RungName => rungOf(exercising(id).length > 0, ladder[id]);

/** The highest rung, with the least tier at which it has been exercised: `proven T0`. */
function rung(id: RuleId): string {
  const { exercised } = ladder[id];
  return exercised === undefined ? names[rungNameOf(id)] : `${names[rungNameOf(id)]} ${exercised}`;
}

function totals(ids: readonly RuleId[]): string {
  const standing = Map.groupBy(ids, rungNameOf);
  const counts = (Object.keys(names) as RungName[]).map(
    (name) => `${standing.get(name)?.length ?? 0} ${names[name]}`,
  );
  return `${ids.length} rules: ${counts.join(", ")}; ${cases.length} cases, ${judges.length} judges`;
}
