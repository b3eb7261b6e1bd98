import type { Judge } from "../case/case.ts";
import { visible } from "../report/visible.ts";
import { titleOf } from "../findings/rule-names.ts";
import { type Exchange, traffic, type Transcript } from "../transcript/transcript.ts";
import { withoutCases } from "../transcript/without-cases.ts";
import { countUnknown, type UnknownCount, unknownTypeText } from "../judges/unknown-types.ts";
import { viewOf } from "../transcript/exchange-view.ts";
import type { Page } from "./inspector-page.ts";
import { findingsPage } from "./findings-page.ts";
import { findingLog, type NewFindings, type LoggedFinding } from "./finding-log.ts";
import { knownCredentials, withoutCredentials } from "./credentials.ts";
import { recording } from "./record.ts";
import { type RequestHead, type Interceptor, type Relay, relay } from "./relay.ts";
import { recentExchanges } from "./recent-exchanges.ts";

export interface TrafficOptions {
  /** Without a user name and a password: the client's own credentials are forwarded. */
  target: string;
  judges: readonly Judge[];
  port?: number;
  /** Keeps every exchange for `transcript()`; otherwise only as many as are judged together. */
  keepsAll?: boolean;
  /** Answers in place of the target: the files of the inspector. */
  page?: Page;
  /** Called for every exchange, with what is new in it. */
  onExchange?: (exchange: Exchange, found: NewInTraffic) => void;
  /** Called for what is forwarded and not judged, once for each method and path. */
  onForwarded?: (asking: RequestHead) => void;
}

/** What an exchange has shown for the first time. */
export interface NewInTraffic extends NewFindings {
  /** Types that this version of the protocol does not have; clients ignore them. */
  unknown: readonly UnknownCount[];
}

export interface TrafficJudge extends Relay {
  findings(): readonly LoggedFinding[];
  /** What has a type that this version of the protocol does not have, and how often it was seen. */
  unknown(): readonly UnknownCount[];
  /** How many exchanges have been judged. */
  readonly judged: number;
  /** How many exchanges the transcript lacks because of its size limits. */
  readonly dropped: number;
  /** All that was kept, secrets taken out. */
  transcript(): Transcript;
}

const mebibyte = 1024 * 1024;
/** Within how much traffic exchanges are compared with each other. */
const together = { exchanges: 60, bytes: 64 * mebibyte };
/** How many exchanges are judged at once. */
const atOnce = 40;
/** How much is kept in memory for the transcript. */
const all = { exchanges: Infinity, bytes: 256 * mebibyte };
/** So many paths beside the endpoint are reported. */
const mostPaths = 50;

/** So many unknown types are counted. */
const mostTypes = 100;

const nothing: NewInTraffic = { fresh: [], again: 0, unknown: [] };

/** The path of the findings page; everything else goes to the target. */
export const findingsPath = "/__chatkit";

