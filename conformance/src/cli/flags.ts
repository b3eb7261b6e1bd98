import { type Command, InvalidArgumentError, Option } from "commander";
import { parseUser, type User } from "../driver/identity.ts";
import { levels, type Level } from "../run/selection.ts";
import { type ReporterName, reporters } from "../report/index.ts";
import type { Profile } from "../conclusions/verdicts.ts";
import type { Tier } from "../transcript/transcript.ts";
import { suggestion } from "./usage.ts";

/** What is asked about and how it is shown; for everything that ends in a report. */
export interface ReportFlags {
  profile: Profile;
  only: string[];
  level?: Level;
  protocol?: string;
  baseline?: string;
  baselineUpdate: boolean;
  reporter: ChosenReporter[];
  failOnWarn: boolean;
  all: boolean;
}

/** How a server is reached. */
export interface TargetFlags {
  as: User[];
  header: Record<string, string>;
}

/** How a server is asked. */
export interface DriveFlags extends TargetFlags {
  tier: Tier;
  slow: number;
  seed?: number;
  maxTurns: number;
  modelPort?: number;
  keep: boolean;
}

/** How a server is judged. */
export interface JudgeFlags extends ReportFlags, DriveFlags {
  repeat: number;
  bail: boolean;
  watch: boolean;
  transcript?: string;
  config?: string;
}

export interface ChosenReporter {
  name: ReporterName;
  file: string | undefined;
}

export const addReportFlags = (command: Command): Command =>
  command
    .addOption(
      new Option("--profile <name>", "what the exit code speaks for")
        .choices(["compat", "strict"])
        .default("compat"),
    )
    .option("--only <glob>", "cases or rules, @FILE with one a line, or last-failed; repeatable", collect, [])
    .addOption(new Option("--level <level>", "the least binding rules to judge").choices([...levels]))
    .option("--protocol <version>", "leave out rules that came with a later version", version)
    .option("--baseline <file>", "failures that are expected; exit 5 where they are no longer so")
    .option("--baseline-update", "write the failures of this run into the baseline", false)
    .option("--reporter <name[=file]>", `${Object.keys(reporters).join(", ")}; repeatable`, reporter, [])
    .option("--fail-on-warn", "let a SHOULD that is not met fail the run", false)
    .option("--all", "tell every failure in full, not each cause once", false);

export const addTargetFlags = (command: Command): Command =>
  command
    .option(
      "--as <name=token>",
      "an identity: NAME=TOKEN or NAME='Header: value'; repeatable, the first is the default user",
      users,
      [],
    )
    .option("--header <header>", "a header of every request, 'Name: value'; repeatable", headers, {});

export const addDriveFlags = (command: Command): Command =>
  addTargetFlags(command)
    .addOption(
      new Option("--tier <tier>", "the highest tier to use").choices(["T0", "T1", "T2"]).default("T2"),
    )
    .option("--slow <n>", "multiply every time limit, for slow servers", positive, 1)
    .option("--seed <n>", "send the same words again", integer)
    .option("--max-turns <n>", "answers to ask for of a server without scripts", integer, 15)
    .option(
      "--model-port <n>",
      "play the server's model there (tier T1): start it with OPENAI_BASE_URL=http://127.0.0.1:N/v1; a command after -- is started so",
      port,
    )
    .option("--keep", "leave the threads that the run makes", false);

export const addJudgeFlags = (command: Command): Command =>
  addDriveFlags(addReportFlags(command))
    .option("--repeat <n>", "judge n times; what flips is flaky", positive, 1)
    .option("--bail", "stop after the first case that fails", false)
    .option("--watch", "judge again whenever a file of this folder changes", false)
    .option("--transcript <file>", "write every byte that was sent and received")
    .option("--config <file>", "settings; default: chatkit-conformance.json where there is one");

const collect = (value: string, all: string[]): string[] => [...all, value];

export function users(value: string, all: User[]): User[] {
  const user = parseUser(value);
  if (!user) throw new InvalidArgumentError("It must be NAME=TOKEN or NAME='Header: value'.");
  if (all.some(({ name }) => name === user.name))
    throw new InvalidArgumentError(`There are two identities with the name ${user.name}.`);
  return [...all, user];
}

export function headers(value: string, all: Record<string, string>): Record<string, string> {
  const [, name, content] = /^([\w-]+):\s*(.+)$/s.exec(value) ?? [];
  if (name === undefined || content === undefined)
    throw new InvalidArgumentError("It must be 'Name: value'.");
  return { ...all, [name.toLowerCase()]: content };
}

export function reporter(value: string, all: ChosenReporter[]): ChosenReporter[] {
  const [, name = "", , file] = /^([^=]*)(=(.*))?$/s.exec(value) ?? [];
  const names = Object.keys(reporters) as ReporterName[];
  const known = names.find((one) => one === name);
  if (!known)
    throw new InvalidArgumentError(`It must be one of ${names.join(", ")}${suggestion(name, names)}.`);
  if (file === "") throw new InvalidArgumentError(`Give the file after "${name}=".`);
  return [...all, { name: known, file }];
}

function version(value: string): string {
  if (!/^\d+\.\d+(\.\d+)?$/.test(value)) throw new InvalidArgumentError("It must be a version, 1.6.5.");
  return value;
}

export function integer(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(value);
}

function port(value: string): number {
  const number = integer(value);
  if (number < 1 || number > 65_535) throw new InvalidArgumentError("It must be a port, 1 to 65535.");
  return number;
}

function positive(value: string): number {
  const number = Number(value);
  if (!/^\d+(\.\d+)?$/.test(value) || number <= 0)
    throw new InvalidArgumentError("It must be a number above 0.");
  return number;
}

/** What is told of a text that is none, or of none at all. */
export const noUrl = (text: string | undefined): string =>
  `${text === undefined ? "give" : `"${text}" is no URL; give`} the server's endpoint, for instance http://localhost:8000/chatkit`;

/** An endpoint's URL, or an error that shows what one looks like. */
export function isUrl(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}
