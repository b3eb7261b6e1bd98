import type { Outcome } from "../conclusions/outcome.ts";
import type { Profile } from "../conclusions/verdicts.ts";
import { titleOf } from "../findings/rule-names.ts";
import { type Message, messageOf } from "./message.ts";
import type { Paint } from "./painting.ts";
import type { Fault } from "./priority.ts";
import { verdictOf } from "./verdict.ts";
import { visible } from "./visible.ts";
import { labelled, wrap, columns } from "./wrap.ts";

/** So many faults are shown with what to do; the others get a line each. */
export const mostFaults = 5;

/** Whether the server works, what to fix first, and the command that shows the first fault again. */
export function firstScreen(outcome: Outcome, faults: readonly Fault[], paint: Paint): string[] {
  const { transcript } = outcome.run;
  const [first] = faults;
  return [
    paint("bold", `ChatKit conformance of ${visible(transcript.url)}`),
    "",
    ...(["compat", "strict"] as const).map((name) => profileLine(outcome, name, paint)),
    ...(first
      ? [
          "",
          paint("bold", faults.length === 1 ? "Fix this:" : "Fix these, in this order:"),
          ...faults.slice(0, mostFaults).flatMap((fault, index) => faultLines(fault, index + 1, paint)),
          "",
          `See the first again:  chatkit-conformance replay ${messageOf(first.cause.result, first.cause.finding).id}`,
        ]
      : []),
    "",
  ];
}

function profileLine(outcome: Outcome, name: Profile, paint: Paint): string {
  const { title, answer, text } = verdictOf(outcome, name);
  return `${`${title}:`.padEnd(32)} ${paint(colours[answer], text)}${name === outcome.profile ? "  (decides the exit code)" : ""}`;
}

const colours = { yes: "green", no: "red", "not shown": "yellow" } as const;

function faultLines({ cause, others }: Fault, number: number, paint: Paint): string[] {
  const message = messageOf(cause.result, cause.finding);
  const indent = 3;
  const column = 8;
  const line = (label: string, text: string): string[] => labelled(label, text, { indent, column });
  const [head = "", ...rest] = wrap(`${message.message}.`, columns - indent);
  const colour = message.level === "MUST" ? "red" : "yellow";
  return [
    "",
    `${paint(colour, `${number}.`)} ${paint("bold", head)}`,
    ...rest.map((text) => `   ${paint("bold", text)}`),
    ...wrap(`${titleOf(message.rule)} (${message.level}) · ${message.name}`, columns - indent).map(
      (text) => `   ${paint("dim", text)}`,
    ),
    ...valueLines(message, line),
    ...(message.cause === undefined ? [] : line("Usually", message.cause)),
    ...(message.remedy === undefined ? [] : line("Fix", message.remedy)),
    ...alsoLines(cause.rules, others, line),
  ];
}

/** Both values where both are known; one of them alone explains nothing. */
const valueLines = ({ difference }: Message, line: (label: string, text: string) => string[]): string[] =>
  difference?.expected === undefined || difference.received === undefined
    ? []
    : [...line("Expected", difference.expected), ...line("Received", difference.received)];

function alsoLines(
  rules: readonly string[],
  others: Fault["others"],
  line: (label: string, text: string) => string[],
): string[] {
  const also = [
    ...(rules.length > 1 ? [`breaks ${rules.slice(1).join(", ")}`] : []),
    ...others.map(({ finding }) => `${finding.rule}/${finding.key}`),
  ];
  return also.length === 0 ? [] : line("Also", also.join(", "));
}
