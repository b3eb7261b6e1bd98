import { rules } from "../generated/rules.ts";
import { blockedText, type Result } from "../judging/result.ts";
import type { Outcome } from "../conclusions/outcome.ts";
import { titleOf } from "../findings/rule-names.ts";
import type { Profile } from "../conclusions/verdicts.ts";
import { type Cause, causesOf, singly } from "./causes.ts";
import { levelLines } from "./counting.ts";
import { failureText } from "./failure.ts";
import { describeFinding } from "./message.ts";
import { type Paint, painter } from "./painting.ts";
import { cut, visible } from "./visible.ts";

export interface PrettyOptions {
  /** ANSI colours. */
  colours?: boolean;
  /** Every failure in full, in place of each cause once. */
  all?: boolean;
}

/** Failures that are told in full; more would be a wall. */
const mostInFull = 3;
/** Causes that get a line of their own beyond those. */
const mostLines = 20;

/** The report for people: the verdict first, then each cause once, those that decide in full. */
export function prettyReport(outcome: Outcome, { colours = false, all = false }: PrettyOptions = {}): string {
  const paint = painter(colours);
  const { run, profile } = outcome;
  const { transcript, results, durationMs } = run;
  const causes = (all ? singly : causesOf)(
    results.filter((one) => !outcome.baseline?.expected.has(one)),
    profile,
  );
  const full = all ? causes : causes.filter(({ decides }) => decides).slice(0, mostInFull);
  const brief = causes.filter((cause) => !full.includes(cause));
  return [
    paint("bold", `ChatKit conformance · ${visible(transcript.url)} · tier ${transcript.tier}`),
    "",
    ...(["compat", "strict"] as const).map((name) => profileLine(outcome, name, paint)),
    "",
    ...levelLines(outcome),
    `${transcript.exchanges.length} requests (${outcome.generating} generating) in ${(durationMs / 1000).toFixed(1)} s, seed ${transcript.seed}`,
    ...baselineLines(outcome, paint),
    ...full.flatMap((cause) => ["", ...failureText(cause, { paint })]),
    ...briefLines(brief, full.length > 0, paint),
    ...errorLines(results, paint),
    ...folded("Blocked", results, "blocked", (one) => `by ${blockedText(one)}`),
    ...folded("Flaky", results, "flaky", ({ unlock = "" }) => unlock),
    ...folded("Unsupported", results, "unsupported", () => "refused as documented"),
    ...folded("Not reached", unreached(outcome), "not-reached", ({ unlock = "" }) => unlock),
    ...idleCases(outcome),
    "",
  ].join("\n");
}

const questions: Readonly<Record<Profile, string>> = {
  compat: "Works with the official client",
  strict: "Meets the whole specification ",
};

function profileLine({ obstacles, profile }: Outcome, name: Profile, paint: Paint): string {
  const missing = obstacles[name].length;
  const answer = missing === 0 ? paint("green", "yes") : paint("red", `no, ${missing} MUST`);
  return `${questions[name]}: ${answer}${name === profile ? "  (decides)" : ""}`;
}

function baselineLines({ baseline }: Outcome, paint: Paint): string[] {
  if (!baseline) return [];
  const { expected, unexpected, problems, unseen } = baseline;
  return [
    `baseline: ${expected.size} failures expected, ${unexpected.length} not in it, ${unseen.length} of its entries out of sight`,
    ...problems.map(({ kind, text }) => `  ${paint("red", kind)} ${visible(text)}`),
  ];
}

/** One line for each cause that is not told in full. */
function briefLines(causes: readonly Cause[], more: boolean, paint: Paint): string[] {
  if (causes.length === 0) return [];
  return [
    "",
    more ? "Also:" : "What does not decide:",
    ...causes.slice(0, mostLines).map(({ result, finding, rules: broken }) => {
      const others = broken.length > 1 ? paint("dim", ` (also ${broken.slice(1).join(", ")})`) : "";
      const mark = rules[result.rule].level === "MUST" ? paint("red", "✗") : paint("yellow", "!");
      return `  ${mark} ${titleOf(result.rule)}  ${cut(describeFinding(finding), 150)}${others}`;
    }),
    ...(causes.length > mostLines ? [`  and ${causes.length - mostLines} more`] : []),
    paint(
      "dim",
      "  --all tells each in full, `chatkit-conformance explain <rule>` what is right, --reporter html=report.html shows the bytes",
    ),
  ];
}

const errorLines = (results: readonly Result[], paint: Paint): string[] =>
  results
    .filter(({ verdict }) => verdict === "kit-error")
    .map(
      ({ rule, case: id, unlock = "" }) =>
        `\n${paint("red", "KIT ERROR")} ${rule} in ${id}, not the server's fault; please report it:\n  ${unlock}`,
    );

/** Rules that nothing has reached. */
const unreached = ({ run, worst }: Outcome): Result[] =>
  run.results.filter(({ rule }) => worst.get(rule) === "not-reached");

/** Cases that have not run although others have judged their rules: how the server could be seen from more sides. */
function idleCases({ run, worst }: Outcome): string[] {
  const idle = run.results.filter(
    ({ rule, verdict }) => verdict === "not-reached" && worst.get(rule) !== "not-reached",
  );
  const wholly = idle.filter((one) =>
    run.results.every((other) => other.case !== one.case || other.verdict === "not-reached"),
  );
  return listed("Cases that did not run, about rules that others have judged", wholly, {
    why: ({ unlock = "" }) => unlock,
    what: (result) => result.case,
  });
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

/** A line for each reason, with what it is about. */
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
    ...[...groups].map(([reason, group]) => {
      const ids = [...new Set(group.map(what))];
      const shown =
        ids.length > 8 ? `${ids.slice(0, 8).join(", ")} and ${ids.length - 8} more` : ids.join(", ");
      return `  ${cut(visible(reason), 160)}: ${shown}`;
    }),
  ];
}
