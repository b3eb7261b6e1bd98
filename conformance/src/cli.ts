import { writeFileSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { cases } from "../cases/index.ts";
import { explain } from "./cli/explain.ts";
import { list } from "./cli/list.ts";
import { launch } from "./cli/launch.ts";
import { judges } from "./judges/index.ts";
import { matches, parseUser, type User } from "./plan.ts";
import { jsonReport } from "./report/json.ts";
import { junitReport } from "./report/junit.ts";
import { prettyReport } from "./report/pretty.ts";
import { type Run, run } from "./run.ts";
import { exitCode, type Profile } from "./summary.ts";
import type { Tier } from "./transcript.ts";

interface Flags {
  profile: Profile;
  tier: Tier;
  only: string[];
  as: User[];
  header: Record<string, string>;
  reporter: Reporter[];
  seed?: number;
  maxTurns: number;
  keep: boolean;
  failOnWarn: boolean;
}

interface Reporter {
  name: keyof typeof reporters;
  file: string | undefined;
}

const reporters = {
  pretty: (one: Run, profile: Profile, _exit: ReturnType<typeof exitCode>, file: boolean) =>
    prettyReport(one, profile, !file && process.stdout.isTTY && !process.env["NO_COLOR"]),
  json: (one: Run, profile: Profile, exit: ReturnType<typeof exitCode>) =>
    jsonReport(one, profile, exit, reasonOf(one)),
  junit: (one: Run) => junitReport(one),
};

/** Runs the command line and resolves with its exit code; nothing is printed on standard output for exit 2. */
export async function main(argv: readonly string[]): Promise<number> {
  let exit = 0;
  const separator = argv.indexOf("--");
  const own = separator === -1 ? argv : argv.slice(0, separator);
  const command = separator === -1 ? [] : argv.slice(separator + 1);
  const program = new Command("chatkit-conformance")
    .description("Tests any ChatKit server over HTTP and says exactly what is wrong.")
    .exitOverride()
    .argument("<url>", "the server's endpoint, for instance http://localhost:8000/chatkit")
    .addOption(
      new Option("--profile <name>", "what the exit code speaks for")
        .choices(["compat", "strict"])
        .default("compat"),
    )
    .addOption(
      new Option("--tier <tier>", "the highest tier to use").choices(["T0", "T1", "T2"]).default("T2"),
    )
    .option("--only <glob>", "cases or rules, repeatable", collect, [])
    .option(
      "--as <name=token>",
      "an identity: NAME=TOKEN or NAME='Header: value'; the first is the default user",
      users,
      [],
    )
    .option("--header <header>", "a header of every request, 'Name: value'", headers, {})
    .option("--reporter <name[=file]>", "pretty, json or junit; repeatable", reporter, [])
    .option("--seed <n>", "makes what the kit sends reproducible", integer)
    .option("--max-turns <n>", "answers to ask for of a server without scripts", integer, 15)
    .option("--keep", "leave the threads that the run makes", false)
    .option("--fail-on-warn", "let a SHOULD that is not met fail the run", false)
    .addHelpText(
      "after",
      "\nAfter `--`: a command that starts the server, stopped again at the end.\nExit: 0 conformant, 1 not, 2 usage, 3 unreachable, 4 kit error.",
    )
    .action(async (url: string, flags: Flags) => {
      exit = await judge(url, flags, command);
    });
  program
    .command("list")
    .description("the rules, and the cases that exercise them")
    .action(() => {
      process.stdout.write(list(cases, judges));
    });
  program
    .command("explain <rule>")
    .description("what a rule says and why")
    .action((id: string) => {
      exit = explain(id);
    });
  program
    .command("serve")
    .description("runs the reference server: plays scripts, every capability, users alice and bob")
    .option("--port <n>", "0: a free one", integer, 0)
    .option("--database <file>", "a SQLite file; without it everything is kept in memory")
    .action(async (flags: { port: number; database?: string }) => {
      // The one place where the kit meets a server of ours, loaded by this command alone.
      // eslint-disable-next-line no-restricted-imports
      const { serve } = await import("../servers/serve.ts");
      exit = await serve(flags);
    });
  for (const each of [program, ...program.commands])
    each.exitOverride().configureOutput({ writeErr: (text) => process.stderr.write(text) });
  try {
    await program.parseAsync([...own], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      process.stderr.write(`error: ${error.message}\n`);
      return 2;
    }
    process.stderr.write(
      `chatkit-conformance failed: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 4;
  }
  return exit;
}

class UsageError extends Error {}

async function judge(url: string, flags: Flags, command: readonly string[]): Promise<number> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new UsageError(`"${url}" is no URL; give the endpoint, for instance http://localhost:8000/chatkit`);
  }
  const selected = (glob: string) =>
    cases.some(({ id, rules }) => matches(glob, id) || rules.some((rule) => matches(glob, rule)));
  const nothing = flags.only.find((glob) => !selected(glob));
  if (nothing !== undefined)
    throw new UsageError(
      `--only ${nothing} selects nothing; \`chatkit-conformance list\` shows what there is`,
    );
  const server = command.length > 0 ? await launch(command, url) : undefined;
  try {
    const one = await run({
      url,
      cases,
      judges,
      users: flags.as,
      headers: flags.header,
      tier: flags.tier,
      only: flags.only,
      maxTurns: flags.maxTurns,
      keep: flags.keep,
      ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    });
    const exit = exitCode(one.reachable, one.results, flags.profile, flags.failOnWarn);
    if (exit === 3) process.stderr.write(`${url} cannot be reached: ${reasonOf(one)}\n`);
    const wanted =
      flags.reporter.length > 0 ? flags.reporter : [{ name: "pretty" as const, file: undefined }];
    for (const { name, file } of wanted) {
      if (exit === 3 && name === "pretty") continue;
      const text = reporters[name](one, flags.profile, exit, file !== undefined);
      if (file === undefined) process.stdout.write(text);
      else writeFileSync(file, text);
    }
    return exit;
  } finally {
    await server?.stop();
  }
}

/** Why no status line arrived. */
function reasonOf({ reachable, transcript }: Run): string | undefined {
  if (reachable) return undefined;
  const end = transcript.exchanges[0]?.end;
  return end?.how === "timeout"
    ? "it accepts the connection and never answers"
    : (end?.detail ?? "no answer");
}

const collect = (value: string, all: string[]): string[] => [...all, value];

function users(value: string, all: User[]): User[] {
  const user = parseUser(value);
  if (!user) throw new InvalidArgumentError("It must be NAME=TOKEN or NAME='Header: value'.");
  return [...all, user];
}

function headers(value: string, all: Record<string, string>): Record<string, string> {
  const [, name, content] = /^([\w-]+):\s*(.+)$/s.exec(value) ?? [];
  if (name === undefined || content === undefined)
    throw new InvalidArgumentError("It must be 'Name: value'.");
  return { ...all, [name.toLowerCase()]: content };
}

function reporter(value: string, all: Reporter[]): Reporter[] {
  const [name = "", file] = value.split("=", 2);
  const known = (Object.keys(reporters) as Reporter["name"][]).find((one) => one === name);
  if (!known) throw new InvalidArgumentError(`It must be one of ${Object.keys(reporters).join(", ")}.`);
  return [...all, { name: known, file }];
}

function integer(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(value);
}
