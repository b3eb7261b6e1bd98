import type { Cause } from "./causes.ts";
import { type Message, messageOf } from "./message.ts";
import { type Paint, painter } from "./painting.ts";
import { count } from "./visible.ts";

/** A command that is longer is no help on a page. */
const longestCurl = 900;

/** A failure on a page: the rule, what is wrong, what would be right, where, the bytes, and how to see it again. */
export function failureText(cause: Cause, paint: Paint = painter(false)): string[] {
  const message = messageOf(cause.result, cause.finding);
  const { level, rule } = message;
  return [
    `${paint(level === "MUST" ? "red" : "yellow", `✗ ${rule} ${level}`)} ${paint("bold", message.sentence)}`,
    line("", paint("dim", message.link)),
    line("", message.message),
    ...differenceLines(message),
    line("where", message.where),
    ...message.events.map(({ at, text, here }, index) =>
      line(index === 0 ? "events" : "", here ? paint("bold", `› ${at}  ${text}`) : `  ${at}  ${text}`),
    ),
    ...message.raw.split("\n").map((raw, index) => line(index === 0 ? "raw" : "", raw)),
    line("curl", shortened(message)),
    line("replay", `chatkit-conformance replay ${message.id}`),
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
  const more = others.length + result.violations.length - 1;
  if (more === 0) return [];
  const also = rules.length > 1 ? `, also ${rules.slice(1).join(", ")}` : "";
  return [`same cause: ${more} more${also}; --all shows them`];
}
