import * as z from "zod";
import { findings } from "../findings/index.ts";
import { type RuleId, rules } from "../generated/rules.ts";
import type { Result } from "../judging/result.ts";

const isRule = (rule: string): rule is RuleId => Object.hasOwn(rules, rule);

/** How a baseline of schema 1 names every failure of a rule. */
const anyFinding = "*";

const blockedBy = "blocked-by:";
const flaky = "flaky";

const about = {
  reason: z.string().meta({ description: "Why it is expected." }),
  issue: z.string().optional().meta({ description: "Where it is tracked." }),
  expires: z.iso.date().meta({ description: "The last day on which it is expected." }),
};

const fingerprint = z.string().superRefine((text, context) => {
  const problem = problemOf(text);
  if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
});

const entry = z.strictObject({
  finding: fingerprint.meta({
    description: "How a rule fails, as the report of a run names it: `TU-01/title-not-stored`.",
  }),
  ...about,
});

export const baselineSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal(2),
  expected: z.array(entry),
});

/** The schema before findings had names: it knows a failure by its sentence. */
const firstSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal(1),
  expected: z.array(
    z.strictObject({
      rule: z.string().refine(isRule, { error: "unknown rule" }),
      fingerprint: z.string(),
      ...about,
    }),
  ),
});

function problemOf(text: string): string | undefined {
  const [rule = "", ...rest] = text.split("/");
  const key = rest.join("/");
  if (!isRule(rule)) return `unknown rule ${rule}`;
  if (key === flaky || key.startsWith(blockedBy) || key === anyFinding) return undefined;
  const own = findings[rule] ?? {};
  return Object.hasOwn(own, key)
    ? undefined
    : `${rule} has no finding ${key}; it has ${Object.keys(own).join(", ") || "none"}`;
}

/** A failure that a server is known for. */
export type BaselineEntry = z.infer<typeof entry>;

/** All failures that a server is known for. */
export interface Baseline {
  schema: 2;
  $schema?: string;
  expected: readonly BaselineEntry[];
  /** Whether it was read from a file of schema 1, which knows rules only; never written. */
  upgraded?: boolean;
}

export const emptyBaseline: Baseline = { schema: 2, expected: [] };

/** Reads a baseline of schema 2 or 1; throws an error that says what is wrong and where. */
export function readBaseline(text: string): Baseline {
  const document: unknown = JSON.parse(text);
  const first = firstSchema.safeParse(document);
  if (first.success) return upgraded(first.data);
  const result = baselineSchema.safeParse(document);
  if (result.success) return { ...result.data, schema: 2 };
  const [issue] = result.error.issues;
  throw new Error(
    `${issue?.message} at ${["$", ...(issue?.path ?? [])].join(".")}; a baseline is {"schema":2,"expected":[{"finding","reason","issue"?,"expires"},…]}`,
  );
}

/** Sentences are not compared: an entry of schema 1 stands for every failure of its rule until the file is updated. */
function upgraded({ expected, ...rest }: z.infer<typeof firstSchema>): Baseline {
  const byRule = Map.groupBy(expected, ({ rule }) => rule);
  return {
    ...rest,
    schema: 2,
    upgraded: true,
    expected: [...byRule].map(([rule, all]) => {
      const { fingerprint: _sentence, rule: _rule, ...known } = all[0]!;
      const reasons = [...new Set(all.map(({ reason }) => reason).filter((reason) => reason !== ""))];
      return { finding: `${rule}/${anyFinding}`, ...known, reason: reasons.join("; ") };
    }),
  };
}

/** The text of a baseline file: JSON with two spaces and a line break at its end. */
export const writeBaseline = (baseline: Baseline): string =>
  `${JSON.stringify({ ...baseline, upgraded: undefined }, null, 2)}\n`;

/** Where a run and a baseline differ. */
export interface Comparison {
  /** Failures that the baseline explains. */
  expected: ReadonlyMap<Result, BaselineEntry>;
  /** Failures of which it knows nothing. */
  unexpected: readonly Result[];
  /** What is wrong with the baseline itself, in sentences. */
  problems: readonly Problem[];
  /** Entries of rules that this run did not get to see. */
  unseen: readonly BaselineEntry[];
  /** Whether the file has schema 1: it should be updated. */
  upgraded: boolean;
}

export interface Problem {
  rule: RuleId;
  /** `changed`: it fails in another way. `stale`: it no longer fails. */
  kind: "changed" | "stale" | "expired" | "unexplained";
  text: string;
}

