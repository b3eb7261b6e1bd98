import type { Case, Finding, Judge, Say, Seen } from "./case.ts";
import { firstDifference } from "./compare.ts";
import { type RuleId, rules } from "./generated/rules.ts";
import type { DriveEnd, Transcript } from "./transcript.ts";
import type { View } from "./view.ts";
import { viewOf } from "./viewing.ts";

/** How a case went for one rule; a broken SHOULD is a `warn`, a broken MUST a `fail`. */
export type Verdict =
  "pass" | "fail" | "warn" | "unsupported" | "blocked" | "not-reached" | "flaky" | "kit-error";

/** What one case found out about one rule. */
export interface Result {
  rule: RuleId;
  case: string;
  verdict: Verdict;
  observations: number;
  violations: Finding[];
  /** The normalised first violation: the same for the same fault. */
  fingerprint?: string;
  /** What several results have in common that one fault explains. */
  cause?: string;
  blockedBy?: string;
  unlock?: string;
  exchanges: number[];
}

interface Tally {
  observations: number;
  violations: Finding[];
  exchanges: Set<number>;
  /** The rule whose breach left something unsaid. */
  unsaid?: RuleId;
}

/** Why nothing counts: the server has not shown that it lives; undefined where it has. */
function shut(liveness: string, end: DriveEnd | undefined): string | undefined {
  if (end?.how === "done") return undefined;
  return end?.how === "blocked" ? `${liveness}: ${end.because} (${end.by})` : liveness;
}

/** A label was asked for that was never sent. */
class Unseen extends Error {}

/** Judges a record, and nothing but the record: the same transcript gives the same results. */
export function judgeTranscript(
  transcript: Transcript,
  cases: readonly Case[],
  judges: readonly Judge[],
  liveness?: string,
): Result[] {
  const tallies = new Map<string, Map<RuleId, Tally>>();
  const errors = new Map<string, string>();
  const broken = breaches();
  const sayFor =
    (caseId: string): Say =>
    (rule) => {
      const own = tallies.get(caseId) ?? new Map<RuleId, Tally>();
      tallies.set(caseId, own);
      const tally = own.get(rule) ?? { observations: 0, violations: [], exchanges: new Set() };
      own.set(rule, tally);
      const holds = (condition: boolean, finding: Finding): boolean => {
        // Only what the server has sent is evidence.
        if (finding.in.status === 0) return condition;
        const because = condition ? undefined : broken.explaining(finding);
        if (because !== undefined) {
          tally.unsaid ??= because;
          return condition;
        }
        tally.observations++;
        tally.exchanges.add(finding.in.exchange.n);
        if (condition) return condition;
        tally.violations.push(finding);
        broken.note(rule, finding);
        return condition;
      };
      return {
        holds,
        equals(received, expected, finding) {
          const path = firstDifference(received, expected);
          return holds(path === undefined, { ...finding, received, expected, ...(path ? { path } : {}) });
        },
      };
    };
  const views = transcript.exchanges.map(viewOf);
  const attempt = (id: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Unseen))
        errors.set(id, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };

  const here = views.filter(({ exchange }) => !exchange.request.elsewhere);
  for (const judge of judges) {
    for (const view of here)
      attempt(view.exchange.case, () => judge.exchange?.(view, sayFor(view.exchange.case)));
    for (const [id, own] of Map.groupBy(here, ({ exchange }) => exchange.case)) {
      attempt(id, () => judge.case?.(own, sayFor(id)));
    }
    if (judge.run) attempt(judge.id, () => judge.run?.(here, sayFor(judge.id)));
  }
  for (const one of cases) {
    if (transcript.drives[one.id]?.how === "done") {
      attempt(one.id, () => one.judge(seen(one.id, views, transcript.calls), sayFor(one.id)));
    }
  }

  const gate = liveness === undefined ? undefined : shut(liveness, transcript.drives[liveness]);
  const declared = new Map(cases.map((one) => [one.id as string, one.rules]));
  const ids = new Set([...declared.keys(), ...tallies.keys(), ...errors.keys()]);
  const concluded = (id: string, rule: RuleId): Result =>
    conclude(rule, id, tallies.get(id)?.get(rule), transcript.drives[id], errors.get(id), gate);
  const results = [...ids].flatMap((id) =>
    [...new Set([...(declared.get(id) ?? []), ...(tallies.get(id)?.keys() ?? [])])].map((rule) =>
      concluded(id, rule),
    ),
  );
  // A rule that no exchange has shown is not forgotten: it stands under its judge.
  const heard = new Set(results.map(({ rule }) => rule));
  const silent = judges.flatMap(({ id, rules: own }) =>
    own.filter((rule) => !heard.has(rule)).map((rule) => concluded(id, rule)),
  );
  return [...results, ...silent];
}

