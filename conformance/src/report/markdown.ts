import { escapeText } from "../markup/escape.ts";
import { type Outcome, whyUnjudged } from "../conclusions/outcome.ts";
import type { Profile } from "../conclusions/verdicts.ts";
import { titleOf } from "../findings/rule-names.ts";
import { causeCounts, type Cause, causesIn, markOf } from "./causes.ts";
import { levelLines } from "./counting.ts";
import { failureText } from "./failure.ts";
import { livenessAnswer } from "./liveness.ts";
import { describeFinding, linkOf } from "./message.ts";
import { outageTexts } from "./outages.ts";
import { upgradeHint } from "./pretty.ts";
import { unknownText, verdictOf } from "./verdict.ts";
import { cut } from "./visible.ts";

/** GitHub refuses step summaries beyond 1 MiB. */
const most = 900_000;

/** The report for pull requests and step summaries. */
export function markdownReport(outcome: Outcome): string {
  const { run, baseline } = outcome;
  const { transcript, durationMs } = run;
  const causes = causesIn(outcome);
  const unjudged = whyUnjudged(outcome);
  const unknown = unknownText(outcome);
  const head = run.reachable
    ? [
        ...(unjudged === undefined
          ? ["| | |", "| --- | --- |", verdictRow(outcome, "compat"), verdictRow(outcome, "strict")]
          : [`❌ ${escape(unjudged)}`]),
        "",
        ...livenessBlock(outcome),
        ...outageTexts(outcome).map((text) => `- ⚠️ ${escape(text)}`),
        `- ${causeCounts(causes)}`,
        ...levelLines(outcome).map((line) => `- ${line}`),
        `- ${transcript.exchanges.length} requests in ${(durationMs / 1000).toFixed(1)} s at tier ${transcript.tier}, seed ${transcript.seed}`,
        ...(unknown === undefined ? [] : [`- ${escape(unknown)}`]),
        ...(baseline
          ? [
              `- baseline: ${baseline.expected.size} failures expected, ${baseline.unexpected.length} unexpected`,
              ...(baseline.upgraded ? [`- the baseline ${upgradeHint}`] : []),
            ]
          : []),
        ...(baseline?.problems ?? []).map(({ kind, text }) => `- **${kind}**: ${escape(text)}`),
      ]
    : [`❌ ${escape(unjudged ?? "")}`];
  const parts = [`## ChatKit conformance of ${escape(transcript.url)}`, "", ...head, ""];
  let size = parts.join("\n").length;
  for (const [index, cause] of causes.entries()) {
    const text = section(cause);
    size += text.length;
    if (size > most) {
      parts.push(`… and ${causes.length - index} more causes`, "");
      break;
    }
    parts.push(text);
  }
  return parts.join("\n");
}

/** What the server answered where it did not pass the gate. */
function livenessBlock(outcome: Outcome): string[] {
  const answer = livenessAnswer(outcome);
  if (!answer) return [];
  return [`The answer to ${escape(answer.request)}:`, "", ...fenced(answer.raw), ""];
}

function fenced(text: string): string[] {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return [fence, text, fence];
}

function verdictRow(outcome: Outcome, profile: Profile): string {
  const { title, answer, text } = verdictOf(outcome, profile);
  const mark = { yes: "✅", no: "❌", "not shown": "❔" }[answer];
  return `| ${title} (\`${profile}\`) | ${mark} ${text} |`;
}

function section(cause: Cause): string {
  const { result, finding, rules, decides } = cause;
  const name = `${result.rule}/${finding.key}`;
  const text = failureText(cause).join("\n");
  return [
    "<details>",
    `<summary>${decides ? "❌" : "⚠️"} <b>${rules.map(titleOf).join(", ")}</b> <code>${name}</code> ${markOf(cause)} ${escape(cut(describeFinding(finding), 200))}</summary>`,
    "",
    `Rule: \`${linkOf(result.rule)}\``,
    "",
    ...fenced(text),
    "",
    "</details>",
    "",
  ].join("\n");
}

/** What a server has sent must neither be read as HTML nor as Markdown. */
const escape = (text: string): string =>
  escapeText(text).replaceAll(/[\\`*_[\]()!|~#@]/g, (character) => `&#${character.charCodeAt(0)};`);