/** Whether a result is a failure, of whatever weight; a rule that was not reached or is unsupported has not failed. */
export const isFailure = ({ verdict }: Result): boolean =>
  verdict !== "pass" && verdict !== "not-reached" && verdict !== "unsupported" && verdict !== "kit-error";

/** How a result fails, the same in every run: its first finding, what blocks it, or that it is flaky. */
export function fingerprintOf(result: Result): string {
  if (result.verdict === "flaky") return `${result.rule}/${flaky}`;
  return result.finding ?? `${result.rule}/${blockedBy}${result.blockedBy ?? "unknown"}`;
}

const ruleOf = ({ finding }: BaselineEntry): RuleId => {
  const [rule = ""] = finding.split("/");
  if (!isRule(rule)) throw new Error(`unknown rule ${rule}`);
  return rule;
};

/** Compares failures with those that are known, by their fingerprints; `today` is `2026-01-31`. */
export function compareBaseline(
  { expected: entries, upgraded: isUpgraded = false }: Baseline,
  results: readonly Result[],
  today: string,
): Comparison {
  const known = new Map(entries.map((one) => [one.finding, one]));
  const failures = results.filter(isFailure);
  const expected = new Map<Result, BaselineEntry>();
  for (const result of failures) {
    const found = known.get(fingerprintOf(result)) ?? known.get(`${result.rule}/${anyFinding}`);
    if (found) expected.set(result, found);
  }
  const met = new Set(expected.values());
  const idle = entries.filter((one) => !met.has(one));
  const news = failures.filter((result) => !expected.has(result));
  // A rule that fails in a new way while an old way is gone has changed.
  const changed = news.filter(({ rule }) => idle.some((one) => ruleOf(one) === rule));
  const seen = new Set(
    results.filter((one) => isFailure(one) || one.verdict === "pass").map(({ rule }) => rule),
  );
  const problems: Problem[] = [
    ...[...Map.groupBy(changed, ({ rule }) => rule)].map(([rule, all]): Problem => {
      const ways = [...new Set(all.map(fingerprintOf))].join(", ");
      return { rule, kind: "changed", text: `${rule} fails in another way: ${ways}` };
    }),
    ...idle
      .filter((one) => seen.has(ruleOf(one)) && changed.every(({ rule }) => rule !== ruleOf(one)))
      .map((one): Problem => {
        return { rule: ruleOf(one), kind: "stale", text: `${one.finding} no longer occurs` };
      }),
    ...[...met].flatMap((one): Problem[] => {
      const { finding, expires, reason } = one;
      const rule = ruleOf(one);
      if (expires < today)
        return [{ rule, kind: "expired", text: `${finding} was expected until ${expires}` }];
      return reason === ""
        ? [{ rule, kind: "unexplained", text: `${finding} is expected without a reason; add one` }]
        : [];
    }),
  ];
  return {
    expected,
    unexpected: news.filter((result) => !changed.includes(result)),
    problems,
    unseen: idle.filter((one) => !seen.has(ruleOf(one))),
    upgraded: isUpgraded,
  };
}

/** How a baseline is brought up to date. */
export interface Update {
  /** Day of the run: `2026-01-31`. */
  today: string;
  /** What a new entry says, … */
  reason(rule: RuleId): string;
  /** … and the last day on which it is expected. */
  expires: string;
  /** Whether the run has seen everything, so that an entry out of sight is out of date. */
  complete?: boolean;
}

/** The baseline that explains exactly these results; reasons, issues and dates that are known stay. */
export function updateBaseline(
  old: Baseline,
  results: readonly Result[],
  { today, reason, expires, complete = false }: Update,
): Baseline {
  const { unseen } = compareBaseline(old, results, today);
  const found = new Map<string, BaselineEntry>();
  for (const result of results.filter(isFailure)) {
    const { rule } = result;
    const finding = fingerprintOf(result);
    // Another way of failing usually has the same reason.
    const near =
      old.expected.find((one) => one.finding === finding) ?? old.expected.find((one) => ruleOf(one) === rule);
    found.set(finding, {
      finding,
      reason: near?.reason || reason(rule),
      ...(near?.issue === undefined ? {} : { issue: near.issue }),
      expires: near && near.expires >= today ? near.expires : expires,
    });
  }
  const order = Object.keys(rules);
  const { upgraded: _note, ...rest } = old;
  return {
    ...rest,
    expected: [...found.values(), ...(complete ? [] : unseen)].toSorted(
      (a, b) => order.indexOf(ruleOf(a)) - order.indexOf(ruleOf(b)) || (a.finding < b.finding ? -1 : 1),
    ),
  };
}
