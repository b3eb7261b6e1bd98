import { attribute, nameOf } from "./attribute.ts";
import type { Case, Judge } from "../case/case.ts";
import type { Finding } from "../case/observer.ts";
import { explains as knownExplanations, hiding } from "../findings/explains.ts";
import type { Explains } from "../findings/explanation.ts";
import { textOf } from "../findings/index.ts";
import { type RuleId, rules } from "../generated/rules.ts";
import { type Observation, observe } from "./observe.ts";
import type { Result } from "./result.ts";
import type { DriveEnd, Transcript } from "../transcript/transcript.ts";

/** What a record is judged by. */
export interface JudgedBy {
  cases?: readonly Case[];
  judges?: readonly Judge[];
  /** The case without which nothing counts. */
  liveness?: string;
  /** Which findings others explain; default: the kit's own table. */
  explains?: Explains;
}

/**
 * Judges a record, and nothing but the record, in two phases: everything is observed first, then what one fault has
 * caused is attributed to it. The same record gives the same results, whatever the order of cases and judges.
 */
export function judgeTranscript(
  transcript: Transcript,
  { cases = [], judges = [], liveness, explains = knownExplanations }: JudgedBy,
): Result[] {
  const { all, errors } = observe(transcript, cases, judges);
  const roots = attribute(
    all.flatMap(({ finding }) => finding ?? []),
    explains,
    hiding,
  );
  const gate = liveness === undefined ? undefined : closedBy(liveness, transcript.drives[liveness]);
  const observed = Map.groupBy(all, (one) => keyOf(one.case, one.rule));
  const concluded = (id: string, rule: RuleId): Result =>
    conclude(
      { rule, case: id },
      {
        seen: observed.get(keyOf(id, rule)) ?? [],
        roots,
        end: transcript.drives[id],
        error: errors.get(id),
        gate,
      },
    );
  const asked = new Map<string, Set<RuleId>>();
  const ask = (id: string, own: Iterable<RuleId>): void => {
    const known = asked.get(id) ?? new Set<RuleId>();
    for (const rule of own) known.add(rule);
    asked.set(id, known);
  };
  for (const one of cases) ask(one.id, one.rules);
  for (const one of all) ask(one.case, [one.rule]);
  for (const id of errors.keys()) ask(id, []);
  // A rule that no exchange has shown is not forgotten: it stands under its judge.
  const heard = new Set([...asked.values()].flatMap((own) => [...own]));
  for (const judge of judges) {
    ask(
      judge.id,
      judge.rules.filter((rule) => !heard.has(rule)),
    );
  }
  const order = orderOf(transcript);
  return [...asked]
    .toSorted(([a], [b]) => order(a, b))
    .flatMap(([id, own]) => [...own].toSorted(byChapter).map((rule) => concluded(id, rule)));
}

const keyOf = (id: string, rule: RuleId): string => `${id} ${rule}`;

const places = new Map(Object.keys(rules).map((rule, place) => [rule, place]));
const byChapter = (a: RuleId, b: RuleId): number => places.get(a)! - places.get(b)!;

/** Cases in the order in which they were driven, then judges by their ids. */
function orderOf({ drives }: Transcript): (a: string, b: string) => number {
  const driven = new Map(Object.keys(drives).map((id, place) => [id, place]));
  const place = (id: string): number => driven.get(id) ?? driven.size;
  return (a, b) => place(a) - place(b) || (a < b ? -1 : 1);
}

/** What keeps everything from counting: the server has not shown that it lives; undefined where it has. */
function closedBy(liveness: string, end: DriveEnd | undefined): Blocked | undefined {
  if (end?.how === "done") return undefined;
  return {
    blockedBy: liveness,
    ...(end?.how === "blocked" ? { because: `${end.because} (${end.by})` } : {}),
  };
}

interface Blocked {
  blockedBy: string;
  because?: string;
}

/** What a result rests on. */
interface Grounds {
  seen: readonly Observation[];
  roots: ReadonlyMap<Finding, RuleId>;
  end: DriveEnd | undefined;
  error: string | undefined;
  gate: Blocked | undefined;
}

function conclude(what: Pick<Result, "rule" | "case">, { seen, roots, end, error, gate }: Grounds): Result {
  const counted = seen.filter(({ finding }) => !finding || !roots.has(finding));
  const findings = counted.flatMap(({ finding }) => finding ?? []).toSorted(byPlace);
  const base = {
    ...what,
    observations: counted.length,
    findings,
    exchanges: [...new Set(counted.map(({ exchange }) => exchange))].toSorted((a, b) => a - b),
  };
  const [first] = findings;
  if (first) {
    const verdict = rules[what.rule].level === "MUST" ? "fail" : "warn";
    return { ...base, verdict, finding: nameOf(first), cause: causeOf(first) };
  }
  if (error !== undefined) return { ...base, verdict: "kit-error", unlock: error };
  // Nothing counts before the server has shown that it lives.
  if (gate !== undefined) return { ...base, verdict: "blocked", ...gate };
  const root = seen
    .flatMap(({ finding }) => (finding ? (roots.get(finding) ?? []) : []))
    .toSorted(byChapter)[0];
  if (root !== undefined) return { ...base, verdict: "blocked", blockedBy: root };
  if (counted.length > 0) return { ...base, verdict: "pass" };
  switch (end?.how) {
    case "blocked":
      return { ...base, verdict: "blocked", blockedBy: end.by, because: end.because };
    case "unsupported":
      return { ...base, verdict: "unsupported", exchanges: [end.exchange] };
    case "kit-error":
      return { ...base, verdict: "kit-error", unlock: end.because };
    case "not-reached":
      return {
        ...base,
        verdict: "not-reached",
        unlock: end.unlock,
        ...(end.inapplicable ? { inapplicable: true } : {}),
        ...(end.refusal ? { refusal: end.refusal, exchanges: [end.refusal.exchange] } : {}),
      };
    default:
      return { ...base, verdict: "not-reached", unlock: "the server sent nothing that shows it" };
  }
}

/** By exchange, then by event, then by name and path. */
function byPlace(a: Finding, b: Finding): number {
  const frame = ({ frame: at }: Finding): number => (typeof at === "object" ? at.index : (at ?? -1));
  const rest = ({ key, path = "", message }: Finding): string => `${key} ${path} ${message}`;
  return (
    a.in.exchange.n - b.in.exchange.n ||
    frame(a) - frame(b) ||
    (rest(a) < rest(b) ? -1 : rest(a) > rest(b) ? 1 : 0)
  );
}

/** What is wrong, whatever the rule, the operation and the value in which it shows. */
function causeOf(finding: Finding): string {
  const { group } = textOf(finding.rule, finding.key);
  if (group === undefined) return nameOf(finding);
  return group === "not-refused" ? `${group}: ${finding.in.status}` : group;
}
