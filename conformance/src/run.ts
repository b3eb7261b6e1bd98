import type { Case, Judge } from "./case.ts";
import { detect } from "./detect.ts";
import { drive, DriveStop, type Session } from "./driver.ts";
import { judgeTranscript, type Result } from "./judge.ts";
import { patience, type PatienceOptions } from "./patience.ts";
import { matches, type User } from "./plan.ts";
import type { DriveEnd, Exchange, Tier, Transcript } from "./transcript.ts";
import { viewOf } from "./viewing.ts";
import { wire } from "./wire.ts";

export interface RunOptions {
  url: string;
  cases: readonly Case[];
  judges: readonly Judge[];
  /** Identities, the default user first. */
  users?: readonly User[];
  headers?: Readonly<Record<string, string>>;
  /** The highest tier to use; default T2. */
  tier?: Tier;
  /** Globs over case ids and rule ids; default everything. */
  only?: readonly string[];
  seed?: number;
  /** Generating requests that a server without the script interpreter is asked for; default 15. */
  maxTurns?: number;
  /** Leaves the threads that the run has made. */
  keep?: boolean;
  /** How long to wait for answers. */
  patience?: PatienceOptions;
}

export interface Run {
  transcript: Transcript;
  results: Result[];
  /** Whether any HTTP status line arrived. */
  reachable: boolean;
  durationMs: number;
}

/** The case that everything waits for. */
export const liveness = "kit/liveness";

const order: Record<Tier, number> = { T0: 0, T1: 1, T2: 2 };

/** Judges the server at `url`; never throws for what the server does. */
export async function run(options: RunOptions): Promise<Run> {
  const { url, cases, judges, users = [], headers = {}, keep = false } = options;
  const started = performance.now();
  const now = (): number => performance.now() - started;
  const sockets = wire(now);
  const exchanges: Exchange[] = [];
  const facts: Session["facts"] = { tier: "T0", capabilities: [] };
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const limits = patience(now, options.patience ?? {});
  const session: Session = {
    url,
    wire: sockets,
    now,
    users,
    headers,
    seed,
    exchanges,
    patience: limits,
    facts,
  };
  const drives: Record<string, DriveEnd> = {};
  const date = new Date().toISOString();
  const chosen = select(cases, options.only);
  try {
    for (const one of chosen.filter(({ id }) => id === liveness))
      drives[one.id] = await perform(session, one);
    const reachable = exchanges.some(({ response }) => response !== undefined);
    if (reachable && drives[liveness]?.how === "done" && (options.tier ?? "T2") === "T2") {
      Object.assign(facts, await unlessStopped(() => detect(session)));
    }
    // Liveness has asked once, the hello once more where it was said.
    let turns = exchanges.filter(({ request }) => request.operation === "threads.create").length;
    for (const one of reachable ? chosen : []) {
      if (one.id === liveness) continue;
      const missing = obstacle(one, session, drives, turns + (one.turns ?? 0) > (options.maxTurns ?? 15));
      drives[one.id] = missing ?? (await perform(session, one));
      if (!missing) turns += one.turns ?? 0;
    }
    if (reachable && !keep && !limits.lost()) await unlessStopped(() => cleanUp(session));
    const transcript: Transcript = {
      schema: 1,
      kit: "@chatkit-protocol/conformance 0.1.0",
      url,
      started: date,
      seed,
      tier: facts.tier,
      users: users.map(({ name }) => name),
      capabilities: facts.capabilities,
      exchanges,
      drives,
    };
    const results = reachable ? judgeTranscript(transcript, chosen, judges, liveness) : [];
    return { transcript, results, reachable, durationMs: Math.round(now()) };
  } finally {
    await sockets.close();
  }
}

/** The cases that are asked for, what they build on, and the liveness gate, in the given order. */
function select(cases: readonly Case[], only: readonly string[] = []): readonly Case[] {
  if (only.length === 0) return cases;
  const byId = new Map(cases.map((one) => [one.id as string, one]));
  const wanted = new Set<string>([liveness]);
  const add = (one: Case): void => {
    wanted.add(one.id);
    for (const id of one.after ?? []) {
      const needed = byId.get(id);
      if (needed) add(needed);
    }
  };
  const asked = (one: Case) =>
    only.some((glob) => matches(glob, one.id) || one.rules.some((rule) => matches(glob, rule)));
  for (const one of cases.filter(asked)) add(one);
  return cases.filter(({ id }) => wanted.has(id));
}

/** Why a case cannot run; undefined where nothing is in its way. */
function obstacle(
  one: Case,
  session: Session,
  drives: Record<string, DriveEnd>,
  overBudget: boolean,
): DriveEnd | undefined {
  const { facts, users } = session;
  if (drives[liveness]?.how !== "done")
    return { how: "blocked", by: liveness, because: "the server has not shown that it lives" };
  if (order[one.tier] > order[facts.tier]) {
    return { how: "not-reached", unlock: `needs ${one.tier}: the server does not run the kit's scripts` };
  }
  if (one.twoUsers && users.length < 2)
    return { how: "not-reached", unlock: "give two identities with --as NAME=TOKEN twice" };
  if (one.capability && facts.tier === "T2" && !facts.capabilities.includes(one.capability)) {
    return { how: "not-reached", unlock: `the server's interpreter does not offer ${one.capability}` };
  }
  const broken = one.after?.find((id) => drives[id]?.how !== "done");
  if (broken !== undefined)
    return { how: "blocked", by: broken, because: "a case that this one builds on did not finish" };
  if (overBudget && facts.tier === "T0") return { how: "not-reached", unlock: "raise --max-turns" };
  return undefined;
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

/** Deletes the threads that the run has made, each as the user who made it. */
async function cleanUp(session: Session): Promise<void> {
  const broom = drive(session, { id: "kit/clean-up" });
  const made = new Map<string, string | null>();
  for (const exchange of session.exchanges) {
    if (exchange.request.operation !== "threads.create") continue;
    const id = viewOf(exchange).threadId;
    if (id !== "") made.set(id, exchange.user);
  }
  for (const [thread_id, user] of made) {
    await broom.send(
      `delete ${thread_id}`,
      { type: "threads.delete", params: { thread_id } },
      { user, timeout: 3000 },
    );
  }
}
