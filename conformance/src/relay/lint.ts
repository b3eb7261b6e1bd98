import type { Judge } from "../case.ts";
import { type RuleId, rules } from "../generated/rules.ts";
import { judgeTranscript } from "../judge.ts";
import { redactor } from "../redaction.ts";
import { describeFinding } from "../report/message.ts";
import { visible } from "../report/visible.ts";
import type { Exchange, Transcript } from "../transcript.ts";
import { kit } from "../version.ts";
import { recording } from "./record.ts";
import { type Asked, type Between, type Relay, relay } from "./relay.ts";
import { findingsPage } from "./findings-page.ts";

/** What a fault in the traffic is told as. */
export interface Told {
  rule: RuleId;
  level: "MUST" | "SHOULD" | "MAY";
  /** What is wrong, in one line. */
  message: string;
  /** The exchange in which it was seen first, and how often since. */
  first: number;
  times: number;
}

export interface LintOptions {
  target: string;
  judges: readonly Judge[];
  port?: number;
  /** Keeps every exchange for `transcript()`; otherwise only as many as are judged together. */
  keepsAll?: boolean;
  /** Hears of every exchange, with the faults in it that have not been seen before. */
  heard?: (exchange: Exchange, fresh: readonly Told[], again: number) => void;
}

export interface Linter extends Relay {
  findings(): readonly Told[];
  /** How many exchanges have been judged. */
  readonly judged: number;
  /** All that was kept, secrets taken out. */
  transcript(): Transcript;
}

/** Relations are judged within so many exchanges: what a stream has shown, a later read must bring. */
const together = 60;

/** Where the findings are read; everything else goes to the target. */
export const findingsPath = "/__chatkit";

/** Headers that say who asks. */
const credential = /^(authorization|cookie|proxy-authorization)$|token|secret|api-?key|session/;

/** A relay that judges all that passes, while it passes unchanged. */
export async function lint(options: LintOptions): Promise<Linter> {
  const { target, judges, port = 0, keepsAll = false, heard } = options;
  const started = performance.now();
  const date = new Date().toISOString();
  const exchanges: Exchange[] = [];
  const known = new Map<string, Told>();
  const people = new Map<string, { name: string; headers: Record<string, string> }>();
  let count = 0;
  let judged = 0;

  const record = (own: readonly Exchange[]): Transcript => ({
    schema: 1,
    kit,
    url: target,
    started: date,
    seed: 0,
    tier: "T0",
    users: [...people.values()].map(({ name }) => name),
    capabilities: [],
    exchanges: own,
    drives: {},
  });

  /** Whoever comes with the same credentials is the same user; the credentials themselves are not kept. */
  const whoIs = (headers: Readonly<Record<string, string>>): string | null => {
    const own = Object.fromEntries(Object.entries(headers).filter(([name]) => credential.test(name)));
    if (Object.keys(own).length === 0) return null;
    const key = JSON.stringify(own);
    const person = people.get(key) ?? { name: `user${people.size + 1}`, headers: own };
    people.set(key, person);
    return person.name;
  };
  const secrets = () => redactor([...people.values()], {}, target);

  const judge = (exchange: Exchange): void => {
    exchanges.push(exchange);
    if (!keepsAll && exchanges.length > together) exchanges.shift();
    // Nothing is known of an answer that never came, and not enough of one that was not kept whole.
    if (!exchange.response || exchange.end.how === "too-large") return heard?.(exchange, [], 0);
    judged++;
    // A record is in the order of asking, whatever order the answers have ended in.
    const window = exchanges
      .filter((one) => one.response)
      .slice(-together)
      .toSorted(byNumber);
    const fresh: Told[] = [];
    let again = 0;
    for (const { rule, violations } of judgeTranscript(record(window), [], judges)) {
      for (const finding of violations) {
        if (finding.in.exchange !== exchange) continue;
        const key = `${rule} ${finding.message}`;
        const told = known.get(key);
        if (told) {
          told.times++;
          again++;
          continue;
        }
        const message = secrets().text(describeFinding(finding));
        const first: Told = { rule, level: rules[rule].level, message, first: exchange.n, times: 1 };
        known.set(key, first);
        fresh.push(first);
      }
    }
    heard?.(exchange, fresh, again);
  };

  const through = recording({
    now: () => performance.now() - started,
    begin(asked) {
      const headers = Object.fromEntries(asked.headers);
      const user = whoIs(headers);
      const n = ++count;
      return {
        n,
        case: "traffic",
        label: String(n),
        user,
        headers: secrets().headers(headers),
        url: new URL(asked.path, target).href,
      };
    },
    ended: judge,
  });
  const findings = () => [...known.values()];
  // Preflights, uploads and pages of the same server are none of the protocol's.
  const { pathname, search } = new URL(target);
  const isOfTheProtocol = ({ method, path }: Asked): boolean =>
    method === "POST" && path === pathname + search;
  const between: Between = (asked, ask) =>
    isAboutFindings(asked)
      ? Promise.resolve(findingsPage(asked, { target, judged, findings: findings() }))
      : isOfTheProtocol(asked)
        ? through(asked, ask)
        : ask(asked);
  const way = await relay(target, between, port);
  return {
    ...way,
    findings,
    get judged() {
      return judged;
    },
    transcript: () => secrets().transcript(record(exchanges.toSorted(byNumber))),
  };
}

const byNumber = (a: Exchange, b: Exchange): number => a.n - b.n;

const isAboutFindings = ({ path }: Asked): boolean => path.split("?", 1)[0] === findingsPath;

/** One exchange and what is new in it, for people. */
export function lintLine(exchange: Exchange, fresh: readonly Told[], again: number): string {
  const { n, request, response, end } = exchange;
  const what = visible(request.operation ?? `${request.method} ${new URL(request.url).pathname}`);
  const how = end.how === "complete" ? "" : `, ${end.how}`;
  const seconds = `${Math.round(end.at - request.at)} ms`;
  const repeated = again > 0 ? `, ${again} known` : "";
  const head = `#${n} ${what} ${response?.status ?? "–"}${how}, ${seconds}${repeated}`;
  const marks = { MUST: "✗", SHOULD: "!", MAY: "·" };
  return [
    head,
    ...fresh.map(({ rule, level, message }) => `  ${marks[level]} ${rule} ${level} ${message}`),
  ].join("\n");
}
