import { readFileSync, writeFileSync } from "node:fs";
import type { Command } from "commander";
import { cases } from "../cases/index.ts";
import { type RuleId, rules } from "../generated/rules.ts";
import { judges } from "../judges/index.ts";
import { type Selection, selectsAnything } from "../run/selection.ts";
import { redactor } from "../driver/redaction.ts";
import { mergeRuns } from "../run/repeat.ts";
import { findings } from "../findings/index.ts";
import { namesOf, ruleNamed } from "../findings/rule-names.ts";
import { emptyRun, type Run } from "../run/finished-run.ts";
import { run } from "../run/run.ts";
import { writeTranscript } from "../transcript/transcript-file.ts";
import type { AddCommand } from "./command.ts";
import { applyConfig, readConfig } from "./config.ts";
import { addJudgeFlags, isUrl, type JudgeFlags, noUrl } from "./flags.ts";
import { interruptedExit, untilInterrupted } from "./interrupt.ts";
import { keepRun, lastRun } from "./last-run.ts";
import { launch, modelEnvironment } from "./launch.ts";
import { progressOn } from "./progress.ts";
import { checkReporters, loadBaseline, report } from "./reporting.ts";
import { suggestion, UsageError } from "./usage.ts";
import { watching } from "./watch.ts";

/** The command without a name: judges the server at a URL. */
export const addJudge: AddCommand = (program, { end, server }) => {
  addJudgeFlags(program)
    .argument("[url]", "the URL of the server's endpoint, such as http://localhost:8000/chatkit")
    .action(async (given: string | undefined, _flags: unknown, command: Command) => {
      const config = readConfig(command.opts<JudgeFlags>().config);
      applyConfig(command, config);
      const flags = command.opts<JudgeFlags>();
      const url = urlOf(
        given ?? config.url,
        program.commands.map((one) => one.name()),
      );
      const start = server.length > 0 ? server : (config.command ?? []);
      const selection = selectionOf(flags);
      const written = filesOf(flags);
      checkReporters(flags.reporter, written);
      const baseline = loadBaseline(flags);
      const once = (): Promise<number> => judgeOnce({ url, flags, start, selection, baseline });
      end(await (flags.watch ? watching(once, written) : once()));
    });
};

/** What a run writes. */
const filesOf = ({ reporter, transcript, baseline, baselineUpdate }: JudgeFlags): string[] =>
  [...reporter.map(({ file }) => file), transcript, baselineUpdate ? baseline : undefined].filter(
    (file) => file !== undefined,
  );

interface Task {
  url: string;
  flags: JudgeFlags;
  start: readonly string[];
  selection: Selection;
  baseline: ReturnType<typeof loadBaseline>;
}

async function judgeOnce({ url, flags, start, selection, baseline }: Task): Promise<number> {
  const { signal, end } = untilInterrupted();
  const secrets = redactor(flags.as, flags.header, url);
  const server =
    start.length > 0 ? await launch(start, url, { signal, env: modelEnvironment(flags) }) : undefined;
  try {
    const one =
      server?.problem === undefined
        ? await judgeServer(url, flags, selection, signal)
        : emptyRun(secrets.text(url), { reason: secrets.text(server.problem) });
    if (one.interrupted) return interruptedExit;
    if (flags.transcript !== undefined) writeFileSync(flags.transcript, writeTranscript(one.transcript));
    if (one.reachable) keepRun(one, flags.as, flags.header, secrets);
    return report(one, flags, baseline);
  } finally {
    end();
    await server?.stop();
  }
}

/** One run, or several as one; an error of the kit is a run that says so. */
async function judgeServer(
  url: string,
  flags: JudgeFlags,
  selection: Selection,
  signal: AbortSignal,
): Promise<Run> {
  const progress = progressOn(process.stderr, flags);
  const { tier, maxTurns, modelPort, keep, slow, bail } = flags;
  const seed = flags.seed ?? Math.floor(Math.random() * 2 ** 31);
  const runs: Run[] = [];
  try {
    for (let round = 0; round < flags.repeat && !signal.aborted; round++) {
      const one = await run({
        cases,
        judges,
        ...selection,
        url,
        users: flags.as,
        headers: flags.header,
        tier,
        maxTurns,
        ...(modelPort === undefined ? {} : { modelPort }),
        keep,
        slow,
        bail,
        seed,
        signal,
        // What is going to be asked for is announced once, for all rounds.
        progress: round === 0 ? progress : { step: progress.step },
      });
      runs.push(one);
      if (!one.reachable) break;
    }
  } catch (error) {
    const { text } = redactor(flags.as, flags.header, url);
    const kitError = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return emptyRun(text(url), { kitError: text(kitError) });
  } finally {
    progress.end();
  }
  const [first, ...others] = runs;
  if (!first) return { ...emptyRun(url, {}), interrupted: true };
  return { ...mergeRuns([first, ...others]), ...(signal.aborted ? { interrupted: true } : {}) };
}

function urlOf(url: string | undefined, commands: readonly string[]): string {
  if (url !== undefined && isUrl(url)) return url;
  throw new UsageError(
    noUrl(url) + (url === undefined ? "; --help shows all flags" : suggestion(url, commands)),
  );
}

/** What the flags select; an error where one of them selects nothing. */
export function selectionOf({
  only,
  level,
  protocol,
}: Pick<JudgeFlags, "only" | "level" | "protocol">): Selection {
  const globs = only.flatMap(expand);
  for (const glob of globs) {
    if (selectsAnything(glob, cases, judges)) continue;
    const known = [...(Object.keys(rules) as RuleId[]).flatMap(namesOf), ...cases.map(({ id }) => id)];
    throw new UsageError(
      `--only ${glob} matches no case and no rule${suggestion(glob, known)}; \`chatkit-conformance list\` shows all of them`,
    );
  }
  return {
    only: globs,
    ...(level === undefined ? {} : { level }),
    ...(protocol === undefined ? {} : { protocol }),
  };
}

/** The rule of a finding that is named in full: `TU-01/title-not-stored`. */
function ruleOfFinding(text: string): RuleId | undefined {
  const [name = "", key = ""] = text.split("/");
  const rule = ruleNamed(name);
  return rule && Object.hasOwn(findings[rule] ?? {}, key) ? rule : undefined;
}

/** The lines of `@FILE`; for `last-failed` what failed in the last run. */
function expand(glob: string): string[] {
  if (glob === "last-failed") {
    // What was seen outside of any case is looked for in all of them.
    const failed = lastRun().failed.map(({ rule, case: id }) =>
      cases.some((one) => one.id === id) ? `${rule}@${id}` : rule,
    );
    if (failed.length === 0) throw new UsageError("nothing failed in the last run");
    return failed;
  }
  if (!glob.startsWith("@")) return [ruleOfFinding(glob) ?? glob];
  const file = glob.slice(1);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`--only ${glob}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const lines = text
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "");
  if (lines.length === 0) throw new UsageError(`--only ${glob}: the file lists no cases or rules`);
  return lines.map((line) => ruleOfFinding(line) ?? line);
}
