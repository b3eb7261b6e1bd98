import type { Case, Judge } from "../case/case.ts";
import { type Rule, type RuleId, rules } from "../generated/rules.ts";
import { namesOf } from "../findings/rule-names.ts";

const patterns = new Map<string, RegExp>();

/** What a glob with `*` stands for, compiled once: a run asks for every rule in every case. */
function patternOf(glob: string): RegExp {
  const pattern =
    patterns.get(glob) ??
    new RegExp(
      `^${glob
        .split("*")
        .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"))
        .join(".*")}$`,
    );
  patterns.set(glob, pattern);
  return pattern;
}

/** Whether `id` matches a glob in which `*` stands for anything. */
export const matches = (glob: string, id: string): boolean =>
  glob.includes("*") ? patternOf(glob).test(id) : glob === id;

/** Whether a glob stands for a case, a rule, or the result of a rule in a case. */
const isNamedBy = (glob: string, rule: RuleId, caseId: string): boolean =>
  matches(glob, caseId) ||
  namesOf(rule).some((name) => matches(glob, name) || matches(glob, `${name}@${caseId}`));

/** The case that everything waits for. */
export const liveness = "kit/liveness";

export type Level = Rule["level"];

export const levels: readonly Level[] = ["MUST", "SHOULD", "MAY"];

/** What of the specification is asked about; everything where nothing is said. */
export interface Selection {
  /** Globs over case ids, rule ids, slugs, and results (`TR-01@kit/liveness`). */
  only?: readonly string[];
  /** The least binding level. */
  level?: Level;
  /** Rules that came with a later version of the protocol are left out: `1.4.0`. */
  protocol?: string;
}

/** Whether the finding of a case about a rule is asked for. */
export function isSelected(
  { only = [], level = "MAY", protocol }: Selection,
  rule: RuleId,
  caseId: string,
): boolean {
  const { level: own, since } = rules[rule];
  return (
    (only.length === 0 || only.some((glob) => isNamedBy(glob, rule, caseId))) &&
    levels.indexOf(own) <= levels.indexOf(level) &&
    (protocol === undefined || !isLater(since, protocol))
  );
}

/** The cases that are asked for, what they build on, and the liveness gate, in the given order. */
export function selectCases(
  cases: readonly Case[],
  judges: readonly Judge[],
  selection: Selection = {},
): readonly Case[] {
  const byId = new Map(cases.map((one) => [one.id as string, one]));
  const wanted = new Set<string>([liveness]);
  const add = (one: Case): void => {
    wanted.add(one.id);
    for (const id of one.after ?? []) {
      const needed = byId.get(id);
      if (needed) add(needed);
    }
  };
  // What a judge sees, any exchange may show.
  const everywhere = new Set(judges.flatMap((judge) => judge.rules));
  for (const one of cases) {
    const asked = (rule: RuleId): boolean => isSelected(selection, rule, one.id);
    if (one.rules.some(asked) || [...everywhere].some(asked)) add(one);
  }
  return cases.filter(({ id }) => wanted.has(id));
}

/** Whether a glob of `--only` selects anything. */
export const selectsAnything = (glob: string, cases: readonly Case[], judges: readonly Judge[]): boolean =>
  cases.some(({ id, rules }) =>
    [...rules, ...judges.flatMap((judge) => judge.rules)].some((rule) =>
      isSelected({ only: [glob] }, rule, id),
    ),
  );

/** Whether one version comes after another: `1.10.0` after `1.9.2`. */
function isLater(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.split(".").map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
