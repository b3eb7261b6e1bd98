import { nameOf } from "../../src/judging/attribute.ts";
import type { Case, Judge } from "../../src/case/case.ts";
import type { Finding } from "../../src/case/observer.ts";
import { judgeTranscript } from "../../src/judging/judge-transcript.ts";
import type { Result } from "../../src/judging/result.ts";
import type { Exchange, Transcript } from "../../src/transcript/transcript.ts";

/**
 * Judges a record again with one exchange changed: only what can have changed, so that thousands are judged in a
 * second. Exchanges of other cases are left as they are, with all that was derived from them.
 */
export function rejudger(
  transcript: Transcript,
  cases: readonly Case[],
  judges: readonly Judge[],
): (changed: Exchange) => Result[] {
  const own = Map.groupBy(transcript.exchanges, (exchange) => exchange.case);
  const overall = judges.map(({ exchange: _each, case: _case, ...rest }) => rest).filter(({ run }) => run);
  const alone = judges.map(({ run: _run, case: _case, ...rest }) => rest);
  const within = judges.map(({ run: _run, exchange: _each, ...rest }) => rest).filter((one) => one.case);
  const concerned = new Map<string, { cases: readonly Case[]; exchanges: readonly Exchange[] }>();

  /** Whether a case says something else of the record without the exchanges of the other one. */
  const looksAt = (one: Case, id: string): boolean => {
    const seen = new Set<string>([one.id, ...(one.after ?? [])]);
    const all = transcript.exchanges.filter((exchange) => seen.has(exchange.case));
    const without = all.filter((exchange) => exchange.case !== id);
    const [before, after] = [all, without].map((exchanges) =>
      judgeTranscript({ ...transcript, exchanges }, { cases: [one] }).map(({ rule, observations }) => [
        rule,
        observations,
      ]),
    );
    return JSON.stringify(before) !== JSON.stringify(after);
  };

  /** The cases that look at the exchanges of a case, and all exchanges that these look at. */
  const concern = (id: string) => {
    const known = concerned.get(id);
    if (known) return known;
    const looking = cases.filter(
      (one) =>
        one.id === id || ((one.after as readonly string[] | undefined)?.includes(id) && looksAt(one, id)),
    );
    const seen = new Set([id, ...looking.flatMap((one) => [one.id, ...(one.after ?? [])])]);
    const exchanges = transcript.exchanges.filter((exchange) => seen.has(exchange.case));
    const fresh = { cases: looking, exchanges };
    concerned.set(id, fresh);
    return fresh;
  };

  const judged = (changed: Exchange): Result[] => {
    const swap = (exchanges: readonly Exchange[]) =>
      exchanges.map((exchange) => (exchange.n === changed.n ? changed : exchange));
    const { cases: looking, exchanges } = concern(changed.case);
    const around = { ...transcript, exchanges: swap(exchanges) };
    return [
      ...judgeTranscript({ ...transcript, exchanges: [changed] }, { judges: alone }),
      ...judgeTranscript({ ...transcript, exchanges: swap(own.get(changed.case) ?? []) }, { judges: within }),
      ...judgeTranscript(around, { cases: looking, judges: overall }),
    ];
  };

  /** What is said of a part of the record though nothing is changed, because the rest of it is missing. */
  const noise = new Map<string, ReadonlySet<string>>();
  const noiseOf = (id: string): ReadonlySet<string> => {
    const [any] = own.get(id) ?? [];
    const heard = noise.get(id) ?? new Set(any && judged(any).flatMap(keysOf));
    noise.set(id, heard);
    return heard;
  };

  return (changed) => {
    const heard = noiseOf(changed.case);
    return judged(changed).map((result) => ({
      ...result,
      findings: result.findings.filter((one) => !heard.has(keyOf(one))),
    }));
  };
}

const keyOf = (finding: Finding): string => `${nameOf(finding)} ${finding.in.exchange.n}`;
const keysOf = ({ findings }: Result): string[] => findings.map(keyOf);