/** Which rules have been found broken: what one fault has caused is not told as a second one. */
function breaches() {
  const inRun = new Set<RuleId>();
  const inCases = new Map<string, Set<RuleId>>();
  const inCase = (id: string): Set<RuleId> => inCases.get(id) ?? new Set();
  return {
    note(rule: RuleId, { in: { exchange } }: Finding): void {
      inRun.add(rule);
      inCases.set(exchange.case, inCase(exchange.case).add(rule));
    },
    explaining({ in: { exchange }, given = [], givenInRun = [] }: Finding): RuleId | undefined {
      const here = inCase(exchange.case);
      return given.find((rule) => here.has(rule)) ?? givenInRun.find((rule) => inRun.has(rule));
    },
  };
}

function conclude(
  rule: RuleId,
  caseId: string,
  tally: Tally | undefined,
  end: DriveEnd | undefined,
  error: string | undefined,
  gate: string | undefined,
): Result {
  const { observations = 0, violations = [], exchanges = new Set<number>() } = tally ?? {};
  const base = { rule, case: caseId, observations, violations, exchanges: [...exchanges] };
  const first = violations[0];
  if (first) {
    const verdict = rules[rule].level === "MUST" ? "fail" : "warn";
    return {
      ...base,
      verdict,
      fingerprint: fingerprint(rule, first.message),
      cause: causeOf(first),
    };
  }
  if (error !== undefined) return { ...base, verdict: "kit-error", unlock: error };
  // Nothing counts before the server has shown that it lives.
  if (gate !== undefined) return { ...base, verdict: "blocked", blockedBy: gate };
  if (tally?.unsaid !== undefined) return { ...base, verdict: "blocked", blockedBy: tally.unsaid };
  if (observations > 0) return { ...base, verdict: "pass" };
  switch (end?.how) {
    case "blocked":
      return { ...base, verdict: "blocked", blockedBy: `${end.by}: ${end.because}` };
    case "unsupported":
      return { ...base, verdict: "unsupported", exchanges: [end.exchange] };
    case "kit-error":
      return { ...base, verdict: "kit-error", unlock: end.because };
    case "not-reached":
      return { ...base, verdict: "not-reached", unlock: end.unlock };
    default:
      return { ...base, verdict: "not-reached", unlock: "the server sent nothing that shows it" };
  }
}

/** A message without numbers and ids. */
const normalised = (message: string): string =>
  message.replaceAll(/\b[a-z]+_[0-9a-f]{8,}\b/g, "<id>").replaceAll(/\d+/g, "<n>");

/** The same for the same fault in every run: rule and message without numbers and ids. */
export const fingerprint = (rule: string, message: string): string => `${rule}: ${normalised(message)}`;

/** What is wrong, whatever the rule, the operation and the value in which it shows. */
const causeOf = ({ message, in: view }: Finding): string =>
  message.includes(" is not refused")
    ? `what must be refused is answered with ${view.status}`
    : normalised(message).replaceAll(/\b(threads|items|attachments|input)\.[a-z_]+/g, "<operation>");

function seen(id: string, views: readonly View[], calls: Transcript["calls"] = []): Seen {
  const all = views.filter(({ exchange }) => exchange.case === id);
  const find = (label: string) => all.find(({ exchange }) => exchange.label === label);
  return {
    all,
    has: (label) => find(label) !== undefined,
    get(label) {
      const view = find(label);
      if (!view) throw new Unseen(`${id} has no exchange ${label}`);
      return view;
    },
    of: (other) => seen(other, views, calls),
    calls: (label) => calls.filter((call) => call.case === id && call.label === label),
  };
}
