import { judged } from "../../conformance/mutants/try-mutant.ts";
import type { Mutant } from "../../conformance/mutants/support/mutant.ts";
import { mutants } from "../../conformance/mutants/index.ts";
import { nameOf } from "../../conformance/src/judging/attribute.ts";
import { scriptIn } from "../../conformance/src/driver/interpreter-answers.ts";
import { partsOf } from "../../conformance/src/findings/index.ts";
import { evidence as committed, type Evidence } from "../../conformance/src/generated/evidence.ts";
import { cases, type Finding, type Run } from "../../conformance/src/index.ts";
import { cut } from "../../conformance/src/report/visible.ts";
import { liveness } from "../../conformance/src/run/selection.ts";
import { viewOf } from "../../conformance/src/transcript/exchange-view.ts";
import type { Exchange } from "../../conformance/src/transcript/transcript.ts";
import { wireMutants } from "../../conformance/src/wire-mutants/index.ts";
import type { Rungs } from "./ladder.ts";

/** Bytes that are longer are cut around the first difference, … */
const longest = 480;
/** … and scripts at their end. */
const longestScript = 1600;

export type EvidenceTable = Readonly<Record<string, Evidence>>;

/** What stands for a line that the other answer has and this one has not. */
const end = "(the answer ends here)";

const known: Readonly<Partial<Record<string, Evidence>>> = committed;

/**
 * For each rule that only a script shows: the script, what the reference answers, and what a mutant answers that breaks
 * the rule. What is committed stays while script, good bytes and mutant are the same.
 */
export async function findEvidence(rungs: Rungs, check: boolean): Promise<EvidenceTable> {
  const rules = [...rungs].filter(([, { exercised }]) => exercised === "T2");
  if (check)
    return Object.fromEntries(rules.flatMap(([id]) => (known[id] ? [[id, known[id]] as const] : [])));
  const sound = await judged({}, "T2");
  const found: Record<string, Evidence> = {};
  for (const [id, { proven }] of rules) {
    const old = known[id];
    const still = old && proven.includes(old.mutant) && isUnchanged(old, sound);
    const evidence = still ? old : await evidenceOf(id, proven);
    if (evidence) found[id] = evidence;
  }
  return found;
}

const isUnchanged = ({ script, request, good, case: id, label }: Evidence, sound: Run): boolean => {
  const shown = placeIn(sound, id, label);
  return (
    shown !== undefined &&
    shown.script === script &&
    shown.request === request &&
    (good === undefined || good === end || shown.lines.join("\n").includes(clean(good)))
  );
};

const clean = (text: string): string => text.replace(/^…|…$/g, "");

/** What one mutant after the other shows, until one differs from the reference in its bytes. */
export async function evidenceOf(rule: string, proven: readonly string[]): Promise<Evidence | undefined> {
  let first: Evidence | undefined;
  for (const mutant of candidates(rule, proven)) {
    const own = cases.filter((one) => one.rules.some((name) => name === rule)).map(({ id }) => id);
    const only = own.length > 0 ? [liveness, ...own] : [];
    const broken = await judged(mutant, "T2", only);
    const result = broken.results.find((one) => one.rule === rule && one.findings[0]);
    const [finding] = result?.findings ?? [];
    if (!result || !finding) continue;
    const evidence = compare(mutant, finding, { sound: await soundRun(only), broken });
    if (evidence?.good !== undefined) return evidence;
    first ??= evidence;
  }
  return first;
}

const soundRuns = new Map<string, Promise<Run>>();

/** The reference itself, asked the same as the mutant. */
function soundRun(only: readonly string[]): Promise<Run> {
  const key = only.join();
  const run = soundRuns.get(key) ?? judged({}, "T2", only);
  soundRuns.set(key, run);
  return run;
}

/** At most three, those in the server before those on the way. */
const candidates = (rule: string, proven: readonly string[]): readonly Mutant[] =>
  [...mutants, ...wireMutants]
    .filter(({ id, breaks }) => proven.includes(id) && partsOf(breaks).rule === rule)
    .slice(0, 3);

function compare(
  { id: mutant }: Mutant,
  finding: Finding,
  { sound, broken }: Readonly<Record<"sound" | "broken", Run>>,
): Evidence | undefined {
  const { case: id, label } = finding.in.exchange;
  const labels = broken.transcript.exchanges.filter((one) => one.case === id).map((one) => one.label);
  // Where the answer that shows the fault is the same, the fault is in an earlier one.
  for (const where of new Set([label, ...labels])) {
    const [right, wrong] = [placeIn(sound, id, where), placeIn(broken, id, where)];
    const difference = right && wrong && differenceOf(right.lines, wrong.lines);
    if (!right || (!difference && where !== labels.at(-1))) continue;
    const place = difference ? right : (placeIn(sound, id, label) ?? right);
    const { script, request, on } = place;
    return {
      case: id,
      label: difference ? where : label,
      ...(script === undefined ? {} : { script }),
      ...(request === undefined ? {} : { request }),
      ...(on === undefined ? {} : { on }),
      finding: nameOf(finding),
      mutant,
      ...difference,
    };
  }
  return undefined;
}

