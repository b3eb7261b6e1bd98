import type { Case } from "../src/case.ts";
import { cases, judges, parseUser, type Result, run, type Tier } from "../src/index.ts";
import { liveness, matches } from "../src/plan.ts";
import { relay } from "../src/relay/relay.ts";
import { startReferenceServer } from "../servers/reference/index.ts";
import type { Fault, Mutant } from "./mutant.ts";

/** A rule that failed, where, and what was said. */
export interface Failure {
  rule: Result["rule"];
  case: string;
  message: string;
}

/** How the kit took a mutant. */
export interface Hunt {
  mutant: string;
  tier: Tier;
  /** Failures of the rule that the mutant breaks whose message is the right one; none: it survives. */
  caught: Failure[];
  /** Failures that the mutant does not account for. */
  strays: Failure[];
  /** Entries of `mayAlso` under which nothing failed. */
  idle: string[];
  /** Every rule that failed. */
  failed: Result["rule"][];
  /** Where they failed: `rule case`. */
  where: string[];
}

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** Judges the reference server with a fault in it, in memory, by the cases that are named or by all. */
export async function judged(fault: Fault = {}, tier: Tier = "T2", only: readonly string[] = []) {
  const { store, handlers, settings, cors, answer, upload, between, patience } = fault;
  const server = await startReferenceServer({
    replace: {
      ...(handlers ? { handlers } : {}),
      ...(settings ? { settings } : {}),
      ...(cors ? { cors } : {}),
      ...(upload ? { upload } : {}),
      ...(answer ? { handler: (sound) => ({ handle: answer(sound) }) } : {}),
      ...(store
        ? {
            store: (sound) => ({
              forUser(userId) {
                const view = sound.forUser(userId);
                return { ...view, ...store(view) };
              },
            }),
          }
        : {}),
    },
  });
  const way = between ? await relay(server.url, between) : undefined;
  try {
    const { url } = way ?? server;
    const waiting = patience === undefined ? {} : { patience: { answer: patience } };
    return await run({ url, cases, judges, users, tier, only, seed: 1, keep: true, ...waiting });
  } finally {
    await way?.close();
    await server.close();
  }
}

/** Every rule of a list of results that fails or warns, with the first thing said of it in each case. */
export const failures = (results: readonly Result[]): Failure[] =>
  results.flatMap(({ rule, case: id, violations: [first] }) =>
    first ? [{ rule, case: id, message: first.message }] : [],
  );

/** Which cases have seen a rule, from a run of the sound server: what a short hunt goes by. */
export type Sight = ReadonlyMap<string, readonly string[]>;

export function sight(results: readonly Result[]): Sight {
  const seen = results.filter(({ observations }) => observations > 0);
  return new Map(
    [...Map.groupBy(seen, ({ rule }) => rule as string)].map(([rule, own]) => [
      rule,
      own.map((one) => one.case),
    ]),
  );
}

/** The cases that are about a rule; where it is the judges' alone, the first two that have seen it. */
function about(rule: string, seen: Sight): readonly string[] {
  const own = cases.filter((one: Case) => one.rules.some((known) => known === rule)).map(({ id }) => id);
  return own.length > 0 ? own : (seen.get(rule) ?? []).slice(0, 2);
}

/** Hunts a mutant by every case. */
export async function hunt(mutant: Mutant, tier: Tier = "T2"): Promise<Hunt> {
  return report(mutant, tier, (await judged(mutant, tier)).results);
}

/** Hunts a mutant by the cases that are about its rule, and by every case only where these are blind. */
export async function huntShort(mutant: Mutant, seen: Sight): Promise<Hunt> {
  const { results } = await judged(mutant, "T2", [liveness, ...about(mutant.kills, seen)]);
  const short = report(mutant, "T2", results);
  return short.caught.length > 0 ? short : hunt(mutant);
}

function report({ id, kills, saying, mayAlso = [] }: Mutant, tier: Tier, results: readonly Result[]): Hunt {
  const all = results.flatMap(({ rule, case: caseId, violations }) =>
    violations.map(({ message }): Failure => ({ rule, case: caseId, message })),
  );
  const others = failures(results).filter(({ rule }) => rule !== kills);
  return {
    mutant: id,
    tier,
    caught: all.filter(({ rule, message }) => rule === kills && saying.test(message)),
    strays: others.filter(({ rule }) => !mayAlso.some((glob) => matches(glob, rule))),
    idle: mayAlso.filter((glob) => !others.some(({ rule }) => matches(glob, rule))),
    failed: [...new Set(failures(results).map(({ rule }) => rule))],
    where: failures(results).map((one) => `${one.rule} ${one.case}`),
  };
}