/** A relay that forwards all traffic unchanged and judges it. */
export async function judgeTraffic(options: TrafficOptions): Promise<TrafficJudge> {
  const { target, judges, port = 0, keepsAll = false, page, onExchange, onForwarded } = options;
  const started = performance.now();
  const date = new Date().toISOString();
  const credentials = knownCredentials(target, keepsAll);
  const log = findingLog(judges, (text) => credentials.secrets().text(text));
  const recent = recentExchanges(together);
  const kept = keepsAll ? recentExchanges(all) : undefined;
  const ended: Exchange[] = [];
  const others = new Set<string>();
  const unknown = new Map<string, UnknownCount>();
  let count = 0;
  let judged = 0;
  let tooLarge = 0;

  const record = (exchanges: readonly Exchange[]): Transcript =>
    withoutCases(target, exchanges, { users: credentials.names, started: date });

  const each = (exchange: Exchange): NewInTraffic => {
    // An answer that was not kept whole cannot be judged.
    if (exchange.end.how === "too-large") {
      tooLarge++;
      return nothing;
    }
    kept?.add(exchange);
    if (!exchange.response) return nothing;
    judged++;
    recent.add(exchange);
    return { ...log.each(record([exchange])), unknown: countTypes(exchange) };
  };
  /** Counts what is of an unknown type in an exchange, and returns what was seen for the first time. */
  const countTypes = (exchange: Exchange): UnknownCount[] =>
    countUnknown([viewOf(exchange)]).filter((seen) => {
      const key = unknownTypeText(seen);
      const before = unknown.get(key);
      if (!before && unknown.size >= mostTypes) return false;
      unknown.set(key, { ...seen, times: (before?.times ?? 0) + seen.times });
      return !before;
    });
  const judgeSome = (): void => {
    const some = ended.splice(0, atOnce);
    const looks = some.map((exchange) => [exchange, each(exchange)] as const);
    const { fresh, again } = log.together(record(recent.exchanges));
    for (const [exchange, own] of looks) {
      const isLast = exchange === some.at(-1);
      onExchange?.(
        exchange,
        isLast ? { ...own, fresh: [...own.fresh, ...fresh], again: own.again + again } : own,
      );
    }
  };
  const judgeAll = (): void => {
    while (ended.length > 0) judgeSome();
  };
  let pause = 0;
  let scheduled = false;
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    // The client gets its answer first, and judging takes at most a fifth of the time.
    setTimeout(() => {
      scheduled = false;
      if (ended.length === 0) return;
      const began = performance.now();
      judgeSome();
      pause = 4 * (performance.now() - began);
      if (ended.length > 0) schedule();
    }, pause);
  };

  const through = recording({
    now: () => performance.now() - started,
    begin(asked) {
      const user = credentials.nameOf(asked);
      const { path, ...clean } = withoutCredentials(asked, user);
      const n = ++count;
      return { n, case: traffic, label: String(n), user, ...clean, url: new URL(target).origin + path };
    },
    ended(exchange) {
      ended.push(exchange);
      schedule();
    },
  });
  const findings = (): readonly LoggedFinding[] => {
    judgeAll();
    return log.all();
  };
  const intercept: Interceptor = (asked, ask) => {
    const file = page?.(asked.method, asked.path);
    if (file) return Promise.resolve(file);
    return pathOf(asked) === findingsPath
      ? Promise.resolve(
          findingsPage(asked, {
            target: placeOf(target),
            findings: findings(),
            judged,
            unknown: [...unknown.values()],
          }),
        )
      : through(asked, ask);
  };
  // Preflights, uploads and pages of the same server are not part of the protocol.
  const concerns = (asking: RequestHead): boolean => {
    if (pathOf(asking) === findingsPath || page?.(asking.method, asking.path)) return true;
    if (asking.method === "POST" && pathOf(asking) === new URL(target).pathname) return true;
    const key = `${asking.method} ${pathOf(asking)}`;
    if (!others.has(key) && others.size < mostPaths && asking.method !== "OPTIONS") {
      others.add(key);
      onForwarded?.(asking);
    }
    return false;
  };
  const way = await relay(target, intercept, { port, concerns });
  return {
    ...way,
    findings,
    unknown() {
      judgeAll();
      return [...unknown.values()];
    },
    get judged() {
      return judged;
    },
    get dropped() {
      return kept ? tooLarge + kept.dropped : 0;
    },
    transcript() {
      judgeAll();
      return credentials.secrets().transcript(record((kept ?? recent).exchanges));
    },
  };
}

const pathOf = ({ path }: RequestHead): string => path.split("?", 1)[0]!;

/** A URL without what may be secret in it. */
export const placeOf = (url: string): string => new URL(url).origin + new URL(url).pathname;

/** One exchange and what is new in it, for a terminal. */
export function trafficLine(exchange: Exchange, { fresh, again, unknown }: NewInTraffic): string {
  const { n, request, response, end } = exchange;
  const what = visible(request.operation ?? `${request.method} ${new URL(request.url).pathname}`);
  const how = end.how === "complete" ? "" : `, ${end.how}`;
  const duration = `${Math.round(end.at - request.at)} ms`;
  const repeated = again > 0 ? `, ${again} known` : "";
  const head = `#${n} ${what} ${response?.status ?? "–"}${how}, ${duration}${repeated}`;
  const marks = { MUST: "✗", SHOULD: "!", MAY: "·" };
  return [
    head,
    ...fresh.map(({ rule, level, finding, message, first }) => {
      // A later read may show that an earlier exchange was wrong.
      const where = first === n ? "" : ` · in #${first}`;
      return `  ${marks[level]} ${titleOf(rule)} ${level} ${finding}: ${message}${where}`;
    }),
    ...unknown.map((one) => `  · unknown ${visible(unknownTypeText(one))}: clients ignore it`),
  ].join("\n");
}
