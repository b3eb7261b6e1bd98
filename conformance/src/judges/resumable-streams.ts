import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import {
  asksToResume,
  lastReadBefore,
  numberOf,
  offersToResume,
  readingsOf,
  resumptionHeaders,
  streamIdOf,
} from "../transcript/resumption.ts";
import type { Frame, View } from "../transcript/view.ts";
import { isEvent } from "../transcript/exchange-view.ts";

/** The streams of servers with the extension "resuming streams", and what such servers send to clients without it. */
export const resumableStreams: Judge = {
  id: "resumable-streams",
  rules: ["RS-01", "RS-02", "RS-05", "RS-09"],
  everyReading: true,
  exchange(view, rule) {
    if (streamIdOf(view) === undefined || view.mediaType !== "text/event-stream") return;
    judgeNumbers(view, rule);
    judgeEnd(view, rule);
  },
  case(views, rule) {
    for (const readings of readingsOf(views)) judgeReadings(readings, rule);
  },
  run(views, rule) {
    // A server without the extension may have headers and ids of its own.
    if (!views.some((view) => asksToResume(view) && offersToResume(view))) return;
    for (const view of views) if (!asksToResume(view)) judgeUnasked(view, rule);
  },
};

function judgeUnasked(view: View, rule: RuleObserver): void {
  const { supports, stream } = resumptionHeaders;
  const header = [supports, stream].find((name) => view.header(name) !== undefined);
  rule("RS-01").holds(header === undefined, "header-sent-unasked", { in: view, received: header });
  const numbered = view.frames.find((frame) => numberOf(frame) !== undefined);
  rule("RS-01").holds(numbered === undefined, "frame-numbered-unasked", {
    in: view,
    ...(numbered ? { frame: numbered, received: numbered.id } : {}),
  });
}

/** The frames about this connection only: from the error on with which the server gives up on its reader. */
function connectionFrames({ frames }: View): readonly Frame[] {
  const isNumbered = ({ id }: Frame): boolean => id !== undefined;
  const begin = frames.findIndex(
    (frame) => !isNumbered(frame) && isEvent(frame.json) && frame.json.type === "error",
  );
  const after = begin < 0 ? [] : frames.slice(begin);
  return after.some(isNumbered) ? [] : after;
}

function judgeNumbers(view: View, rule: RuleObserver): void {
  const frames = view.frames.slice(0, view.frames.length - connectionFrames(view).length);
  const [first, ...others] = frames;
  if (!first) return;
  for (const frame of frames) {
    const isNumbered = numberOf(frame) !== undefined;
    if (!rule("RS-02").holds(isNumbered, "frame-without-number", { in: view, frame, received: frame.id }))
      return;
  }
  const begin = lastReadBefore(view) + 1;
  const received = numberOf(first);
  const at = { in: view, frame: first, expected: begin, received };
  if (begin === 1) rule("RS-02").holds(received === 1, "first-number-not-one", at);
  else rule("RS-05").holds(received === begin, "continued-elsewhere", at);
  let last = received ?? 0;
  for (const frame of others) {
    const number = numberOf(frame) ?? 0;
    rule("RS-02").holds(number === last + 1, "numbers-not-consecutive", {
      in: view,
      frame,
      expected: last + 1,
      received: number,
    });
    last = number;
  }
}

/** The end of a stream that the server has ended itself. If anyone else cut it off, its end says nothing. */
function judgeEnd(view: View, rule: RuleObserver): void {
  if (view.exchange.end.how !== "complete") return;
  const lines = view.text.split(/\r\n|\n|\r/).filter((line) => line !== "");
  const ends = lines.filter((line) => /^: ?end$/.test(line)).length;
  const isLast = /^: ?end$/.test(lines.at(-1) ?? "");
  const at = { in: view, expected: ": end", received: lines.at(-1)?.slice(0, 100) };
  if (connectionFrames(view).length > 0) {
    rule("RS-09").holds(ends === 0, "incomplete-stream-with-end", { ...at, expected: "no comment end" });
    return;
  }
  if (rule("RS-09").holds(ends > 0, "end-missing", at))
    rule("RS-09").holds(isLast && ends === 1, "end-not-last", at);
}

/** All readers of a stream get the same frames. */
function judgeReadings([first, ...others]: readonly View[], rule: RuleObserver): void {
  if (!first) return;
  const known = new Map(first.frames.map((frame) => [numberOf(frame), contentOf(frame)]));
  for (const view of others) {
    for (const frame of view.frames) {
      const number = numberOf(frame);
      if (number === undefined) continue;
      const content = contentOf(frame);
      const before = known.get(number);
      if (before === undefined) known.set(number, content);
      else
        rule("RS-05").holds(before === content, "frame-differs", {
          in: view,
          frame,
          expected: before,
          received: content,
        });
    }
  }
}

/** What a frame says, without what is about the connection: comments, and the time to wait before the next one. */
const contentOf = ({ id, event, data }: Frame): string => JSON.stringify({ id, event, data });
