import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { cases } from "../cases/index.ts";
import { judgeTranscript } from "../judging/judge-transcript.ts";
import { judges } from "../judges/index.ts";
import { isSelected, liveness, selectCases } from "../run/selection.ts";
import type { Run } from "../run/finished-run.ts";
import { readTranscript } from "../transcript/transcript-file.ts";
import type { Transcript } from "../transcript/transcript.ts";
import type { AddCommand } from "./command.ts";
import { addReportFlags, type ReportFlags } from "./flags.ts";
import { selectionOf } from "./judge.ts";
import { lastTranscript } from "./last-run.ts";
import { checkReporters, loadBaseline, report } from "./reporting.ts";
import { UsageError } from "./usage.ts";

/** `rejudge`: judges a transcript again, without a server; by default that of the last run. */
export const addRejudge: AddCommand = (program, { end }) => {
  addReportFlags(
    program.command("rejudge [transcript]").description("judges a transcript again, without the server"),
  ).action((file: string | undefined, _flags: unknown, command: Command) => {
    const flags = command.opts<ReportFlags>();
    const selection = selectionOf(flags);
    checkReporters(
      flags.reporter,
      flags.reporter.flatMap(({ file }) => file ?? []),
    );
    const baseline = loadBaseline(flags);
    const transcript = file === undefined ? lastTranscript() : read(file);
    const driven = cases.filter(({ id }) => transcript.drives[id] !== undefined);
    const chosen = selectCases(driven, judges, selection);
    // In a record of real traffic nobody has driven anything: what it shows counts without the kit's first case.
    const gate = Object.keys(transcript.drives).length === 0 ? undefined : liveness;
    const results = judgeTranscript(transcript, {
      cases: chosen,
      judges,
      ...(gate === undefined ? {} : { liveness: gate }),
    });
    const reachable = transcript.exchanges.some(({ response }) => response !== undefined);
    const run: Run = {
      transcript,
      results: results.filter(({ rule, case: id }) => isSelected(selection, rule, id)),
      reachable,
      ...(reachable ? {} : { reason: "no answer was recorded" }),
      durationMs: Math.round(Math.max(0, ...transcript.exchanges.map((one) => one.end.at))),
    };
    end(report(run, flags, baseline));
  });
};

function read(file: string): Transcript {
  try {
    return readTranscript(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UsageError(
      `${file} cannot be judged: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
