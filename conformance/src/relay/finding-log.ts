import type { Judge } from "../case/case.ts";
import { type RuleId, rules } from "../generated/rules.ts";
import { nameOf } from "../judging/attribute.ts";
import { ofSingleExchanges } from "../judging/single-exchanges.ts";
import { judgeTranscript } from "../judging/judge-transcript.ts";
import { describeFinding } from "../report/message.ts";
import type { Exchange, Transcript } from "../transcript/transcript.ts";

/** A finding in the traffic, as it is reported. */
export interface LoggedFinding {
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

/** Findings that are seen for the first time, and how many known ones were seen again. */
export interface NewFindings {
  fresh: readonly LoggedFinding[];
  again: number;
}

export interface FindingLog {
  /** Judges each exchange by itself. */
  each(traffic: Transcript): NewFindings;
  /** Judges exchanges against each other. */
  together(traffic: Transcript): NewFindings;
  all(): readonly LoggedFinding[];
}

/** More different findings are not listed. */
const most = 500;

/** `clean` removes secrets from messages. */
export function findingLog(judges: readonly Judge[], clean: (text: string) => string): FindingLog {
  const known = new Map<string, LoggedFinding>();
  /** How often each fault has been counted in an exchange: parts of the traffic overlap. */
  const counted = new WeakMap<Exchange, Map<string, number>>();

  const judgeWith =
    (by: readonly Judge[]) =>
    (traffic: Transcript): NewFindings => {
      const fresh: LoggedFinding[] = [];
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
          const logged = known.get(key);
          if (logged) logged.times++;
          if (logged || known.size >= most) {
            again++;
            continue;
          }
          const message = clean(describeFinding(finding));
          const first: LoggedFinding = {
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
    each: judgeWith(ofSingleExchanges(judges)),
    together: judgeWith(
      judges.filter((one) => one.case ?? one.run).map(({ exchange: _exchange, ...one }) => one),
    ),
    all: () => [...known.values()],
  };
}
