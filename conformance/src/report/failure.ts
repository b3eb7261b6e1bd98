import { titleOf } from "../findings/rule-names.ts";
import type { Cause } from "./causes.ts";
import { type Message, messageOf } from "./message.ts";
import { type Paint, painter } from "./painting.ts";
import { count } from "./visible.ts";

/** A command that is longer is no help on a page. */
const longestCurl = 900;

export interface FailureOptions {
  paint?: Paint;
  /** The request as a command; off where none was sent. */
  curl?: boolean;
  /** The command that causes it again; off where no run was kept for it. */
  replay?: boolean;
}

/** A failure on a page: the rule, what is wrong, what would be right, where, the bytes, and how to see it again. */
export function failureText(cause: Cause, options: FailureOptions = {}): string[] {
  const { paint = painter(false), curl = true, replay = true } = options;
  const message = messageOf(cause.result, cause.finding);
  const { level, rule } = message;
  return [
    `${paint(level === "MUST" ? "red" : "yellow", `✗ ${titleOf(rule)} ${level}`)} ${paint("bold", message.sentence)}`,
    line("", paint("dim", message.link)),
    line("", message.message),
    ...differenceLines(message),
    line("where", message.where),
    ...message.events.map(({ at, text, here }, index) =>
      line(index === 0 ? "events" : "", here ? paint("bold", `› ${at}  ${text}`) : `  ${at}  ${text}`),
    ),
    ...message.raw.split("\n").map((raw, index) => line(index === 0 ? "raw" : "", raw)),
    ...(curl ? [line("curl", shortened(message))] : []),
    ...(replay ? [line("replay", `chatkit-conformance replay ${message.id}`)] : []),
    line("why", message.why),
    ...(message.cause === undefined ? [] : [line("cause", `usually, ${message.cause}`)]),
    ...sameCause(cause).map((text) => line("", paint("dim", text))),
  ];
}

const line = (label: string, text: string): string => `  ${label.padEnd(9)} ${text}`;

function differenceLines({ path, difference }: Message): string[] {
  const at = [path, difference?.path === undefined ? undefined : `differs at ${difference.path}`];
  const where = at.filter((part) => part !== undefined).join(", ");
  const lines = where === "" ? [] : [line("at", where)];
  if (difference?.expected !== undefined) lines.push(line("expected", difference.expected));
  if (difference?.received !== undefined) lines.push(line("received", difference.received));
  if (difference?.caret !== undefined) lines.push(line("", `${" ".repeat(difference.caret)}^`));
  return lines;
}

const shortened = ({ curl, id }: Message): string =>
  curl.length <= longestCurl
    ? curl
    : `${count(curl.length)} characters: \`chatkit-conformance replay ${id} --curl\` prints it`;

function sameCause({ result, others, rules }: Cause): string[] {
  const more = others.length + result.findings.length - 1;
  if (more === 0) return [];
  const also = rules.length > 1 ? `, also ${rules.slice(1).join(", ")}` : "";
  return [`same cause: ${more} more${also}; --all shows them`];
}
