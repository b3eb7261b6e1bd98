import { nameOf } from "../src/judging/attribute.ts";
import type { Case } from "../src/case/case.ts";
import { partsOf } from "../src/findings/index.ts";
import { cases, judges, parseUser, type Result, run, type Tier } from "../src/index.ts";
import { liveness, matches } from "../src/run/selection.ts";
import { relay } from "../src/relay/relay.ts";
import { startReferenceServer } from "../servers/reference/index.ts";
import { shownBy } from "./shown-by.ts";
import type { Fault, Mutant } from "./support/mutant.ts";

/** A rule that failed, where, and with which finding. */
export interface Failure {
  rule: Result["rule"];
  case: string;
  finding: string;
}

/** How the kit took a mutant. */
export interface Attempt {
  mutant: string;
  tier: Tier;
  /** Where the finding was made that the mutant must cause; nowhere: it survives. */
  caught: Failure[];
  /** Failures that the mutant does not account for. */
  unexpected: Failure[];
  /** Entries of `alsoBreaks` under which nothing failed. */
  unusedExceptions: string[];
  /** Every rule that failed, … */
  failed: Result["rule"][];
  /** … and every finding, by name. */
  names: string[];
  /** Where they failed: `rule case`. */
  where: string[];
}

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** Judges the reference server with a fault in it, in memory, by the cases that are named or by all. */
export async function judged(
  fault: Fault = {},
  tier: Tier = "T2",
  only: readonly string[] = [],
  modelPort?: number,
) {
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
    // A fault of the store is there at once and stays: nothing is gained by looking twice.
    const waiting = { timeLimits: { settle: 0, ...(patience === undefined ? {} : { answer: patience }) } };
    const playing = modelPort === undefined ? {} : { modelPort };
    return await run({ url, cases, judges, users, tier, only, seed: 1, keep: true, ...playing, ...waiting });
  } finally {
    await way?.close();
    await server.close();
  }
}

/** Every rule of a list of results that fails or warns, with the first thing said of it in each case. */
export const failures = (results: readonly Result[]): Failure[] =>
  results.flatMap(({ rule, case: id, findings: [first] }) =>
    first ? [{ rule, case: id, finding: nameOf(first) }] : [],
  );

/** Which cases have seen a rule, from a run of the sound server: what a short hunt goes by. */
export type Coverage = ReadonlyMap<string, readonly string[]>;

export function coverageOf(results: readonly Result[]): Coverage {
  const seen = results.filter(({ observations }) => observations > 0);
  return new Map(
    [...Map.groupBy(seen, ({ rule }) => rule as string)].map(([rule, own]) => [
      rule,
      own.map((one) => one.case),
    ]),
  );
}

/** The cases that are about a rule; where it is the judges' alone, the first two that have seen it. */
function about(rule: string, seen: Coverage): readonly string[] {
  const own = cases.filter((one: Case) => one.rules.some((known) => known === rule)).map(({ id }) => id);
  return own.length > 0 ? own : (seen.get(rule) ?? []).slice(0, 2);
}

/** Hunts a mutant by every case. */
export async function tryMutant(mutant: Mutant, tier: Tier = "T2"): Promise<Attempt> {
  return report(mutant, tier, (await judged(mutant, tier)).results);
}

/** Hunts a mutant by the cases that are about its rule and the one that shows it, and by every case only where these are blind. */
export async function tryMutantShort(mutant: Mutant, seen: Coverage): Promise<Attempt> {
  const shown = shownBy[mutant.id];
  const { results } = await judged(mutant, "T2", [
    liveness,
    ...about(partsOf(mutant.breaks).rule, seen),
    ...(shown === undefined ? [] : [shown]),
  ]);
  const short = report(mutant, "T2", results);
  return short.caught.length > 0 ? short : tryMutant(mutant);
}

function report({ id, breaks, alsoBreaks = [] }: Mutant, tier: Tier, results: readonly Result[]): Attempt {
  const all = results.flatMap(({ case: caseId, findings }) =>
    findings.map((finding): Failure => ({ rule: finding.rule, case: caseId, finding: nameOf(finding) })),
  );
  const { rule: own } = partsOf(breaks);
  const others = failures(results).filter(({ rule }) => rule !== own);
  return {
    mutant: id,
    tier,
    caught: all.filter(({ finding }) => finding === breaks),
    unexpected: others.filter(({ rule }) => !alsoBreaks.some((glob) => matches(glob, rule))),
    unusedExceptions: alsoBreaks.filter((glob) => !others.some(({ rule }) => matches(glob, rule))),
    failed: [...new Set(failures(results).map(({ rule }) => rule))],
    names: [...new Set(all.map(({ finding }) => finding))],
    where: failures(results).map((one) => `${one.rule} ${one.case}`),
  };
}
