import type { Outcome } from "../conclusions/outcome.ts";
import { rules } from "../generated/rules.ts";
import { blockedText, type Result } from "../judging/result.ts";
import { causeCounts, type Cause, causesIn, markOf, timesSeen } from "./causes.ts";
import { levelLines } from "./counting.ts";
import { failureText } from "./failure.ts";
import { firstScreen, mostFaults } from "./first-screen.ts";
import { type Paint, painter } from "./painting.ts";
import { refusalLines } from "./refusals.ts";
import { unknownText } from "./verdict.ts";
import { cut, short, visible } from "./visible.ts";
import { columns, wrap } from "./wrap.ts";

export interface PrettyOptions {
  /** ANSI colours. */
  colours?: boolean;
  /** Every failure with all its details. */
  all?: boolean;
}

/** Lines for all causes that `--all` prints: with details while the lines of the others leave room. */
const mostLines = 1850;

/** The report for people: what decides and what to fix first, then the numbers, then everything else in lines. */
export function prettyReport(outcome: Outcome, { colours = false, all = false }: PrettyOptions = {}): string {
  const paint = painter(colours);
  const { transcript, results, durationMs } = outcome.run;
  const causes = causesIn(outcome);
  return [
    ...firstScreen(outcome, causes, paint),
    causeCounts(causes),
    ...levelLines(outcome),
    `${transcript.exchanges.length} requests (${outcome.generating} generating) in ${(durationMs / 1000).toFixed(1)} s, tier ${transcript.tier}, seed ${transcript.seed}`,
    ...unknownLines(outcome),
    ...baselineLines(outcome, paint),
    ...(all ? detailLines(causes, paint) : briefLines(causes.slice(mostFaults), paint)),
    ...(causes.length === 0 ? [] : ["", ...hints.map((text) => paint("dim", text))]),
    ...errorLines(results, paint),
    ...folded("Blocked", results, "blocked", (one) => `by ${blockedText(one)}`),
    ...folded("Flaky", results, "flaky", ({ unlock = "" }) => unlock),
    ...folded("Unsupported", results, "unsupported", () => "rejected as the specification allows"),
    ...folded("Not reached", unreached(outcome), "not-reached", ({ unlock = "" }) => unlock),
    ...skippedCases(outcome),
    ...refusedScripts(results),
    "",
  ].join("\n");
}

function unknownLines(outcome: Outcome): string[] {
  const text = unknownText(outcome);
  return text === undefined ? [] : wrap(text, columns);
}

function baselineLines({ baseline }: Outcome, paint: Paint): string[] {
  if (!baseline) return [];
  const { expected, unexpected, problems, unseen, upgraded } = baseline;
  return [
    `baseline: ${expected.size} failures expected, ${unexpected.length} unexpected, ${unseen.length} of its entries not judged`,
    ...(upgraded ? [`  ${paint("yellow", "schema 1")} ${upgradeHint}`] : []),
    ...problems.map(({ kind, text }) => `  ${paint("red", kind)} ${visible(text)}`),
  ];
}

/** What to do about a baseline of schema 1. */
export const upgradeHint =
  "knows rules only, not findings; --baseline-update writes the names of the findings into it";

/** Every cause with all its details, and in lines where the details would get too long. */
function detailLines(causes: readonly Cause[], paint: Paint): string[] {
  const lines: string[] = [];
  for (const [index, cause] of causes.entries()) {
    const text = failureText(cause, { paint });
    const others = causes.length - index;
    if (lines.length + text.length + others >= mostLines)
      return [...lines, ...briefLines(causes.slice(index), paint)];
    lines.push("", ...text);
  }
  return lines;
}

/** One line for each cause that has no room of its own. */
const briefLines = (causes: readonly Cause[], paint: Paint): string[] =>
  causes.length === 0
    ? []
    : [
        "",
        "Then:",
        ...causes.map((cause) => {
          const { result, finding, rules: broken } = cause;
          const mark = rules[result.rule].level === "MUST" ? paint("red", "✗") : paint("yellow", "!");
          const also = broken.length > 1 ? ` +${broken.length - 1}` : "";
          const times = timesSeen(cause);
          const name = `${markOf(cause).padEnd(13)} ${result.rule}/${finding.key}${also}${times > 1 ? ` ×${times}` : ""}`;
          return `  ${mark} ${name}  ${short(visible(finding.message), Math.max(columns - name.length - 6, 0))}`;
        }),
      ];

const hints = [
  "--all shows every cause with its bytes, `chatkit-conformance explain RULE` shows what is right,",
  "and --reporter html=report.html writes a page with every exchange.",
];

const errorLines = (results: readonly Result[], paint: Paint): string[] =>
  results
    .filter(({ verdict }) => verdict === "kit-error")
    .map(
      ({ rule, case: id, unlock = "" }) =>
        `\n${paint("red", "KIT ERROR")} ${rule} in ${id}: not the server's fault, please report it.\n  ${unlock}`,
    );

/** Rules that nothing has reached. */
const unreached = ({ run, worst }: Outcome): Result[] =>
  run.results.filter(({ rule }) => worst.get(rule) === "not-reached");

/** Cases that were skipped although other cases have judged their rules. */
function skippedCases({ run, worst }: Outcome): string[] {
  const covered = run.results.filter(
    ({ rule, verdict }) => verdict === "not-reached" && worst.get(rule) !== "not-reached",
  );
  const skipped = covered.filter((one) =>
    run.results.every((other) => other.case !== one.case || other.verdict === "not-reached"),
  );
  return listed("Skipped cases (their rules were covered by other cases)", skipped, {
    why: ({ unlock = "" }) => unlock,
    what: (result) => result.case,
  });
}

/** What the author of an interpreter needs to see of each word that it does not know. */
function refusedScripts(results: readonly Result[]): string[] {
  const lines = refusalLines(results);
  return lines.length === 0 ? [] : ["", "Scripts that the server's interpreter refused:", ...lines];
}

/** Rules of one verdict, once for each reason. */
function folded(
  title: string,
  results: readonly Result[],
  verdict: Result["verdict"],
  why: (result: Result) => string,
): string[] {
  const own = results.filter((one) => one.verdict === verdict);
  return listed(title, own, { why, what: ({ rule }) => rule });
}

/** A paragraph for each reason, with what it is about. */
function listed(
  title: string,
  results: readonly Result[],
  { why, what }: Readonly<Record<"why" | "what", (result: Result) => string>>,
): string[] {
  const groups = Map.groupBy(results, why);
  if (groups.size === 0) return [];
  return [
    "",
    `${title}:`,
    ...[...groups].flatMap(([reason, group]) => {
      const ids = [...new Set(group.map(what))];
      const shown =
        ids.length > 8 ? `${ids.slice(0, 8).join(", ")} and ${ids.length - 8} more` : ids.join(", ");
      return wrap(`${cut(visible(reason), 160)}: ${shown}`, columns - 4).map(
        (line, index) => `${index === 0 ? "  " : "    "}${line}`,
      );
    }),
  ];
}