/** The first line in which two answers differ, below the status line where that is it. */
function differenceOf(
  right: readonly string[],
  wrong: readonly string[],
): { good: string; bad: string } | undefined {
  const at = Array.from({ length: Math.max(right.length, wrong.length) }, (_, index) => index).find(
    (index) => right[index] !== wrong[index],
  );
  if (at === undefined) return undefined;
  const [good, bad] = [right, wrong].map((lines) =>
    at === 0 ? lines.slice(0, 2).join("\n") : (lines[at] ?? end),
  ) as [string, string];
  let from = 0;
  while (from < good.length && good[from] === bad[from]) from++;
  return { good: around(good, from), bad: around(bad, from) };
}

function around(text: string, place: number): string {
  if (text.length <= longest) return text;
  const from = Math.max(0, Math.min(place - longest / 2, text.length - longest));
  return `${from > 0 ? "…" : ""}${text.slice(from, from + longest)}${from + longest < text.length ? "…" : ""}`;
}

interface Place {
  /** The operation that was asked for. */
  on?: string;
  /** The last script that was sent up to here, … */
  script?: string;
  /** … or the request, where none was. */
  request?: string;
  /** The status line, then each frame, or the body. */
  lines: string[];
}

/** An exchange of a case as it can be compared with the same one of another run. */
function placeIn({ transcript }: Run, id: string, label: string): Place | undefined {
  const own = transcript.exchanges.filter((one) => one.case === id);
  const index = own.findIndex((one) => one.label === label);
  if (index === -1) return undefined;
  const rename = renamer();
  const texts = own
    .slice(0, index + 1)
    .map((exchange) => ({ script: rename(sent(exchange)), lines: linesOf(exchange).map(rename) }));
  const last = texts.findLast((one) => one.script !== "")?.script;
  const { operation: on, body } = own[index]?.request ?? {};
  return {
    ...(last === undefined
      ? { request: cut(rename(String(body)), longestScript) }
      : { script: cut(last, longestScript) }),
    ...(on === undefined ? {} : { on }),
    lines: texts.at(-1)?.lines ?? [],
  };
}

const sent = ({ request: { body } }: Exchange): string => {
  if (typeof body !== "string") return "";
  try {
    return scriptIn(JSON.parse(body)) ?? "";
  } catch {
    // Bodies that are no JSON carry no script.
    return "";
  }
};

function linesOf(exchange: Exchange): string[] {
  const view = viewOf(exchange);
  const body =
    view.frames.length > 0 ? view.frames.map(({ raw }) => raw) : view.text === "" ? [] : [view.text];
  return [`HTTP ${view.status}`, ...body];
}

/** Ids, times, addresses and names of gates differ from run to run. */
function renamer(): (text: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return (text) =>
    text
      .replaceAll(/\b([a-z]+)_[0-9a-f]{32}/g, (id, prefix: string) => {
        const count = (counts.get(prefix) ?? 0) + (names.has(id) ? 0 : 1);
        counts.set(prefix, count);
        const name = names.get(id) ?? `${prefix}_${count}`;
        names.set(id, name);
        return name;
      })
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, "2026-03-01T12:00:00.000Z")
      .replaceAll(/127\.0\.0\.1:\d+/g, "localhost:8000")
      .replaceAll(/kit-[0-9a-f]{8}-[0-9a-f-]{27}/g, "kit-gate");
}

/** `conformance/src/generated/evidence.ts`. */
export const generateEvidence = (table: EvidenceTable): Record<string, string> => ({
  "conformance/src/generated/evidence.ts": [
    "// Generated by spec/generate; do not edit.",
    'import type { RuleId } from "./rules.ts";',
    "",
    "/** Bytes for a rule that only a script shows; ids and times are made readable. */",
    "export interface Evidence {",
    "  case: string;",
    "  label: string;",
    "  /** The script that was played, as it was sent. */",
    "  script?: string;",
    "  /** The request itself, where no script was needed before it. */",
    "  request?: string;",
    "  /** The operation whose answer shows the rule. */",
    "  on?: string;",
    "  /** What the reference server answers, … */",
    "  good?: string;",
    "  /** … and a server that breaks the rule, in the same place: */",
    "  bad?: string;",
    "  /** the name of what is wrong. */",
    "  finding: string;",
    "  mutant: string;",
    "}",
    "",
    "export const evidence: Readonly<Partial<Record<RuleId, Evidence>>> = {",
    ...Object.entries(table).map(([id, one]) => `  ${JSON.stringify(id)}: ${JSON.stringify(one)},`),
    "};",
    "",
  ].join("\n"),
});
