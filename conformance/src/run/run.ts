import { cases as allCases } from "../cases/index.ts";
import type { Case, Judge } from "../case/case.ts";
import { cleanUp, hangUp } from "../driver/clean-up.ts";
import { detect, detectModel } from "../driver/detect.ts";
import { drive, DriveStop, type Session } from "../driver/driver.ts";
import { type Fetch, fetchWire } from "../driver/fetch-wire.ts";
import { judgeTranscript } from "../judging/judge-transcript.ts";
import type { Result } from "../judging/result.ts";
import { judges as allJudges } from "../judges/index.ts";
import { type Model, playModel } from "../model/model.ts";
import { notRun, obstacle, order } from "./skip-reason.ts";
import { patience, type PatienceOptions } from "../driver/time-budget.ts";
import { isSelected, liveness, type Selection, selectCases, type User } from "./selection.ts";
import { redactor } from "../driver/redaction.ts";
import type { DriveEnd, Exchange, Tier, Transcript } from "../transcript/transcript.ts";
import { kit } from "../transcript/kit-version.ts";
import { type Wire, wire } from "../driver/wire.ts";

export interface RunOptions extends Selection {
  /** The endpoint; with `fetch` any URL will do. */
  url?: string;
  /** Answers in place of a socket: the server's own fetch handler. */
  fetch?: Fetch;
  /** Default: all of the kit's. */
  cases?: readonly Case[];
  judges?: readonly Judge[];
  /** Identities, the default user first. */
  users?: readonly User[];
  headers?: Readonly<Record<string, string>>;
  /** The highest tier to use; default T2. */
  tier?: Tier;
  /** The same seed sends the same words. */
  seed?: number;
  /** Generating requests that a server without the script interpreter is asked for; default 15. */
  maxTurns?: number;
  /** The port on which the kit plays the server's model, 0 for a free one; absent: tier T1 is left out. */
  modelPort?: number;
  /** Leaves the threads that the run has made. */
  keep?: boolean;
  /** Multiplies every time limit, for servers that need longer; default 1. */
  slow?: number;
  /** How long to wait for answers. */
  patience?: PatienceOptions;
  /** Stops after the first case that shows a failure. */
  bail?: boolean;
  /** Ends the run early; what it has made is still removed. */
  signal?: AbortSignal;
  progress?: Progress;
}

/** Hears how far a run is. */
export interface Progress {
  /** Before the first request: how many answers will be asked for, at most, if the server plays no scripts. */
  start?(plan: { cases: number; turns: number }): void;
  step?(state: { done: number; cases: number; case: string; requests: number }): void;
}

/** A finished run: everything that was sent and received, and the verdicts on it. */
export interface Run {
  transcript: Transcript;
  results: Result[];
  /** Whether any HTTP status line arrived. */
  reachable: boolean;
  /** Why none arrived. */
  reason?: string;
  /** Whether the signal has ended it early. */
  interrupted?: boolean;
  /** What went wrong in the kit itself, outside of any case. */
  kitError?: string;
  durationMs: number;
}

/** What removing threads may take. */
const cleanUpMs = 10_000;

