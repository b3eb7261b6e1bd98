import { type Command, InvalidArgumentError, Option } from "commander";
import { parseUser, type User, usersOf } from "../driver/identity.ts";
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
      new Option(
        "--profile <name>",
        "the rules that decide the exit code: compat (what the official client needs) or strict (all)",
      )
        .choices(["compat", "strict"])
        .default("compat"),
    )
    .option(
      "--only <glob>",
      "cases, rules or findings; @FILE with one per line; last-failed; repeatable",
      collect,
      [],
    )
    .addOption(
      new Option("--level <level>", "judge only rules of this level or a stricter one").choices([...levels]),
    )
    .option("--protocol <version>", "skip rules that a later version of the protocol introduced", version)
    .option("--baseline <file>", "expected failures; exit 5 if the file is out of date")
    .option("--baseline-update", "write the failures of this run to the baseline", false)
    .option("--reporter <name[=file]>", `${Object.keys(reporters).join(", ")}; repeatable`, reporter, [])
    .option("--fail-on-warn", "fail the run if a SHOULD rule is not met", false)
    .option("--all", "show every cause with all its details", false);

export const addTargetFlags = (command: Command): Command =>
  command
    .option(
      "--as <name=token>",
      "an identity: NAME=TOKEN or NAME='Header: value'; repeatable; the first is the default user",
      users,
      [],
    )
    .option(
      "--header <header>",
      "a header to send with every request, 'Name: value'; repeatable",
      headers,
      {},
    );

export const addDriveFlags = (command: Command): Command =>
  addTargetFlags(command)
    .addOption(
      new Option("--tier <tier>", "the highest tier to use").choices(["T0", "T1", "T2"]).default("T2"),
    )
    .option("--slow <n>", "multiply every time limit by n, for slow servers", positive, 1)
    .option("--seed <n>", "repeat the words of an earlier run", integer)
    .option("--max-turns <n>", "the most answers to generate without the script interpreter", integer, 23)
    .option(
      "--model-port <n>",
      "play the server's model on this port (tier T1); start the server with OPENAI_BASE_URL=http://127.0.0.1:N/v1, which is set for a command after --",
      port,
    )
    .option("--keep", "do not delete the threads that the run creates", false);

export const addJudgeFlags = (command: Command): Command =>
  addDriveFlags(addReportFlags(command))
    .option("--repeat <n>", "judge n times; results that differ are flaky", positive, 1)
    .option("--bail", "stop after the first case that fails", false)
    .option("--watch", "judge again whenever a file in this folder changes", false)
    .option("--transcript <file>", "write every byte that was sent and received")
    .option("--config <file>", "settings file; default: chatkit-conformance.json, if it exists");

const collect = (value: string, all: string[]): string[] => [...all, value];

export function users(value: string, all: User[]): User[] {
  const user = parseUser(value);
  if (!user) throw new InvalidArgumentError("It must be NAME=TOKEN or NAME='Header: value'.");
  try {
    return usersOf([...all, user]);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
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
  if (file === "") throw new InvalidArgumentError(`A file name must follow "${name}=".`);
  return [...all, { name: known, file }];
}

function version(value: string): string {
  if (!/^\d+\.\d+(\.\d+)?$/.test(value))
    throw new InvalidArgumentError("It must be a version such as 1.6.5.");
  return value;
}

export function integer(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(value);
}

function port(value: string): number {
  const number = integer(value);
  if (number < 1 || number > 65_535) throw new InvalidArgumentError("It must be a port from 1 to 65535.");
  return number;
}

function positive(value: string): number {
  const number = Number(value);
  if (!/^\d+(\.\d+)?$/.test(value) || number <= 0)
    throw new InvalidArgumentError("It must be a number greater than 0.");
  return number;
}

/** The message for a text that is not a URL, or for a missing one. */
export const noUrl = (text: string | undefined): string =>
  `${text === undefined ? "pass" : `"${text}" is not a URL; pass`} the URL of the server's endpoint, such as http://localhost:8000/chatkit`;

/** An endpoint's URL, or an error that shows what one looks like. */
export function isUrl(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}
