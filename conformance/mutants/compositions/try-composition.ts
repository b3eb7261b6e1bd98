import { nameOf } from "../../src/judging/attribute.ts";
import { partsOf } from "../../src/findings/index.ts";
import { cases, type Result, type RuleId, rules, worstVerdicts } from "../../src/index.ts";
import { liveness, matches } from "../../src/run/selection.ts";
import { alone, type Alone, recorded } from "./alone.ts";
import type { Composition } from "./draw.ts";
import { judgedTogether } from "./judged-together.ts";
import { isMutant, memberOf } from "./members.ts";

/** A finding of which no member is the cause. */
export interface Blame {
  finding: string;
  case: string;
  message: string;
}

/** What the kit has told of a composition. */
export interface Trial extends Composition {
  wrong: Blame[];
  /** Members whose rule has failed, … */
  failed: string[];
  /** … or is blocked by a root that has a name, … */
  blocked: string[];
  /** … or is neither. */
  missed: string[];
  ms: number;
  /** Milliseconds of processor time; the rest of `ms` is waiting. */
  cpu: number;
  /** What the process that judged it held afterwards. */
  megabytes: number;
}

/** Judges a server with all of these faults, and compares with what each of them is blamed for alone. */
export async function tryComposition(
  composition: Composition,
  only: readonly string[] = sampleOf(composition),
): Promise<Trial> {
  const started = performance.now();
  const before = process.cpuUsage();
  const members = composition.members.map(memberOf);
  const { results } = await judgedTogether(members, "T2", only);
  const blamed = blamesIn(results);
  const wrong: Blame[] = [];
  for (const blame of blamed)
    if (!isOwed(blame, composition, recorded) && !(await isOwedNow(blame, composition))) wrong.push(blame);
  const told = members
    .filter(isMutant)
    .map(({ id, breaks }) => ({ id, how: howTold(partsOf(breaks).rule, results) }));
  const ids = (wanted: string): string[] => told.filter(({ how }) => how === wanted).map(({ id }) => id);
  return {
    ...composition,
    wrong,
    failed: ids("failed"),
    blocked: ids("blocked"),
    missed: ids("missed"),
    ms: Math.round(performance.now() - started),
    cpu: processorTimeSince(before),
    megabytes: Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
}

function processorTimeSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

/** Where a run would take minutes, the cases about the rules of its members, and some of the others. */
function sampleOf({ seed, members }: Composition): string[] {
  const all = members.map(memberOf);
  if (!all.some((one) => "isSlow" in one && one.isSlow)) return [];
  const own = new Set<RuleId>(all.filter(isMutant).map(({ breaks }) => partsOf(breaks).rule));
  return [
    liveness,
    ...cases
      .filter(({ rules: about }, index) => about.some((rule) => own.has(rule)) || (index + seed) % 12 === 0)
      .map(({ id }) => id),
  ];
}

/** One blame for each finding that is told, and for each fault of the kit itself. */
function blamesIn(results: readonly Result[]): Blame[] {
  const blames = new Map<string, Blame>();
  for (const { case: id, verdict, findings, unlock = "" } of results) {
    if (verdict === "kit-error")
      blames.set(`kit-error in ${id}`, { finding: "kit-error", case: id, message: unlock });
    for (const one of findings) {
      const finding = nameOf(one);
      if (!blames.has(finding)) blames.set(finding, { finding, case: id, message: one.message });
    }
  }
  return [...blames.values()];
}

/** Whether a member breaks the rule alone as well. */
const isOwed = ({ finding }: Blame, { members }: Composition, known: ReadonlyMap<string, Alone>): boolean => {
  if (finding === "kit-error") return false;
  const { rule } = partsOf(finding);
  return members.some((id) => {
    const member = memberOf(id);
    const told = isMutant(member)
      ? [partsOf(member.breaks).rule, ...(member.alsoBreaks ?? [])]
      : member.blames;
    // What is found in a place alone may be wrong of it.
    const found = isMutant(member) ? (known.get(id)?.names ?? []).map((name) => partsOf(name).rule) : [];
    return [...(told ?? []), ...found].some((glob) => matches(glob, rule));
  });
};

/** The same by members that are judged anew, for the record may be older than they are: by that case, then by all. */
async function isOwedNow(blame: Blame, composition: Composition): Promise<boolean> {
  if (blame.finding === "kit-error") return false;
  for (const caseId of [blame.case, undefined]) {
    const now = new Map<string, Alone>();
    for (const id of composition.members) if (isMutant(memberOf(id))) now.set(id, await alone(id, caseId));
    if (isOwed(blame, composition, now)) return true;
  }
  return false;
}

function howTold(rule: RuleId, results: readonly Result[]): "failed" | "blocked" | "missed" {
  const worst = worstVerdicts(results);
  const isBroken = (id: string): boolean => ["fail", "warn"].includes(worst.get(id as RuleId) ?? "");
  if (isBroken(rule)) return "failed";
  const isNamed = ({ blockedBy = "", because }: Result): boolean =>
    blockedBy in rules
      ? isBroken(blockedBy)
      : blockedBy === liveness
        ? results.some(({ findings }) => findings.length > 0)
        : because !== undefined;
  // Who answers in another vocabulary cannot show that it plays scripts: TC-12 stands before all that needs them.
  const isBehindScripts = ({ verdict, unlock = "" }: Result): boolean =>
    verdict === "not-reached" && unlock.startsWith("needs T2") && isBroken("TC-12");
  return results.some(
    (one) => one.rule === rule && (isBehindScripts(one) || (one.verdict === "blocked" && isNamed(one))),
  )
    ? "blocked"
    : "missed";
}
