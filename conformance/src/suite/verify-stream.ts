import type { OperationName } from "@chatkit-protocol/core/protocol";
import { ConformanceError } from "./suite.ts";
import { judgeTranscript } from "../judging/judge-transcript.ts";
import type { Result } from "../judging/result.ts";
import { type Rule, type RuleId, rules } from "../generated/rules.ts";
import { judges } from "../judges/index.ts";
import { countUnknown, type UnknownCount } from "../judges/unknown-types.ts";
import { isWhole, saysInstead, showsAnswer } from "../replay/shown.ts";
import { causesOf } from "../report/causes.ts";
import { failureText } from "../report/failure.ts";
import { describeFinding } from "../report/message.ts";
import { decides, type Profile } from "../conclusions/verdicts.ts";
import type { Chunk, Exchange } from "../transcript/transcript.ts";
import { withoutCases } from "../transcript/without-cases.ts";
import type { View, WireEvent } from "../transcript/view.ts";
import { isObject, viewOf } from "../transcript/exchange-view.ts";

/** Events; or a stream as it goes over the wire: an answer, its body, or its text in pieces or whole. */
export type StreamSource =
  | string
  | Response
  | ReadableStream<Uint8Array>
  | Iterable<object | string | Uint8Array>
  | AsyncIterable<object | string | Uint8Array>;

/** What `verifyStream` needs to know about a stream besides its bytes. */
export interface VerifyOptions {
  /** What the stream answers, so that its opening is judged too; absent: part of a turn. */
  operation?: OperationName;
  /** Which rules count for `ok`; default strict. */
  profile?: Profile;
}

/** What the judges of single streams say of a stream. */
export interface VerifiedStream {
  /** Whether no MUST of the profile is broken. */
  ok: boolean;
  findings: readonly StreamFinding[];
  events: readonly WireEvent[];
  /** The items that were finished, as they were at their end. */
  items: readonly Readonly<Record<string, unknown>>[];
  /** What assistant messages say in all. */
  text: string;
  /** What has a type that this version of the protocol does not know, so that clients ignore it. */
  unknown: readonly UnknownCount[];
  /** Why a whole stream shows no answer to the user, where it shows none: `ok` is then about its form alone. */
  noAnswer?: string;
}

/** One broken rule of a stream that `verifyStream` was given. */
export interface StreamFinding {
  rule: RuleId;
  /** The name of the finding: `AM-02/updates-differ-from-final-item`. */
  finding: string;
  level: Rule["level"];
  /** In one line. */
  message: string;
  /** In full, as the kit's report tells it. */
  report: string;
}

/** Judges a stream without a server: framing, order of events, shapes, and that updates lead to the end. */
export async function verifyStream(
  source: StreamSource,
  options: VerifyOptions = {},
): Promise<VerifiedStream> {
  const { operation, profile = "strict" } = options;
  const exchange = await record(source, operation);
  const view = viewOf(exchange);
  const results = judged(exchange);
  const noAnswer = whyNoAnswer(view);
  const items = view.eventsOf("thread.item.done").flatMap(({ item }) => (isObject(item) ? [item] : []));
  return {
    ok: results.every(({ rule }) => !decides(rule, profile)),
    findings: results.map((result) => ({
      rule: result.rule,
      finding: result.finding ?? "",
      level: rules[result.rule].level,
      message: result.findings[0] ? describeFinding(result.findings[0]) : "",
      report: causesOf([result], profile)
        .flatMap((cause) => failureText(cause, { curl: false, replay: false }))
        .join("\n"),
    })),
    events: view.events,
    items,
    text: items
      .filter((item) => item["type"] === "assistant_message")
      .map(textOf)
      .join(""),
    unknown: countUnknown([view]),
    ...(noAnswer === undefined ? {} : { noAnswer }),
  };
}

/** Says nothing of a stream that changes items which were shown before. */
function whyNoAnswer(view: View): string | undefined {
  if (!isWhole(view) || showsAnswer(view) || view.eventsOf("thread.item.updated").length > 0)
    return undefined;
  const instead = saysInstead(view);
  if (instead !== undefined) return `could not be judged: ${instead}`;
  const types = [...new Set(view.events.map(({ type }) => type))];
  return `no item that clients show, only ${types.length === 0 ? "an empty stream" : types.join(", ")}`;
}

/** `verifyStream` that throws where a MUST of the profile is broken, and where a response is no stream. */
export async function expectStream(
  source: StreamSource,
  options: VerifyOptions = {},
): Promise<VerifiedStream> {
  if (source instanceof Response && !isStream(source)) {
    const { status, headers } = source;
    const body = (await source.text()).slice(0, 500);
    throw new ConformanceError(
      `Expected an event stream, received ${status} ${headers.get("content-type") ?? "without a Content-Type"}: ${body}`,
    );
  }
  const verified = await verifyStream(source, options);
  if (verified.ok) return verified;
  const broken = verified.findings.filter(({ rule }) => decides(rule, options.profile ?? "strict"));
  throw new ConformanceError(`\n${broken.map(({ report }) => report).join("\n\n")}\n`);
}

const isStream = ({ ok, headers }: Response): boolean =>
  ok && /^text\/event-stream\b/i.test(headers.get("content-type") ?? "");

/** What breaks a rule; judges of a whole run have nothing to compare here. */
const judged = (exchange: Exchange): Result[] =>
  judgeTranscript(withoutCases(exchange.request.url, [exchange]), { judges }).filter(
    ({ findings }) => findings.length > 0,
  );

/** The stream as the kit would have recorded it. */
async function record(source: StreamSource, operation: OperationName | undefined): Promise<Exchange> {
  const started = performance.now();
  const chunks: Chunk[] = [];
  let how: Exchange["end"] = { how: "complete", at: 0 };
  const encoder = new TextEncoder();
  const now = (): number => performance.now() - started;
  try {
    for await (const piece of piecesOf(source)) {
      if (piece instanceof Uint8Array) chunks.push({ at: now(), bytes: piece });
      else {
        const text = typeof piece === "string" ? piece : `data: ${JSON.stringify(piece)}\n\n`;
        chunks.push({ at: now(), bytes: encoder.encode(text) });
      }
    }
    how = { how: "complete", at: now() };
  } catch (error) {
    // A body that breaks off is to be judged; what a generator throws is for its test to see.
    if (!(source instanceof Response)) throw error;
    how = { how: "cut", at: now(), detail: error instanceof Error ? error.message : String(error) };
  }
  const headers: [string, string][] =
    source instanceof Response
      ? [...source.headers]
      : [
          ["content-type", "text/event-stream"],
          ["cache-control", "no-cache"],
        ];
  return {
    n: 1,
    case: "kit/stream",
    label: "stream",
    user: null,
    request: {
      method: "POST",
      url: source instanceof Response && source.url !== "" ? source.url : "http://localhost/chatkit",
      headers: {},
      ...(operation === undefined ? {} : { operation }),
      at: 0,
    },
    response: { status: source instanceof Response ? source.status : 200, headers, at: 0, chunks },
    end: how,
  };
}

function piecesOf(
  source: StreamSource,
): Iterable<object | string | Uint8Array> | AsyncIterable<object | string | Uint8Array> {
  if (typeof source === "string") return [source];
  return source instanceof Response ? (source.body ?? []) : source;
}

function textOf({ content }: Readonly<Record<string, unknown>>): string {
  const parts = Array.isArray(content) ? content.filter(isObject) : [];
  return parts.map(({ text }) => (typeof text === "string" ? text : "")).join("");
}
