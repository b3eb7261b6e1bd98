import type { Command } from "commander";
import { cases } from "../cases/index.ts";
import { judgeTranscript } from "../judging/judge-transcript.ts";
import { blockedText, type Result } from "../judging/result.ts";
import { judges } from "../judges/index.ts";
import type { User } from "../driver/identity.ts";
import { liveness } from "../run/selection.ts";
import { redactor } from "../driver/redaction.ts";
import { ruleNamed } from "../findings/rule-names.ts";
import { causesOf } from "../report/causes.ts";
import { curl } from "../report/curl.ts";
import { exchangeText } from "../report/exchange.ts";
import { refusalLines } from "../report/refusals.ts";
import { failureText } from "../report/failure.ts";
import { idOf } from "../report/message.ts";
import { painter, wantsColours } from "../report/painting.ts";
import type { Run } from "../run/finished-run.ts";
import { run } from "../run/run.ts";
import type { AddCommand } from "./command.ts";
import { addTargetFlags, isUrl, noUrl, type TargetFlags } from "./flags.ts";
import { type LastRun, lastRun, lastTranscript } from "./last-run.ts";
import { suggestion, UsageError } from "./usage.ts";

interface Flags extends TargetFlags {
  curl: boolean;
  url?: string;
}

/** `replay`: repeats a failure of the last run, and shows what goes over the wire. */
export const addReplay: AddCommand = (program, { end }) => {
  addTargetFlags(
    program
      .command("replay <id>")
      .description("repeats a failure of the last run (TR-01@kit/liveness) and shows every exchange of it"),
  )
    .option("--curl", "print the recorded request as a curl command, and send nothing", false)
    .option("--url <url>", "a server other than that of the last run")
    .action(async (text: string, _flags: unknown, command: Command) => {
      const id = text.replace(/^[^@]+/, (rule) => ruleNamed(rule) ?? rule);
      const flags = command.opts<Flags>();
      const before = lastRun();
      checkId(id, before);
      end(flags.curl ? printCurl(id) : await again(id, flags, before));
    });
};

function checkId(id: string, { failed }: LastRun): void {
  const known = failed.map(idOf);
  if (known.includes(id)) return;
  const [rule, where] = id.split("@");
  const exists = cases.some((one) => one.id === where) || judges.some((one) => one.id === where);
  if (rule !== undefined && exists) return;
  const hint = known.length === 0 ? "; nothing failed in the last run" : suggestion(id, known);
  throw new UsageError(
    `"${id}" is not a result of the last run; results are named RULE@case, as in the report${hint}`,
  );
}

/** The request that was recorded; its secrets are variables of the shell. */
function printCurl(id: string): number {
  const result = judgeTranscript(lastTranscript(), { cases, judges, liveness }).find(
    (one) => idOf(one) === id,
  );
  const [finding] = result?.findings ?? [];
  if (!finding) throw new UsageError(`${id} has no finding in the last run, so there is no request to show`);
  process.stdout.write(`${curl(finding.in.exchange)}\n`);
  return 0;
}

async function again(id: string, flags: Flags, before: LastRun): Promise<number> {
  const { url = before.url } = flags;
  if (!isUrl(url)) throw new UsageError(noUrl(url));
  const users = flags.as.length > 0 ? flags.as : before.users.map((user) => revealed(user));
  const headers = Object.keys(flags.header).length > 0 ? flags.header : reveal(before.headers, "--header");
  const [rule = id, where] = id.split("@");
  // What a judge has found in the whole run may show in any case.
  const only = judges.some((judge) => judge.id === where) ? [rule] : [id];
  const one = await run({ cases, judges, url, only, seed: before.seed, users, headers });
  if (!one.reachable) {
    process.stderr.write(`${redactor(users, headers, url).text(url)} cannot be reached: ${one.reason}\n`);
    return 3;
  }
  process.stdout.write(replayText(id, one));
  return one.results.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

function replayText(id: string, { transcript, results }: Run): string {
  const paint = painter(wantsColours(process.stdout));
  const own = transcript.exchanges.filter((exchange) => id.endsWith(`@${exchange.case}`));
  // A judge of the whole run has no exchanges of its own.
  const shown =
    own.length > 0 ? own : results.flatMap(({ findings }) => findings.map((one) => one.in.exchange));
  return [
    ...shown.flatMap((exchange) => [...exchangeText(exchange, paint), ""]),
    ...results.flatMap((result) => verdictOf(result, paint)),
    "",
  ].join("\n");
}

function verdictOf(result: Result, paint: ReturnType<typeof painter>): string[] {
  const [cause] = causesOf([result], "strict");
  if (cause) return failureText(cause, { paint });
  const why = result.blockedBy === undefined ? result.unlock : blockedText(result);
  const word = result.verdict === "pass" ? paint("green", "pass") : paint("yellow", result.verdict);
  return [`${idOf(result)}: ${word}${why === undefined ? "" : `, ${why}`}`, ...refusalLines([result])];
}

const revealed = ({ name, headers }: User): User => ({ name, headers: reveal(headers, `--as ${name}=…`) });

/** Secrets are not kept; they come back from the variables that stand for them. */
const reveal = (headers: Readonly<Record<string, string>>, flag: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.replaceAll(/\$(CHATKIT_[A-Z0-9_]+)/g, (_whole, variable: string) => {
        const secret = process.env[variable];
        if (secret === undefined || secret === "")
          throw new UsageError(
            `secrets are not stored: set the environment variable ${variable}, or pass ${flag}`,
          );
        return secret;
      }),
    ]),
  );
