import type { AnyEvidence, Finding, RuleObserver } from "../case/observer.ts";
import type { Case, Judge, CaseRecord } from "../case/case.ts";
import type { Label } from "../case/drive.ts";
import { firstDifference } from "../transcript/first-difference.ts";
import { partsOf, sentence, textOf } from "../findings/index.ts";
import type { RuleId } from "../generated/rules.ts";
import { seriesLabel, type Transcript } from "../transcript/transcript.ts";
import { firstReadings } from "../transcript/resumption.ts";
import type { View } from "../transcript/view.ts";
import { viewOf } from "../transcript/exchange-view.ts";

/** A judge or a case has seen something that a rule speaks of. */
export interface Observation {
  /** The case whose exchange it is, or the judge that looks at the whole run. */
  case: string;
  rule: RuleId;
  exchange: number;
  /** Absent where the rule holds. */
  finding?: Finding;
}

export interface Observations {
  all: readonly Observation[];
  /** What went wrong in the kit, by case or judge. */
  errors: ReadonlyMap<string, string>;
}

/** A label was asked for that was never sent. */
class Unseen extends Error {}

/** Everything that the judges and the cases see in a record. Nothing in it weighs one finding against another. */
export function observe(
  transcript: Transcript,
  cases: readonly Case[],
  judges: readonly Judge[],
): Observations {
  const all: Observation[] = [];
  const errors = new Map<string, string>();
  const sayFor = (id: string): RuleObserver => observer((seen) => all.push({ case: id, ...seen }));
  const attempt = (id: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Unseen)) errors.set(id, textOfError(error));
    }
  };

  const views = transcript.exchanges.map(viewOf);
  const here = views.filter(({ exchange }) => !exchange.request.elsewhere);
  const conversation = firstReadings(here);
  const ofCases = (all: readonly View[]) => Map.groupBy(all, ({ exchange }) => exchange.case);
  const [cased, conversing] = [ofCases(views), ofCases(conversation)];
  for (const judge of judges) {
    const own = judge.everyReading ? here : conversation;
    for (const view of own)
      attempt(view.exchange.case, () => judge.exchange?.(view, sayFor(view.exchange.case)));
    if (judge.case) {
      for (const [id, views] of judge.everyReading ? ofCases(here) : conversing)
        attempt(id, () => judge.case?.(views, sayFor(id)));
    }
    if (judge.run) attempt(judge.id, () => judge.run?.(own, sayFor(judge.id)));
  }
  for (const one of cases) {
    if (transcript.drives[one.id]?.how === "done") {
      attempt(one.id, () => one.judge(seen(one.id, cased, transcript.calls), sayFor(one.id)));
    }
  }
  return { all, errors };
}

const textOfError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Speaks of rules; every word of it goes to `note`. */
function observer(note: (seen: Omit<Observation, "case">) => void): RuleObserver {
  const holds = (rule: RuleId, condition: boolean, key: string, evidence: AnyEvidence): boolean => {
    const text = textOf(rule, key);
    // Only what the server has sent is evidence.
    if (evidence.in.status === 0) return condition;
    const { with: values, ...sight } = evidence;
    const seen = { rule, exchange: evidence.in.exchange.n };
    note(condition ? seen : { ...seen, finding: { ...sight, rule, key, message: sentence(text, values) } });
    return condition;
  };
  const named = (rule: RuleId, key: string) => ({
    holds: (condition: boolean, evidence: AnyEvidence): boolean => holds(rule, condition, key, evidence),
    equals(received: unknown, expected: unknown, evidence: AnyEvidence): boolean {
      const path = firstDifference(received, expected);
      return holds(rule, path === undefined, key, {
        ...evidence,
        received,
        expected,
        ...(path ? { path } : {}),
      });
    },
  });
  const say = (rule: RuleId) => ({
    holds: (condition: boolean, key: string, evidence: AnyEvidence): boolean =>
      named(rule, key).holds(condition, evidence),
    equals: (received: unknown, expected: unknown, key: string, evidence: AnyEvidence): boolean =>
      named(rule, key).equals(received, expected, evidence),
  });
  return Object.assign(say, {
    of(name: string) {
      const { rule, key } = partsOf(name);
      return named(rule, key);
    },
  });
}

function seen(
  id: string,
  cased: ReadonlyMap<string, readonly View[]>,
  calls: Transcript["calls"] = [],
): CaseRecord {
  const all = cased.get(id) ?? [];
  const find = (label: Label) => {
    const wanted = typeof label === "string" ? label : seriesLabel(label);
    return all.find(({ exchange }) => exchange.label === wanted);
  };
  return {
    all,
    has: (label) => find(label) !== undefined,
    get(label) {
      const view = find(label);
      if (!view) throw new Unseen(`${id} has no exchange ${JSON.stringify(label)}`);
      return view;
    },
    series: (name) => all.filter(({ exchange }) => exchange.series?.name === name),
    of: (other) => seen(other, cased, calls),
    calls: (label) => calls.filter((call) => call.case === id && call.label === label),
  };
}
