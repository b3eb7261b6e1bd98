import { blockedText } from "../judging/result.ts";
import { type Outcome, whyUnjudged } from "../conclusions/outcome.ts";
import { titleOf } from "../findings/rule-names.ts";
import { causeCounts, type Cause, causesIn, markOf, timesSeen } from "./causes.ts";
import { counted } from "./counting.ts";
import { livenessAnswer } from "./liveness.ts";
import { messageOf } from "./message.ts";
import { outageTexts } from "./outages.ts";
import { refusalLines } from "./refusals.ts";
import { unknownText } from "./verdict.ts";
import { cut, visible } from "./visible.ts";

/** The report for coding agents: failures first, each with the bytes, the remedy and the command that checks the fix. */
export function agentReport(outcome: Outcome): string {
  const { run, profile, exit, conformant, baseline, counts, coverage, obstacle } = outcome;
  const unknown = unknownText(outcome);
  const { transcript, results } = run;
  const unjudged = whyUnjudged(outcome);
  if (!run.reachable)
    return `NOTHING JUDGED exit=${exit} url=${visible(transcript.url)}\n${visible(unjudged ?? "")}\n`;
  const causes = causesIn(outcome);
  const answer = livenessAnswer(outcome);
  const deciding = causes.filter(({ decides }) => decides);
  const others = causes.filter(({ decides }) => !decides);
  const refused = refusalLines(results, 0);
  const blocked = new Set(results.flatMap((one) => (one.blockedBy === undefined ? [] : [blockedText(one)])));
  return [
    `${obstacle ? `NOT JUDGED reason=${obstacle.reason}` : conformant ? "CONFORMANT" : "NOT CONFORMANT"} profile=${profile} tier=${transcript.tier} exit=${exit} url=${visible(transcript.url)}`,
    ...(unjudged === undefined ? [] : [visible(unjudged)]),
    ...(answer ? [`answer to ${visible(answer.request)}: ${answer.raw.replaceAll("\n", " · ")}`] : []),
    ...outageTexts(outcome).map(visible),
    `rules: ${Object.entries(counts)
      .filter(([, number]) => number > 0)
      .map(([verdict, number]) => `${number} ${verdict}`)
      .join(", ")}; ${causeCounts(causes)}; to fix: ${deciding.length}`,
    ...(baseline?.problems ?? []).map(({ kind, text }) => `baseline ${kind}: ${visible(text)}`),
    ...(deciding.length > 0 ? ["", `FIX THESE (a MUST of ${profile} fails):`] : []),
    ...deciding.flatMap((cause, index) => entry(cause, index + 1, outcome)),
    ...(others.length > 0 ? ["", "THEN THESE (they do not decide the exit code):"] : []),
    ...others.flatMap((cause, index) => entry(cause, deciding.length + index + 1, outcome)),
    ...(blocked.size > 0
      ? ["", "BLOCKED; fix the cause and run again:", ...[...blocked].map((by) => `- ${visible(by)}`)]
      : []),
    ...(refused.length > 0 ? ["", "NOT REACHED, the interpreter does not know these:", ...refused] : []),
    "",
    `coverage: ${(["compat", "strict"] as const).map((name) => `${name} ${coverage[name].reached} of ${coverage[name].of} MUST rules`).join(", ")}`,
    ...(unknown === undefined ? [] : [unknown]),
    "",
  ].join("\n");
}

function entry(cause: Cause, number: number, { run: { transcript } }: Outcome): string[] {
  const message = messageOf(cause.result, cause.finding);
  const { request } = cause.finding.in.exchange;
  const { expected, received, path } = message.difference ?? {};
  const at = [message.path, path].filter((part) => part !== undefined).join(" → ");
  const sent = typeof request.body === "string" ? request.body : "(bytes)";
  return [
    `${number}. ${cause.rules.map(titleOf).join(", ")}: ${message.message}`,
    `   finding: ${message.name} (${markOf(cause)}, seen ${counted(timesSeen(cause), "time")})`,
    `   rule: ${message.sentence}`,
    ...(message.notice === undefined ? [] : [`   users notice: ${message.notice}`]),
    ...(at === "" ? [] : [`   at: ${at}`]),
    ...(expected === undefined ? [] : [`   expected: ${expected}`]),
    ...(received === undefined ? [] : [`   received: ${received}`]),
    `   request: ${request.method} ${cut(visible(sent), 300)}`,
    `   answer: ${cut(message.raw.replaceAll("\n", " · "), 400)}`,
    ...(message.cause === undefined ? [] : [`   usually: ${message.cause}`]),
    `   fix: ${message.remedy ?? message.why}`,
    `   check: chatkit-conformance ${visible(transcript.url)} --only ${cause.result.rule} --reporter agent`,
  ];
}
