import type { Judge } from "../case/case.ts";
import { visible } from "../report/visible.ts";
import { titleOf } from "../findings/rule-names.ts";
import { type Exchange, traffic, type Transcript } from "../transcript/transcript.ts";
import { kit } from "../transcript/kit-version.ts";
import { findingsPage } from "./findings-page.ts";
import { found, type Look, type Told } from "./finding-log.ts";
import { people, withoutCredentials } from "./credentials.ts";
import { recording } from "./record.ts";
import { type Asking, type Between, type Relay, relay } from "./relay.ts";
import { keeping } from "./recent-exchanges.ts";

export interface LintOptions {
  /** Without a user name and a password: the client's own credentials are passed on. */
  target: string;
  judges: readonly Judge[];
  port?: number;
  /** Keeps every exchange for `transcript()`; otherwise only as many as are judged together. */
  keepsAll?: boolean;
  /** Hears of every exchange, with the faults that have not been seen before. */
  heard?: (exchange: Exchange, fresh: readonly Told[], again: number) => void;
  /** Hears of what is passed on and not judged, once for each method and path. */
  passed?: (asking: Asking) => void;
}

export interface Linter extends Relay {
  findings(): readonly Told[];
  /** How many exchanges have been judged. */
  readonly judged: number;
  /** How many exchanges the transcript lacks, for their size or for that of all that came later. */
  readonly dropped: number;
  /** All that was kept, secrets taken out. */
  transcript(): Transcript;
}

const mebibyte = 1024 * 1024;
/** Relations are judged within so much: what a stream has shown, a later read must bring. */
const together = { exchanges: 60, bytes: 64 * mebibyte };
/** More that have ended are judged by turns. */
const atOnce = 40;
/** A transcript is written at the end, from memory. */
const all = { exchanges: Infinity, bytes: 256 * mebibyte };
/** So many paths beside the endpoint are told of. */
const mostPaths = 50;

const nothing: Look = { fresh: [], again: 0 };

/** Where the findings are read; everything else goes to the target. */
export const findingsPath = "/__chatkit";

/** A relay that judges all that passes, while it passes unchanged. */
export async function lint(options: LintOptions): Promise<Linter> {
  const { target, judges, port = 0, keepsAll = false, heard, passed } = options;
  const started = performance.now();
  const date = new Date().toISOString();
  const who = people(target, keepsAll);
  const faults = found(judges, (text) => who.secrets().text(text));
  const recent = keeping(together);
  const kept = keepsAll ? keeping(all) : undefined;
  const ended: Exchange[] = [];
  const others = new Set<string>();
  let count = 0;
  let judged = 0;
  let tooLarge = 0;

  const record = (exchanges: readonly Exchange[]): Transcript => ({
    schema: 1,
    kit,
    url: target,
    started: date,
    seed: 0,
    tier: "T0",
    users: who.names,
    capabilities: [],
    exchanges,
    drives: {},
  });

  const each = (exchange: Exchange): Look => {
    // Nothing is known of an answer that never came, and not enough of one that was not kept whole.
    if (exchange.end.how === "too-large") {
      tooLarge++;
      return nothing;
    }
    kept?.add(exchange);
    if (!exchange.response) return nothing;
    judged++;
    recent.add(exchange);
    return faults.each(record([exchange]));
  };
  const judgeSome = (): void => {
    const some = ended.splice(0, atOnce);
    const looks = some.map((exchange) => [exchange, each(exchange)] as const);
    const { fresh, again } = faults.together(record(recent.exchanges));
    for (const [exchange, own] of looks) {
      const isLast = exchange === some.at(-1);
      heard?.(
        exchange,
        isLast ? [...own.fresh, ...fresh] : own.fresh,
        isLast ? own.again + again : own.again,
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
    // The client has its answer first; and however much there is to judge, most of the time is for passing on.
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
      const user = who.nameOf(asked);
      const { headers, path } = withoutCredentials(asked, user);
      const n = ++count;
      return { n, case: traffic, label: String(n), user, headers, url: new URL(target).origin + path };
    },
    ended(exchange) {
      ended.push(exchange);
      schedule();
    },
  });
  const findings = (): readonly Told[] => {
    judgeAll();
    return faults.all();
  };
  const between: Between = (asked, ask) =>
    pathOf(asked) === findingsPath
      ? Promise.resolve(findingsPage(asked, { target: placeOf(target), findings: findings(), judged }))
      : through(asked, ask);
  // Preflights, uploads and pages of the same server are none of the protocol's.
  const concerns = (asking: Asking): boolean => {
    if (pathOf(asking) === findingsPath) return true;
    if (asking.method === "POST" && pathOf(asking) === new URL(target).pathname) return true;
    const key = `${asking.method} ${pathOf(asking)}`;
    if (!others.has(key) && others.size < mostPaths && asking.method !== "OPTIONS") {
      others.add(key);
      passed?.(asking);
    }
    return false;
  };
  const way = await relay(target, between, { port, concerns });
  return {
    ...way,
    findings,
    get judged() {
      return judged;
    },
    get dropped() {
      return kept ? tooLarge + kept.dropped : 0;
    },
    transcript() {
      judgeAll();
      return who.secrets().transcript(record((kept ?? recent).exchanges));
    },
  };
}

const pathOf = ({ path }: Asking): string => path.split("?", 1)[0]!;

/** A URL without what may be secret in it. */
export const placeOf = (url: string): string => new URL(url).origin + new URL(url).pathname;

/** One exchange and what is new in it, for people. */
export function lintLine(exchange: Exchange, fresh: readonly Told[], again: number): string {
  const { n, request, response, end } = exchange;
  const what = visible(request.operation ?? `${request.method} ${new URL(request.url).pathname}`);
  const how = end.how === "complete" ? "" : `, ${end.how}`;
  const duration = `${Math.round(end.at - request.at)} ms`;
  const repeated = again > 0 ? `, ${again} known` : "";
  const head = `#${n} ${what} ${response?.status ?? "–"}${how}, ${duration}${repeated}`;
  const marks = { MUST: "✗", SHOULD: "!", MAY: "·" };
  return [
    head,
    ...fresh.map(({ rule, level, message, first }) => {
      // What a later read has brought to light may have been wrong before.
      const where = first === n ? "" : ` · in #${first}`;
      return `  ${marks[level]} ${titleOf(rule)} ${level} ${message}${where}`;
    }),
  ].join("\n");
}
