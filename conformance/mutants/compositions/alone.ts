import { existsSync, readFileSync } from "node:fs";
import { nameOf } from "../../src/judging/attribute.ts";
import { observe } from "../../src/judging/observe.ts";
import { cases, judges } from "../../src/index.ts";
import { liveness } from "../../src/run/selection.ts";
import { judgedTogether } from "./judged-together.ts";
import { memberOf } from "./members.ts";

/** What the kit finds of one mutant alone. */
export interface Alone {
  /** Findings by name; those too that another one of them explains. */
  names: readonly string[];
  /** Whether a run sees past the first case, and plays its scripts: few compositions have a member that hides the rest. */
  isOpen: boolean;
}

export const recordFile = new URL("../../results/alone.json", import.meta.url);

/** What was found of every mutant when the record was made. */
export const recorded: ReadonlyMap<string, Alone> = new Map(
  existsSync(recordFile)
    ? Object.entries(JSON.parse(readFileSync(recordFile, "utf8")) as Record<string, Alone>)
    : [],
);

const known = new Map<string, Promise<Alone>>();

/** Judges a mutant alone, once in each process: by all cases, or by one, with scripts and without. */
export function alone(id: string, caseId?: string): Promise<Alone> {
  const key = `${id} ${caseId}`;
  const found = known.get(key) ?? judgedAlone(id, caseId);
  known.set(key, found);
  return found;
}

async function judgedAlone(id: string, caseId?: string): Promise<Alone> {
  const member = memberOf(id);
  const names = new Set<string>();
  let isOpen = true;
  for (const tier of caseId === undefined ? (["T2"] as const) : (["T2", "T0"] as const)) {
    const { transcript } = await judgedTogether([member], tier, caseId === undefined ? [] : [caseId]);
    for (const { finding } of observe(transcript, cases, judges).all) if (finding) names.add(nameOf(finding));
    isOpen &&= transcript.drives[liveness]?.how === "done" && transcript.tier === tier;
  }
  return { names: [...names].toSorted(), isOpen };
}
