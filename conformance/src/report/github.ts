import { rules } from "../generated/rules.ts";
import { type Outcome, whyUnjudged } from "../conclusions/outcome.ts";
import { titleOf } from "../findings/rule-names.ts";
import { causesIn, causeCounts } from "./causes.ts";
import { failureText } from "./failure.ts";
import { describeFinding } from "./message.ts";
import { verdictOf } from "./verdict.ts";

/** GitHub shows no more than this of each kind per step. */
const most = 10;

/** Workflow commands: an annotation for each cause and for each problem of the baseline. */
export function githubReport(outcome: Outcome): string {
  const { run, baseline } = outcome;
  const unjudged = whyUnjudged(outcome);
  const causes = causesIn(outcome);
  const failures = causes.filter(({ decides }) => decides);
  const warnings = causes.filter(({ decides }) => !decides);
  const lines = [
    ...(unjudged === undefined ? [] : [command("error", "ChatKit conformance", unjudged)]),
    ...(baseline?.problems ?? []).map(({ kind, text }) => command("error", `Baseline ${kind}`, text)),
    ...[...failures.slice(0, most), ...warnings.slice(0, most)].map((cause) => {
      const { result, finding, decides, rules: broken } = cause;
      const text = [describeFinding(finding), "", ...failureText(cause)].join("\n");
      return command(
        decides ? "error" : "warning",
        `${broken.map(titleOf).join(", ")} ${rules[result.rule].level} ${result.rule}/${finding.key}`,
        text,
      );
    }),
    command(
      "notice",
      "ChatKit conformance",
      `${run.transcript.url}: ${unjudged ?? `compat ${verdictOf(outcome, "compat").text}; strict ${verdictOf(outcome, "strict").text}; ${causeCounts(causes)}`}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** `::error title=…::…`; the runner undoes the escapes. */
function command(kind: "error" | "warning" | "notice", title: string, message: string): string {
  const text = (value: string): string =>
    value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return `::${kind} title=${text(title).replaceAll(":", "%3A").replaceAll(",", "%2C")}::${text(message)}`;
}
