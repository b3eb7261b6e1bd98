import { type Outcome, whyUnjudged } from "../conclusions/outcome.ts";
import type { Profile } from "../conclusions/verdicts.ts";
import { titleOf } from "../findings/rule-names.ts";
import { liveness } from "../run/selection.ts";
import { type Cause, markOf, timesSeen } from "./causes.ts";
import { livenessAnswer } from "./liveness.ts";
import { type Message, messageOf } from "./message.ts";
import type { Paint } from "./painting.ts";
import { outageTexts } from "./outages.ts";
import { verdictOf } from "./verdict.ts";
import { visible } from "./visible.ts";
import { labelled, wrap, columns } from "./wrap.ts";

/** So many causes are shown with what to do; the others get a line each. */
export const mostFaults = 5;

/** Whether the server works, what to fix first, and the command that shows the first fault again. */
export function firstScreen(outcome: Outcome, causes: readonly Cause[], paint: Paint): string[] {
  const { transcript } = outcome.run;
  const unjudged = whyUnjudged(outcome);
  const [first] = causes;
  return [
    paint("bold", `ChatKit conformance of ${visible(transcript.url)}`),
    "",
    ...(unjudged === undefined
      ? (["compat", "strict"] as const).map((name) => profileLine(outcome, name, paint))
      : [paint("red", visible(unjudged))]),
    ...livenessLines(outcome),
    ...outageTexts(outcome).flatMap((text) => ["", ...wrap(paint("red", visible(text)), columns)]),
    ...(first
      ? [
          "",
          paint("bold", causes.length === 1 ? "Fix this:" : "Fix these, in this order:"),
          ...causes.slice(0, mostFaults).flatMap((cause, index) => causeLines(cause, index + 1, paint)),
          "",
          `See the first again:  chatkit-conformance replay ${messageOf(first.result, first.finding).id}`,
        ]
      : []),
    "",
  ];
}

/** What the server answered where it did not pass the gate. */
function livenessLines(outcome: Outcome): string[] {
  const answer = livenessAnswer(outcome);
  if (!answer) return [];
  const [status = "", ...rest] = answer.raw.split("\n");
  return [
    "",
    ...labelled("Answer", `${status}, to ${visible(answer.request)} of ${liveness}`, place),
    ...rest.flatMap((line) => labelled("", line, place)),
  ];
}

const place = { indent: 3, column: 8 };

function profileLine(outcome: Outcome, name: Profile, paint: Paint): string {
  const { title, answer, text } = verdictOf(outcome, name);
  return `${`${title}:`.padEnd(32)} ${paint(colours[answer], text)}${name === outcome.profile ? "  (decides the exit code)" : ""}`;
}

const colours = { yes: "green", no: "red", "not shown": "yellow" } as const;

function causeLines(cause: Cause, number: number, paint: Paint): string[] {
  const message = messageOf(cause.result, cause.finding);
  const line = (label: string, text: string): string[] => labelled(label, text, place);
  const width = columns - place.indent;
  const [head = "", ...rest] = wrap(`${message.message}.`, width);
  const colour = message.level === "MUST" ? "red" : "yellow";
  return [
    "",
    `${paint(colour, `${number}.`)} ${paint("bold", head)}`,
    ...rest.map((text) => `   ${paint("bold", text)}`),
    ...wrap(`${titleOf(message.rule)} (${markOf(cause)}) · ${message.name}`, width).map(
      (text) => `   ${paint("dim", text)}`,
    ),
    ...(message.notice === undefined ? [] : line("Users", message.notice)),
    ...valueLines(message, line),
    ...(message.cause === undefined ? [] : line("Usually", message.cause)),
    ...(message.remedy === undefined ? [] : line("Fix", message.remedy)),
    ...alsoLines(cause, line),
  ];
}

/** Both values where both are known; one of them alone explains nothing. */
const valueLines = ({ difference }: Message, line: (label: string, text: string) => string[]): string[] =>
  difference?.expected === undefined || difference.received === undefined
    ? []
    : [...line("Expected", difference.expected), ...line("Received", difference.received)];

function alsoLines(cause: Cause, line: (label: string, text: string) => string[]): string[] {
  const { rules } = cause;
  const times = timesSeen(cause);
  const also = [
    ...(rules.length > 1 ? [`breaks ${rules.slice(1).join(", ")}`] : []),
    ...(times > 1 ? [`seen ${times} times`] : []),
  ];
  return also.length === 0 ? [] : line("Also", also.join("; "));
}