/** Judges a server; never throws for what the server does. */
export async function run(options: RunOptions): Promise<Run> {
  const { cases = allCases, judges = allJudges, users = [], headers = {}, maxTurns = 15, signal } = options;
  const url = options.url ?? "http://localhost/chatkit";
  const started = performance.now();
  const now = (): number => performance.now() - started;
  const connect = (): Wire => (options.fetch ? fetchWire(options.fetch, now) : wire(now));
  const exchanges: Exchange[] = [];
  const facts: Session["facts"] = { tier: "T0", capabilities: [] };
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const secrets = redactor(users, headers, url);
  const slow = options.slow ?? 1;
  const limits = patience(now, options.patience);
  const session: Session = {
    url,
    wire: connect(),
    now,
    users,
    headers,
    seed,
    slow,
    redactor: secrets,
    exchanges,
    patience: limits,
    facts,
  };
  const broom = { ...session };
  const drives: Record<string, DriveEnd> = {};
  const date = new Date().toISOString();
  const chosen = selectCases(cases, judges, options);
  const record = (): Transcript => ({
    schema: 1,
    kit,
    url,
    started: date,
    seed,
    tier: facts.tier,
    users: users.map(({ name }) => name),
    capabilities: facts.capabilities,
    exchanges,
    ...(session.model ? { calls: session.model.calls } : {}),
    drives,
  });
  const judged = (transcript: Transcript): Result[] =>
    judgeTranscript(transcript, { cases: chosen, judges, liveness }).filter(({ rule, case: id }) =>
      isSelected(options, rule, id),
    );
  const fails = ({ id }: Case): boolean =>
    options.bail === true && judged(record()).some((one) => one.case === id && one.verdict === "fail");

  let hungUp: Promise<void> | undefined;
  const interrupted = new Promise<DriveEnd>((resolve) => {
    signal?.addEventListener("abort", () => {
      resolve(notRun("the run was interrupted"));
      hungUp = hangUp(session, connect());
    });
  });
  try {
    const model = await modelFor(options, now);
    if (model) session.model = model;
    const planned = 1 + chosen.reduce((sum, { turns = 0 }) => sum + turns, 0);
    options.progress?.start?.({ cases: chosen.length, turns: Math.min(planned, maxTurns) });
    for (const one of chosen.filter(({ id }) => id === liveness))
      drives[one.id] = await Promise.race([perform(session, one), interrupted]);
    const reachable = exchanges.some(({ response }) => response !== undefined);
    if (reachable && drives[liveness]?.how === "done") {
      for (const [tier, look] of [
        ["T2", detect],
        ["T1", detectModel],
      ] as const) {
        if (order[options.tier ?? "T2"] < order[tier]) continue;
        const found = await Promise.race([unlessStopped(() => look(session)), interrupted.then(() => ({}))]);
        Object.assign(facts, found);
      }
    }
    // Liveness has asked once, the hello once more where it was said.
    let turns = exchanges.filter(({ request }) => request.operation === "threads.create").length;
    let bailed: string | undefined = chosen.find((one) => one.id === liveness && fails(one))?.id;
    for (const [index, one] of chosen.entries()) {
      if (one.id === liveness || !reachable) continue;
      options.progress?.step?.({
        done: index,
        cases: chosen.length,
        case: one.id,
        requests: exchanges.length,
      });
      const missing = signal?.aborted
        ? notRun("the run was interrupted")
        : bailed === undefined
          ? obstacle(one, session, drives, turns + (one.turns ?? 0) > maxTurns)
          : notRun(`the run ended at the failure of ${bailed} (--bail)`);
      drives[one.id] = missing ?? (await Promise.race([perform(session, one), interrupted]));
      if (!missing) turns += one.turns ?? 0;
      if (!missing && fails(one)) bailed = one.id;
    }
    if (signal?.aborted) {
      await hungUp;
      broom.wire = connect();
    }
    if (reachable && !options.keep) {
      // What the run has made is removed even where its time is over.
      broom.patience = patience(now, { ...options.patience, run: now() + cleanUpMs });
      await unlessStopped(() => cleanUp(broom));
    }
    const transcript = secrets.transcript(record());
    const reason = reachable ? undefined : whyUnreachable(transcript);
    return {
      transcript,
      results: reachable ? judged(transcript) : [],
      reachable,
      ...(reason === undefined ? {} : { reason }),
      ...(signal?.aborted ? { interrupted: true } : {}),
      durationMs: Math.round(now()),
    };
  } finally {
    await Promise.all([session.wire.close(), broom.wire.close(), session.model?.close()]);
  }
}

/** A run that did not come to sending anything. */
export const emptyRun = (url: string, why: Pick<Run, "reason" | "kitError">): Run => ({
  transcript: {
    schema: 1,
    kit,
    url,
    started: new Date().toISOString(),
    seed: 0,
    tier: "T0",
    users: [],
    capabilities: [],
    exchanges: [],
    drives: {},
  },
  results: [],
  reachable: false,
  ...why,
  durationMs: 0,
});

/** The model, where tier T1 is wanted; rejects where its port is taken. */
async function modelFor(
  { modelPort, tier = "T2" }: RunOptions,
  now: () => number,
): Promise<Model | undefined> {
  return modelPort === undefined || order[tier] < order.T1 ? undefined : await playModel(modelPort, now);
}

async function perform(session: Session, one: Case): Promise<DriveEnd> {
  try {
    await one.drive?.(drive(session, one));
    return { how: "done" };
  } catch (error) {
    if (error instanceof DriveStop) return error.end;
    return {
      how: "kit-error",
      because: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** What the kit asks for itself; a server that stops answering meanwhile leaves it undone. */
async function unlessStopped<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DriveStop) return undefined;
    throw error;
  }
}

/** Why no status line arrived. */
function whyUnreachable({ exchanges }: Transcript): string {
  const end = exchanges[0]?.end;
  return end?.how === "timeout"
    ? "it accepts the connection and never answers"
    : (end?.detail ?? "no answer");
}
