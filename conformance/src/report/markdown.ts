import { escapeText } from "../markup/escape.ts";
import { type Outcome, whyUnjudged } from "../conclusions/outcome.ts";
import type { Profile } from "../conclusions/verdicts.ts";
import { titleOf } from "../findings/rule-names.ts";
import { type Cause, causesOf } from "./causes.ts";
import { levelLines } from "./counting.ts";
import { failureText } from "./failure.ts";
import { describeFinding, linkOf } from "./message.ts";
import { upgradeHint } from "./pretty.ts";
import { unknownText, verdictOf } from "./verdict.ts";
import { cut } from "./visible.ts";

/** GitHub refuses step summaries beyond 1 MiB. */
const most = 900_000;

/** The report for pull requests and step summaries. */
export function markdownReport(outcome: Outcome): string {
  const { run, baseline } = outcome;
  const { results, transcript, durationMs } = run;
  const causes = causesOf(
    results.filter((one) => !baseline?.expected.has(one)),
    outcome.profile,
  );
  const unknown = unknownText(outcome);
  const head = run.reachable
    ? [
        "| | |",
        "| --- | --- |",
        verdictRow(outcome, "compat"),
        verdictRow(outcome, "strict"),
        "",
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
    : [`❌ ${escape(whyUnjudged(outcome) ?? "")}`];
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

function verdictRow(outcome: Outcome, profile: Profile): string {
  const { title, answer, text } = verdictOf(outcome, profile);
  const mark = { yes: "✅", no: "❌", "not shown": "❔" }[answer];
  return `| ${title} (\`${profile}\`) | ${mark} ${text} |`;
}

function section(cause: Cause): string {
  const { result, finding, rules, decides } = cause;
  const name = `${result.rule}/${finding.key}`;
  const text = failureText(cause).join("\n");
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return [
    "<details>",
    `<summary>${decides ? "❌" : "⚠️"} <b>${rules.map(titleOf).join(", ")}</b> <code>${name}</code> ${escape(cut(describeFinding(finding), 200))}</summary>`,
    "",
    `Rule: \`${linkOf(result.rule)}\``,
    "",
    fence,
    text,
    fence,
    "",
    "</details>",
    "",
  ].join("\n");
}

/** What a server has sent must neither be read as HTML nor as Markdown. */
const escape = (text: string): string =>
  escapeText(text).replaceAll(/[\\`*_[\]()!|~#@]/g, (character) => `&#${character.charCodeAt(0)};`);
