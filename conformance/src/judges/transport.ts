import { isEndOfKit } from "../transcript/transcript.ts";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { isErrorDocument } from "../replay/error-document.ts";
import { isMalformed } from "../replay/request.ts";
import { knownOperations, streamingOperations } from "../transcript/operations-and-events.ts";
import { numberOf, streamIdOf } from "../transcript/resumption.ts";
import { isDoneSentinel } from "../replay/shown.ts";
import type { Frame, View } from "../transcript/view.ts";
import { isEvent, isObject, memberAt, parse } from "../transcript/exchange-view.ts";

const begun: ReadonlySet<string> = new Set(["stream_options", "thread.item.added"]);

/** Status, media type and body of every answer. */
export const transport: Judge = {
  id: "transport",
  everyReading: true,
  rules: ["TR-01", "TR-03", "TR-04", "TR-08", "TR-12", "TR-20"],
  exchange(view, rule) {
    const { operation, method, padding, body } = view.exchange.request;
    // A preflight is not a request of the protocol, and what a server sends in the middle of a body may get lost.
    if (view.status >= 400 && method !== "OPTIONS" && padding === undefined) {
      const { json } = view;
      const error = isObject(json) && isObject(json["error"]) ? json["error"] : {};
      const received = view.text.slice(0, 200);
      rule("TR-20").holds(
        typeof error["code"] === "string" && typeof error["message"] === "string",
        "error-body-missing",
        { in: view, expected: { error: { code: "…", message: "…" } }, received },
      );
    }
    const isStreaming = streamingOperations.has(operation);
    const isMeant = knownOperations.has(operation) && !isMalformed(view);
    // Whatever was asked for, an answer that says of itself that it is an error is a refusal. An empty one says nothing, and of a
    // stream without its request nobody knows.
    const isAsked = isMeant || (method === "POST" && body !== undefined && view.status !== 204);
    if (view.accepted && isAsked && isErrorDocument(view)) {
      rule(isStreaming ? "TR-04" : "TR-03").holds(false, "refused-with-200", {
        in: view,
        expected: "a status from 400 to 599",
        received: `${view.status} ${view.text.slice(0, 200)}`,
      });
      return;
    }
    if (!knownOperations.has(operation)) return;
    if (view.status >= 300 && view.status < 400) {
      rule("TR-01").holds(false, "redirected", {
        in: view,
        expected: 200,
        received: `${view.status} ${view.header("location") ?? ""}`,
      });
    }
    if (!view.accepted || !isMeant) return;
    if (isStreaming) judgeStream(view, rule);
    else judgeJson(view, rule);
  },
};

function judgeJson(view: View, rule: RuleObserver): void {
  const { how } = view.exchange.end;
  judgeStatus(view, "TR-03", rule);
  // A 204 or 205 cannot have a body.
  if (isEndOfKit(view.exchange.end) || view.status === 204 || view.status === 205) return;
  rule("TR-03").holds(
    view.mediaType === "application/json" && isJson(view.bytes) && how === "complete",
    "not-one-json-document",
    {
      in: view,
      expected: "application/json",
      received: `${view.mediaType || "no media type"}, ${how}: ${marked(view)}${view.text.slice(0, 100)}`,
    },
  );
}

