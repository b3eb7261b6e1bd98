import { titleOf } from "../findings/rule-names.ts";
import type { Cause } from "./causes.ts";
import { type Message, messageOf } from "./message.ts";
import { type Paint, painter } from "./painting.ts";
import { count } from "./visible.ts";
import { columns, labelled, wrap } from "./wrap.ts";

/** A longer command is not shown. */
const longestCurl = 900;

export interface FailureOptions {
  paint?: Paint;
  /** The request as a command; off where none was sent. */
  curl?: boolean;
  /** The command that causes it again; off where no run was kept for it. */
  replay?: boolean;
}

/** A failure with all its details: the rule, what is wrong and right, where, the bytes, and how to see it again. */
export function failureText(cause: Cause, options: FailureOptions = {}): string[] {
  const { paint = painter(false), curl = true, replay = true } = options;
  const message = messageOf(cause.result, cause.finding);
  const { level, rule } = message;
  const head = wrap(`✗ ${titleOf(rule)} ${level}: ${message.message}`, columns);
  return [
    ...head.map((text) => paint(level === "MUST" ? "red" : "yellow", text)),
    ...labelled("finding", message.name),
    ...labelled("rule", message.sentence),
    ...labelled("", message.link).map((text) => paint("dim", text)),
    ...differenceLines(message),
    ...labelled("where", message.where),
    ...message.events.map(({ at, text, here }, index) => {
      const line = `${here ? "›" : " "} ${at}  ${text}`;
      return `  ${(index === 0 ? "events" : "").padEnd(9)} ${here ? paint("bold", line) : line}`;
    }),
    ...message.raw.split("\n").flatMap((raw, index) => labelled(index === 0 ? "raw" : "", raw)),
    // Commands are copied, so they stay on one line.
    ...(curl ? [`  curl      ${shortened(message)}`] : []),
    ...(replay ? [`  replay    chatkit-conformance replay ${message.id}`] : []),
    ...labelled("why", message.why),
    ...(message.notice === undefined ? [] : labelled("users", message.notice)),
    ...(message.cause === undefined ? [] : labelled("usually", message.cause)),
    ...(message.remedy === undefined ? [] : labelled("fix", message.remedy)),
    ...sameCause(cause).flatMap((text) => labelled("", text).map((line) => paint("dim", line))),
  ];
}

function differenceLines({ path, difference }: Message): string[] {
  const at = [path, difference?.path === undefined ? undefined : `differs at ${difference.path}`];
  const where = at.filter((part) => part !== undefined).join(", ");
  return [
    ...(where === "" ? [] : labelled("at", where)),
    ...(difference?.expected === undefined ? [] : labelled("expected", difference.expected)),
    ...(difference?.received === undefined ? [] : labelled("received", difference.received)),
    ...(difference?.caret === undefined ? [] : [`${" ".repeat(12 + difference.caret)}^`]),
  ];
}

const shortened = ({ curl, id }: Message): string =>
  curl.length <= longestCurl
    ? curl
    : `${count(curl.length)} characters: \`chatkit-conformance replay ${id} --curl\` prints it`;

function sameCause({ result, others, rules }: Cause): string[] {
  const more = others.length + result.findings.length - 1;
  if (more === 0) return [];
  const also = rules.length > 1 ? `, also ${rules.slice(1).join(", ")}` : "";
  return [`same cause: ${more} more${also}`];
}
