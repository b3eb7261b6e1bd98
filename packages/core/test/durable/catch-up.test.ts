import { expect, test } from "vitest";
import { applyEvent } from "../../src/client/index.ts";
import type { Thread, ThreadStreamEvent } from "../../src/index.ts";
import { catchUp } from "../../src/server/streams/catch-up.ts";
import { splitFrames } from "../../src/server/streams/frames.ts";
import { printEvents } from "../../src/server/turn/print-event.ts";
import { numberFrames } from "../../src/server/streams/number-frames.ts";

const base = { thread_id: "thr_1", created_at: "2026-01-01T00:00:00Z" };
const message = (id: string, text: string) => ({
  type: "assistant_message" as const,
  id,
  ...base,
  content: [{ type: "output_text" as const, text, annotations: [] }],
});
const added = (id: string): ThreadStreamEvent => ({ type: "thread.item.added", item: message(id, "") });
const done = (id: string, text: string): ThreadStreamEvent => ({
  type: "thread.item.done",
  item: message(id, text),
});
const delta = (item_id: string, text: string): ThreadStreamEvent => ({
  type: "thread.item.updated",
  item_id,
  update: { type: "assistant_message.content_part.text_delta", content_index: 0, delta: text },
});

const framesOf = (events: readonly ThreadStreamEvent[]): string => printEvents(events);
const eventsIn = (frames: string): ThreadStreamEvent[] =>
  splitFrames(frames).map((frame) => JSON.parse(frame.slice("data: ".length)) as ThreadStreamEvent);

/** What a reader has after these events, as ids and texts. */
function shownBy(events: readonly ThreadStreamEvent[]): [string, string][] {
  const empty: Thread = {
    id: "thr_1",
    created_at: base.created_at,
    status: { type: "active" },
    metadata: {},
    items: { data: [], has_more: false },
  };
  const thread = events.reduce<Thread | undefined>(applyEvent, empty);
  return (thread?.items.data ?? []).map((item) => [
    item.id,
    item.type === "assistant_message" ? item.content.map(({ text }) => text).join("") : "",
  ]);
}

/** The stream after a run that was cut, and one that runs again, given its frames in batches of `size`. */
function stream(
  cut: readonly ThreadStreamEvent[],
  again: readonly ThreadStreamEvent[],
  size: number,
): ThreadStreamEvent[] {
  const before = numberFrames(framesOf(cut), 0).frames;
  const { next, end } = catchUp(splitFrames(before));
  let after = "";
  for (let at = 0; at < again.length; at += size) after += next(framesOf(again.slice(at, at + size)));
  return [...cut, ...eventsIn(after + end())];
}

const whole = [
  added("a"),
  delta("a", "one"),
  delta("a", " two"),
  done("a", "one two"),
  added("b"),
  done("b", "x"),
];

test("a run that repeats what was shown continues the stream without a seam, wherever it was cut", () => {
  for (let cut = 0; cut <= whole.length; cut++) {
    for (const size of [1, 2, 5, 10]) expect(stream(whole.slice(0, cut), whole, size)).toEqual(whole);
  }
});

test("what another run does not repeat is taken back, and the reader ends where that run ends", () => {
  const others: ThreadStreamEvent[][] = [
    [added("a"), delta("a", "one"), delta("a", " three"), done("a", "one three")],
    [added("c"), done("c", "other")],
    [added("a"), delta("a", "one"), delta("a", " two"), done("a", "changed"), added("d"), done("d", "y")],
    [],
  ];
  for (const again of others) {
    for (let cut = 0; cut <= whole.length; cut++) {
      for (const size of [1, 3]) {
        expect(shownBy(stream(whole.slice(0, cut), again, size))).toEqual(shownBy(again));
      }
    }
  }
});
