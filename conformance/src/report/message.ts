import type { Finding } from "../case/observer.ts";
import { findings } from "../findings/index.ts";
import { type Rule, type RuleId, rules } from "../generated/rules.ts";
import type { Result } from "../judging/result.ts";
import type { Frame, View } from "../transcript/view.ts";
import { curl } from "./curl.ts";
import { type Difference, differenceOf } from "./difference.ts";
import { asText, bytesAsText, count, cut, short, visible } from "./visible.ts";

/** Everything that a report shows of one failure; every text in it is safe to print. */
export interface Message {
  rule: RuleId;
  /** The name of the finding: `TU-01/title-not-stored`. */
  name: string;
  level: Rule["level"];
  /** The sentence of the rule. */
  sentence: string;
  /** Where the rule stands. */
  link: string;
  /** What is wrong. */
  message: string;
  /** JSON path in the frame or the body. */
  path?: string;
  difference?: Difference;
  where: string;
  /** The event and its neighbours. */
  events: readonly { at: string; text: string; here: boolean }[];
  /** The bytes of the frame, or of the whole answer where no frame is meant. */
  raw: string;
  curl: string;
  /** Names the failure for `replay`. */
  id: string;
  /** What such a server has usually done, and what its author does about it. */
  cause?: string;
  remedy?: string;
  why: string;
  /** What the user of the official client notices. */
  notice?: string;
}

/** How `replay` takes a failure. */
export const idOf = ({ rule, case: id }: { rule: string; case: string }): string => `${rule}@${id}`;

/** Headers of an answer that are shown. */
const mostHeaders = 8;

/** Where a rule stands, from the root of the repository. */
export const linkOf = (rule: RuleId): string => `spec/chapters/${rules[rule].chapter}#${rule.toLowerCase()}`;

/** The page of a rule with everything about it, from the root of the repository. */
export const pageOf = (rule: RuleId): string => `docs/rules/${rule.toLowerCase()}.md`;

/** A failure in all its parts. */
export function messageOf(result: Result, finding: Finding): Message {
  const { rule } = result;
  const { level, text, why, notice } = rules[rule];
  const known = findings[rule]?.[finding.key];
  const difference = differenceOf(finding.expected, receivedBy(finding));
  return {
    rule,
    name: `${rule}/${finding.key}`,
    level,
    sentence: text,
    link: linkOf(rule),
    message: visible(finding.message),
    // A comparison of whole values has named the place already.
    ...(finding.path === undefined || finding.path === difference?.path
      ? {}
      : { path: visible(finding.path) }),
    ...(difference && { difference }),
    where: whereOf(result.case, finding),
    events: around(finding),
    raw: rawOf(finding),
    curl: curl(finding.in.exchange),
    id: idOf(result),
    ...(known && { cause: known.cause, remedy: known.remedy }),
    why,
    ...(notice === undefined ? {} : { notice }),
  };
}

/** A finding in one line: what is wrong and what would be right. */
export function describeFinding(finding: Finding): string {
  const { message, expected, path } = finding;
  const received = receivedBy(finding);
  const parts = [visible(message)];
  if (path !== undefined) parts.push(`at ${visible(path)}`);
  if (expected !== undefined) parts.push(`expected ${cut(asText(expected))}`);
  if (received !== undefined) parts.push(`received ${cut(asText(received))}`);
  return parts.join(" · ");
}

/** What was received; a rejection is not an empty list, although no elements can be read from it. */
function receivedBy({ received, in: view }: Finding): unknown {
  const isEmpty = Array.isArray(received) && received.length === 0;
  return isEmpty && view.status >= 400 ? `status ${view.status}` : received;
}

const frameOf = ({ frame, in: view }: Finding): Frame | undefined =>
  typeof frame === "number" ? view.frames[frame] : frame;

function whereOf(caseId: string, finding: Finding): string {
  const { exchange, frames, bytes, status, mediaType } = finding.in;
  const { request, response, end } = exchange;
  const frame = frameOf(finding);
  const at = frame?.at ?? response?.at ?? end.at;
  const parts = [
    `exchange ${exchange.n} "${visible(exchange.label)}" (${visible(request.operation ?? request.method)}) of ${caseId}`,
    `status ${status}${mediaType === "" ? "" : ` ${visible(mediaType)}`}`,
    frame
      ? `event ${frame.index + 1} of ${frames.length}`
      : frames.length > 0
        ? `${frames.length} events`
        : undefined,
    `${Math.round(at - request.at)} ms after the request`,
    frame
      ? `bytes ${count(frame.offset)} to ${count(frame.offset + frame.size)} of ${count(bytes.length)}`
      : `${count(bytes.length)} bytes`,
    end.how === "complete" ? undefined : `ended: ${end.how}${end.detail ? ` (${visible(end.detail)})` : ""}`,
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}

function around(finding: Finding): Message["events"] {
  const { frames, exchange } = finding.in;
  const here = frameOf(finding);
  const shown = here ? frames.slice(Math.max(0, here.index - 1), here.index + 2) : frames.slice(0, 3);
  return shown.map((one) => ({
    at: `${one.index + 1}/${frames.length} ${Math.round(one.at - exchange.request.at)} ms`,
    text: short(visible(one.data), 64),
    here: one === here,
  }));
}

function rawOf(finding: Finding): string {
  const frame = frameOf(finding);
  return frame ? cut(visible(frame.raw), 1000) : rawAnswer(finding.in);
}

/** An answer as received: its status, the first of its headers and the beginning of its body. */
export function rawAnswer({ bytes, exchange, status }: View): string {
  const headers = exchange.response?.headers ?? [];
  const body = visible(bytesAsText(bytes.subarray(0, 2000)));
  return [
    `HTTP ${status}`,
    ...headers.slice(0, mostHeaders).map(([name, value]) => short(visible(`${name}: ${value}`), 88)),
    ...(headers.length > mostHeaders ? [`and ${headers.length - mostHeaders} more headers`] : []),
    body.length > 400 ? `${body.slice(0, 400)}… (${count(bytes.length)} bytes)` : body,
  ].join("\n");
}
