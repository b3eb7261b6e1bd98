import type { Judge } from "../case/case.ts";
import { type RuleId, rules } from "../generated/rules.ts";
import { nameOf } from "../judging/attribute.ts";
import { judgeTranscript } from "../judging/judge-transcript.ts";
import { describeFinding } from "../report/message.ts";
import type { Exchange, Transcript } from "../transcript/transcript.ts";

/** What a fault in the traffic is told as. */
export interface Told {
  rule: RuleId;
  /** The name of the finding: `TU-01/title-not-stored`. */
  finding: string;
  level: "MUST" | "SHOULD" | "MAY";
  /** What is wrong, in one line. */
  message: string;
  /** The exchange in which it was seen first, and how often since. */
  first: number;
  times: number;
}

/** Faults that are seen for the first time, and how many known ones were seen. */
export interface Look {
  fresh: readonly Told[];
  again: number;
}

export interface Found {
  /** Judges exchanges each by itself. */
  each(traffic: Transcript): Look;
  /** Judges what exchanges say together. */
  together(traffic: Transcript): Look;
  all(): readonly Told[];
}

/** So many faults are told apart; a server with more has been told enough. */
const most = 500;

/** `clean` takes secrets out of what is told. */
export function found(judges: readonly Judge[], clean: (text: string) => string): Found {
  const known = new Map<string, Told>();
  /** How often each fault has been counted in an exchange: parts of the traffic overlap. */
  const counted = new WeakMap<Exchange, Map<string, number>>();

  const look =
    (by: readonly Judge[]) =>
    (traffic: Transcript): Look => {
      const fresh: Told[] = [];
      let again = 0;
      const seen = new Map<Exchange, Map<string, number>>();
      for (const { rule, findings } of judgeTranscript(traffic, { judges: by })) {
        for (const finding of findings) {
          const { exchange } = finding.in;
          const key = nameOf(finding);
          const here = seen.get(exchange) ?? new Map<string, number>();
          seen.set(exchange, here.set(key, (here.get(key) ?? 0) + 1));
          const before = counted.get(exchange) ?? new Map<string, number>();
          if (here.get(key)! <= (before.get(key) ?? 0)) continue;
          counted.set(exchange, before.set(key, here.get(key)!));
          const told = known.get(key);
          if (told) told.times++;
          if (told || known.size >= most) {
            again++;
            continue;
          }
          const message = clean(describeFinding(finding));
          const first: Told = {
            rule,
            finding: key,
            level: rules[rule].level,
            message,
            first: exchange.n,
            times: 1,
          };
          known.set(key, first);
          fresh.push(first);
        }
      }
      return { fresh, again };
    };
  return {
    each: look(judges.filter((one) => one.exchange).map(({ case: _case, run: _run, ...one }) => one)),
    together: look(judges.filter((one) => one.case ?? one.run).map(({ exchange: _exchange, ...one }) => one)),
    all: () => [...known.values()],
  };
}
