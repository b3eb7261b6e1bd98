import {
  accessSync,
  appendFileSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import {
  type Baseline,
  emptyBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline,
} from "../conclusions/baseline.ts";
import { rules } from "../generated/rules.ts";
import { type Outcome, outcomeOf } from "../conclusions/outcome.ts";
import { obstacleOf } from "../conclusions/obstacle.ts";
import { reporters } from "../report/index.ts";
import { markdownReport } from "../report/markdown.ts";
import { upgradeHint } from "../report/pretty.ts";
import { wantsColours } from "../report/painting.ts";
import { visible } from "../report/visible.ts";
import type { Run } from "../run/finished-run.ts";
import type { ChosenReporter, ReportFlags } from "./flags.ts";
import { UsageError } from "./usage.ts";

/** Throws before the run if its reports cannot be written. */
export function checkReporters(chosen: readonly ChosenReporter[], files: readonly string[]): void {
  const printed = chosen.filter(({ file }) => file === undefined);
  const lonely = printed.find(({ name }) => reporters[name].alone);
  if (lonely && printed.length > 1)
    throw new UsageError(
      `${lonely.name} must be the only reporter on standard output; write the others to files: --reporter ${printed.find((one) => one !== lonely)?.name}=FILE`,
    );
  for (const file of files) {
    try {
      mkdirSync(dirname(resolve(file)), { recursive: true });
      accessSync(existsSync(file) ? file : dirname(resolve(file)), constants.W_OK);
    } catch (error) {
      throw new UsageError(
        `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}

/** The baseline of the flags; a missing file counts as an empty one only if it is going to be written. */
export function loadBaseline({ baseline: file, baselineUpdate }: ReportFlags): Baseline | undefined {
  if (file === undefined) {
    if (baselineUpdate) throw new UsageError("--baseline-update needs --baseline FILE");
    return undefined;
  }
  if (!existsSync(file)) {
    if (baselineUpdate) return emptyBaseline;
    throw new UsageError(`the baseline ${file} does not exist; --baseline-update creates it`);
  }
  try {
    return readBaseline(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UsageError(
      `the baseline ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Draws the conclusions, writes every report, and returns the exit code. */
export function report(run: Run, flags: ReportFlags, baseline: Baseline | undefined): number {
  const today = new Date().toISOString().slice(0, 10);
  let known = baseline;
  if (known && flags.baselineUpdate && flags.baseline !== undefined && run.reachable && !obstacleOf(run)) {
    known = updateBaseline(known, run.results, { today, ...newEntries(today) });
    writeFileSync(flags.baseline, writeBaseline(known));
    process.stderr.write(`${flags.baseline}: ${known.expected.length} failures are expected from now on.\n`);
  }
  if (known?.upgraded) process.stderr.write(`${flags.baseline} has schema 1: it ${upgradeHint}.\n`);
  const outcome = outcomeOf(run, {
    profile: flags.profile,
    failOnWarn: flags.failOnWarn,
    today,
    ...(known ? { baseline: known } : {}),
  });
  return writeReports(outcome, flags);
}

/** An entry without an explanation expires after 90 days. */
const newEntries = (today: string) => ({
  reason: (rule: keyof typeof rules): string =>
    rules[rule].story ?? `recorded on ${today}, not yet explained`,
  expires: new Date(Date.parse(today) + 90 * 86_400_000).toISOString().slice(0, 10),
});

export function writeReports(
  outcome: Outcome,
  { reporter, all }: Pick<ReportFlags, "reporter" | "all">,
): number {
  const { exit, run, reason = "" } = outcome;
  if (exit === 3)
    process.stderr.write(`${visible(run.transcript.url)} cannot be reached: ${visible(reason)}\n`);
  if (exit === 4)
    process.stderr.write(
      `The kit has failed${reason === "" ? "" : `: ${visible(reason)}`}; please report it.\n`,
    );
  const wanted: readonly ChosenReporter[] =
    reporter.length > 0 ? reporter : [{ name: "pretty", file: undefined }];
  for (const { name, file } of wanted) {
    // If nothing was judged, the line above is the whole report.
    if (name === "pretty" && !run.reachable) continue;
    const text = reporters[name].render(outcome, {
      colours: file === undefined && wantsColours(process.stdout),
      all,
    });
    if (file === undefined) process.stdout.write(text);
    else writeFileSync(file, text);
    const summary = process.env["GITHUB_STEP_SUMMARY"];
    if (name === "github" && summary) appendFileSync(summary, markdownReport(outcome));
  }
  return exit;
}