/** Whether a body begins with two lines, each of which is a JSON object. */
function isLinesOfJson({ text }: View): boolean {
  const lines = text
    .slice(0, 100_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.slice(0, 2).every((line) => isObject(parse(line).json));
}

/** A byte order mark is invisible, and JSON must not have one. */
const marked = ({ bytes: [a, b, c] }: View): string =>
  a === 0xef && b === 0xbb && c === 0xbf ? "a byte order mark, then " : "";

function judgeStream(view: View, rule: RuleObserver): void {
  const { how, detail } = view.exchange.end;
  judgeStatus(view, "TR-04", rule);
  const isStream = view.mediaType === "text/event-stream";
  rule("TR-04").holds(isStream, !isStream && isLinesOfJson(view) ? "lines-of-json" : "wrong-media-type", {
    in: view,
    expected: "text/event-stream",
    received: view.mediaType,
  });
  if (view.mediaType !== "text/event-stream") return;
  const cache = view.header("cache-control") ?? "";
  rule("TR-12").holds(/\bno-(cache|store)\b/i.test(cache), "stream-cacheable", {
    in: view,
    expected: "no-cache",
    received: cache === "" ? "no header" : cache,
  });
  // AM-02 judges deltas that repeat the text before them: such an answer soon has more than anybody reads.
  if (how === "too-large" && repeatsItself(view)) return;
  // A stream that is cut before its turn begins is a broken refusal; the rule of the refusal judges it.
  const began = how === "too-large" || view.events.some(({ type }) => begun.has(type));
  // ER-01 judges how a stream ends behind an error.
  const failed = view.eventsOf("error").length > 0;
  if (!isEndOfKit(view.exchange.end) && began && !failed) {
    rule("TR-08").holds(how === "complete", "body-cut-off", {
      in: view,
      expected: "complete",
      received: detail === undefined ? how : `${how} (${detail})`,
    });
  }
}

const extendsText = (delta: string, before: string): boolean =>
  delta.length > before.length && delta.startsWith(before);

/** Whether every delta of a text brings again all that was said before it. */
function repeatsItself(view: View): boolean {
  const deltas = view
    .eventsOf("thread.item.updated")
    .map((event) => memberAt(event, "update", "delta"))
    .filter((delta) => typeof delta === "string");
  return deltas.length > 2 && deltas.slice(1).every((delta, n) => extendsText(delta, deltas[n]!));
}

function judgeStatus(view: View, id: "TR-03" | "TR-04", rule: RuleObserver): void {
  rule(id).holds(view.status === 200, "status-not-200", { in: view, expected: 200, received: view.status });
}

/** The frames of every stream. */
export const framing: Judge = {
  id: "framing",
  everyReading: true,
  rules: ["TR-05", "TR-06", "TR-07", "TR-09"],
  exchange(view, rule) {
    if (view.mediaType !== "text/event-stream" || !view.accepted) return;
    // TR-03 judges a JSON operation that is answered with a stream.
    if (!streamingOperations.has(view.exchange.request.operation)) return;
    const whole = view.exchange.end.how === "complete";
    // RQ-27 judges what becomes of a lone surrogate that was sent.
    const bytes = hasLoneSurrogate(view.exchange.request.body) ? withoutSurrogates(view.bytes) : view.bytes;
    const legible = rule("TR-07").holds(isUtf8(bytes, whole), "invalid-utf-8", { in: view });
    const charset = /;\s*charset\s*=\s*"?([^";]+)/i.exec(view.header("content-type") ?? "")?.[1]?.trim();
    if (charset !== undefined) {
      rule("TR-07").holds(/^utf-?8$/i.test(charset), "another-charset", {
        in: view,
        expected: "utf-8",
        received: charset,
      });
    }
    // Of lines without any blank line between them nobody knows which belong to one event.
    const lines = whole ? unfinishedEvent(view.bytes) : "";
    const unfinished = view.frames.length > 0 || lines.split(/^data:/m).length === 2 ? lines : "";
    rule("TR-05").holds(unfinished === "", "event-unfinished", {
      in: view,
      expected: "a blank line at the end",
      received: unfinished.slice(0, 100),
    });
    if (whole && legible && view.frames.length === 0 && unfinished === "") {
      // A stream without events may have comments: TR-11 allows them. Data without a blank line are an event that never comes.
      const isSilent = strayLines(view.text) === "" && !/^data(?::|$)/m.test(view.text);
      rule("TR-05").holds(isSilent, "bytes-outside-events", {
        in: view,
        expected: 'data: {"type":…} and a blank line',
        received: view.text.slice(0, 100),
      });
    }
    // Searched once, and only if a frame is not JSON: with many such frames each search would read everything again.
    let found: boolean | undefined;
    const hasStrayJson = (): boolean => (found ??= /^[^:]*[{}"]/m.test(strayLines(view.text)));
    for (const frame of view.frames) judgeFrame(view, frame, hasStrayJson, rule);
  },
};

function judgeFrame(view: View, frame: Frame, hasStrayJson: () => boolean, rule: RuleObserver): void {
  const at = { in: view, frame };
  const twice = frame.problem !== undefined && /^\s*data:/.test(frame.data);
  const finding = twice ? "prefix-twice" : isDoneSentinel(frame) ? "done-sentinel" : "data-not-json";
  const json = rule("TR-09").holds(frame.problem === undefined, finding, {
    ...at,
    expected: "a JSON object",
    received: frame.data.slice(0, 100),
  });
  if (json) {
    rule("TR-05").holds(isEvent(frame.json), "event-without-type", {
      ...at,
      received: frame.data.slice(0, 100),
    });
  } else {
    rule("TR-07").holds(!hasStrayJson(), "line-break-in-data", { ...at, received: frame.data.slice(0, 100) });
  }
  // In a stream that can be resumed the id is the frame's number.
  const isNumbered = streamIdOf(view) !== undefined && numberOf(frame) !== undefined;
  rule("TR-06").holds(
    !frame.data.includes("\n") && frame.event === undefined && (frame.id === undefined || isNumbered),
    "extra-fields",
    { ...at },
  );
}

/** The lines that are neither a field of an event nor a comment nor blank: a reader drops them. */
const strayLines = (text: string): string =>
  text
    .split(/\r\n|\n|\r/)
    .filter((line) => !/^(?:(?:data|event|id|retry)(?::|$)|:|$)/.test(line))
    .join("\n");

const blankLine = /(?:\r\n|\n|\r(?!\n)){2}/;
const blankLineAtEnd = new RegExp(`${blankLine.source}$`);

/** The fields of an event that stand behind the last blank line of a stream; "" where there are none. */
function unfinishedEvent(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  // Most streams end with a blank line, and need not be searched.
  if (blankLineAtEnd.test(decoder.decode(bytes.subarray(-4)))) return "";
  const rest = decoder.decode(bytes).split(blankLine).at(-1) ?? "";
  return /^data:/m.test(rest) ? rest : "";
}

/** Whether it is one JSON document in UTF-8 without a byte order mark (RFC 8259, 8.1). */
function isJson(bytes: Uint8Array): boolean {
  try {
    return (
      parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)).problem === undefined
    );
  } catch {
    // It is not UTF-8, which is the answer.
    return false;
  }
}

/** Whether a body has half of a character: `JSON.stringify` escapes it, and nothing else. */
const hasLoneSurrogate = (body: unknown): boolean => /\\ud[89a-f]/.test(JSON.stringify(body ?? ""));

/** What is left of bytes without the three that stand for a surrogate where a language encodes it as if it were a character. */
function withoutSurrogates(bytes: Uint8Array): Uint8Array {
  const [lead, first, last] = [0xed, 0xa0, 0xbf];
  const isOne = (at: number): boolean =>
    bytes[at] === lead && bytes[at + 1]! >= first && bytes[at + 1]! <= last;
  if (!bytes.some((_, at) => isOne(at))) return bytes;
  return bytes.filter((_, at) => !isOne(at) && !isOne(at - 1) && !isOne(at - 2));
}

/** A stream that was broken off may end within a character. */
function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    // It throws, which is the answer.
    return false;
  }
}
