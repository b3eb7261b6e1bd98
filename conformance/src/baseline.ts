import { z } from "zod";
import { type RuleId, rules } from "./generated/rules.ts";
import type { Result } from "./judge.ts";

const entry = z.strictObject({
  rule: z.string().refine((id) => Object.hasOwn(rules, id), { error: "there is no such rule" }),
  fingerprint: z.string().min(1).meta({ description: "How it fails, as the report of a run names it." }),
  reason: z.string().meta({ description: "Why it is expected." }),
  issue: z.string().optional().meta({ description: "Where it is dealt with." }),
  expires: z.iso.date().meta({ description: "The last day on which it is expected." }),
});

export const baselineSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal(1),
  expected: z.array(entry),
});

/** A failure that a server is known for. */
export type BaselineEntry = Omit<z.infer<typeof entry>, "rule"> & { rule: RuleId };

/** All failures that a server is known for. */
export interface Baseline {
  schema: 1;
  $schema?: string;
  expected: readonly BaselineEntry[];
}

export const emptyBaseline: Baseline = { schema: 1, expected: [] };

/** Reads a baseline; throws an error that says where it is none. */
export function readBaseline(text: string): Baseline {
  const result = baselineSchema.safeParse(JSON.parse(text));
  if (result.success) return result.data as Baseline;
  const [issue] = result.error.issues;
  throw new Error(
    `${issue?.message} at ${["$", ...(issue?.path ?? [])].join(".")}; a baseline is {"schema":1,"expected":[{"rule","fingerprint","reason","issue"?,"expires"},…]}`,
  );
}

/** The text of a baseline file: JSON with two spaces and a line break at its end. */
export const writeBaseline = (baseline: Baseline): string => `${JSON.stringify(baseline, null, 2)}\n`;

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
}

export interface Problem {
  rule: RuleId;
  /** `changed`: it fails in another way. `stale`: it does not fail any more. */
  kind: "changed" | "stale" | "expired" | "unexplained";
  text: string;
}

/** Whether a result is a failure, of whatever weight; what was not reached or refused is none. */
const isFailure = ({ verdict }: Result): boolean =>
  verdict !== "pass" && verdict !== "not-reached" && verdict !== "unsupported" && verdict !== "kit-error";

/** How a result fails: its first finding, or what blocked it. */
export const fingerprintOf = (result: Result): string =>
  (result.verdict === "flaky" ? "flaky: " : "") +
  (result.fingerprint ?? `${result.verdict} by ${result.blockedBy ?? result.unlock ?? "nothing known"}`);

const keyOf = (rule: string, fingerprint: string): string => `${rule} ${fingerprint}`;

/** Compares failures with those that are known, by rule and fingerprint; `today` is `2026-01-31`. */
export function compareBaseline(
  { expected: entries }: Baseline,
  results: readonly Result[],
  today: string,
): Comparison {
  const known = new Map(entries.map((one) => [keyOf(one.rule, one.fingerprint), one]));
  const failures = results.filter(isFailure);
  const expected = new Map<Result, BaselineEntry>();
  for (const result of failures) {
    const found = known.get(keyOf(result.rule, fingerprintOf(result)));
    if (found) expected.set(result, found);
  }
  const met = new Set(expected.values());
  const idle = entries.filter((one) => !met.has(one));
  const news = failures.filter((result) => !expected.has(result));
  // A rule that fails in a new way while an old way is gone has changed.
  const changed = news.filter(({ rule }) => idle.some((one) => one.rule === rule));
  const seen = new Set(
    results.filter((one) => isFailure(one) || one.verdict === "pass").map(({ rule }) => rule),
  );
  const problems: Problem[] = [
    ...[...Map.groupBy(changed, ({ rule }) => rule)].map(([rule, all]): Problem => {
      const ways = [...new Set(all.map(fingerprintOf))].join(" | ");
      return { rule, kind: "changed", text: `${rule} fails in another way: ${ways}` };
    }),
    ...idle
      .filter(({ rule }) => seen.has(rule) && changed.every((one) => one.rule !== rule))
      .map(({ rule, fingerprint }): Problem => {
        return { rule, kind: "stale", text: `${rule} does not fail any more in this way: ${fingerprint}` };
      }),
    ...[...met].flatMap(({ rule, expires, reason }): Problem[] => {
      if (expires < today) return [{ rule, kind: "expired", text: `${rule} was expected until ${expires}` }];
      return reason === ""
        ? [{ rule, kind: "unexplained", text: `${rule} is expected without a reason; say why` }]
        : [];
    }),
  ];
  return {
    expected,
    unexpected: news.filter((result) => !changed.includes(result)),
    problems,
    unseen: idle.filter(({ rule }) => !seen.has(rule)),
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
    const fingerprint = fingerprintOf(result);
    const same = old.expected.find((one) => one.rule === rule && one.fingerprint === fingerprint);
    // Another way of failing usually has the same reason.
    const near = same ?? old.expected.find((one) => one.rule === rule);
    found.set(keyOf(rule, fingerprint), {
      rule,
      fingerprint,
      reason: near?.reason || reason(rule),
      ...(near?.issue === undefined ? {} : { issue: near.issue }),
      expires: near && near.expires >= today ? near.expires : expires,
    });
  }
  const order = Object.keys(rules);
  return {
    ...old,
    expected: [...found.values(), ...(complete ? [] : unseen)].toSorted(
      (a, b) => order.indexOf(a.rule) - order.indexOf(b.rule) || (a.fingerprint < b.fingerprint ? -1 : 1),
    ),
  };
}
