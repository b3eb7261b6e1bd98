import { ladder } from "../src/generated/ladder.ts";
import { partsOf } from "../src/findings/index.ts";
import { type RuleId, rules } from "../src/generated/rules.ts";
import { cases, judges } from "../src/index.ts";
import type { Attempt } from "./try-mutant.ts";
import type { Mutant } from "./support/mutant.ts";
import type { Outcome } from "./transcript/mutate-transcript.ts";
import { reasonOf } from "./transcript/unnoticed.ts";
import type { UnnoticedChange } from "./transcript/unnoticed-changes.ts";

interface Share {
  killed: number;
  total: number;
}

/** How a layer of whole servers fared. */
export interface Layer {
  /** Caught by the rule that the mutant breaks, in its own words. */
  T2: Share;
  /** Noticed by any rule of a run without scripts; absent in the short form. */
  T0?: Noticed;
}

interface Noticed extends Share {
  /** Of the mutants whose rule such a run exercises at all. */
  exercised: Share;
  /** Those of them that it does not notice: `mutant (rule)`. */
  blind: string[];
}

/** What the mutants say of the kit. */
export interface Matrix {
  form: "short" | "full";
  server: Layer;
  wire: Layer;
  transcript: Partial<Record<"T0" | "T2", Changes>>;
  must: Proof;
  should: Proof;
  /** Mutants by the one rule that notices them: without it they would live. */
  sole: Record<string, string[]>;
  /** Cased rules that no mutant has made fail, and cases that have never said anything against one. */
  neverFailed: { rules: string[]; cases: string[] };
  survivors: { mutant: string; breaks: string; failed: string[] }[];
  /** Rules that failed and were not to: `mutant: rule in case`. */
  unexpected: string[];
  /** Entries of `alsoBreaks` that no longer say anything. */
  unusedExceptions: string[];
}

interface Changes extends Share {
  /** The kinds of changes that nobody noticed, by why. */
  alive: Record<UnnoticedChange["kind"], number>;
  open: string[];
}

interface Proof {
  observable: number;
  proven: number;
  unproven: string[];
}

export interface MutantRun {
  mutant: Mutant;
  T2: Attempt;
  T0?: Attempt;
}

/** Draws the conclusions of all trials. */
export function matrix(
  form: Matrix["form"],
  trials: { server: readonly MutantRun[]; wire: readonly MutantRun[] },
  outcomes: Partial<Record<"T0" | "T2", readonly Outcome[]>>,
): Matrix {
  const all = [...trials.server, ...trials.wire];
  const caught = all.filter(({ T2 }) => T2.caught.length > 0);
  const proven = new Set<RuleId>(caught.map(({ mutant }) => ruleOf(mutant)));
  const failed = new Set(all.flatMap(({ T2, T0 }) => [...T2.failed, ...(T0?.failed ?? [])]));
  const where = new Set(all.flatMap(({ T2, T0 }) => [...T2.where, ...(T0?.where ?? [])]));
  const cased = new Set<RuleId>([...cases, ...judges].flatMap((one) => one.rules));
  const alone = caught.filter(({ T2 }) => T2.failed.length === 1);
  return {
    form,
    server: layer(trials.server),
    wire: layer(trials.wire),
    transcript: Object.fromEntries(Object.entries(outcomes).map(([tier, own]) => [tier, changes(own)])),
    must: proof("MUST", proven),
    should: proof("SHOULD", proven),
    sole: Object.fromEntries(
      [...Map.groupBy(alone, ({ mutant }) => ruleOf(mutant))].map(([rule, own]) => [
        rule,
        own.map(({ mutant }) => mutant.id),
      ]),
    ),
    neverFailed: {
      rules: [...cased].filter((rule) => !failed.has(rule)),
      // A case without rules of its own is there for the judges' sake.
      cases: cases
        .filter(({ id, rules }) => rules.length > 0 && !rules.some((rule) => where.has(`${rule} ${id}`)))
        .map(({ id }) => id),
    },
    survivors: all
      .filter(({ T2 }) => T2.caught.length === 0)
      .map(({ mutant, T2 }) => ({ mutant: mutant.id, breaks: mutant.breaks, failed: T2.failed })),
    unexpected: all.flatMap(({ mutant, T2 }) =>
      T2.unexpected.map((one) => `${mutant.id}: ${one.rule} in ${one.case}`),
    ),
    unusedExceptions:
      form === "full"
        ? all.flatMap(({ mutant, T2 }) => T2.unusedExceptions.map((glob) => `${mutant.id}: ${glob}`))
        : [],
  };
}

const ruleOf = ({ breaks }: Mutant): RuleId => partsOf(breaks).rule;

function layer(trials: readonly MutantRun[]): Layer {
  const short = trials.flatMap(({ mutant, T0 }) => (T0 ? [{ mutant, isNoticed: T0.failed.length > 0 }] : []));
  const exercised = short.filter(({ mutant }) => ladder[ruleOf(mutant)].exercised === "T0");
  const blind = exercised.filter(({ isNoticed }) => !isNoticed);
  return {
    T2: { killed: trials.filter(({ T2 }) => T2.caught.length > 0).length, total: trials.length },
    ...(short.length === 0
      ? {}
      : {
          T0: {
            killed: short.filter(({ isNoticed }) => isNoticed).length,
            total: short.length,
            exercised: { killed: exercised.length - blind.length, total: exercised.length },
            blind: blind.map(({ mutant }) => `${mutant.id} (${ruleOf(mutant)})`),
          },
        }),
  };
}

function proof(level: "MUST" | "SHOULD", proven: ReadonlySet<RuleId>): Proof {
  const observable = (Object.keys(rules) as RuleId[]).filter(
    (id) => rules[id].level === level && !("untested" in rules[id]),
  );
  const unproven = observable.filter((id) => !proven.has(id));
  return { observable: observable.length, proven: observable.length - unproven.length, unproven };
}

function changes(outcomes: readonly Outcome[]): Changes {
  const alive = outcomes.filter(({ killed, equivalent, tried }) => killed === 0 && equivalent < tried);
  const kinds = alive.map((one) => reasonOf(one)?.kind ?? "open");
  const count = (kind: UnnoticedChange["kind"]): number => kinds.filter((one) => one === kind).length;
  const same = outcomes.filter(
    ({ killed, equivalent, tried }) => killed === 0 && equivalent === tried,
  ).length;
  return {
    killed: outcomes.filter(({ killed }) => killed > 0).length,
    total: outcomes.length,
    alive: { same: count("same") + same, free: count("free"), unseen: count("unseen"), open: count("open") },
    open: alive.filter((_, index) => kinds[index] === "open").map(({ signature }) => signature),
  };
}
