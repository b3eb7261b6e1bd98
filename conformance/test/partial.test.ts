import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { OpenExchange } from "../src/case/drive.ts";
import { begun } from "../src/cases/t2/partial.ts";
import type { Frame, View } from "../src/transcript/view.ts";

/** A stream whose events come one after the other, so many milliseconds apart. */
function streaming(events: readonly object[], apart: number): { stream: OpenExchange; frames: Frame[] } {
  const frames: Frame[] = [];
  void (async () => {
    for (const [index, json] of events.entries()) {
      frames.push({ index, json } as Frame);
      await sleep(apart);
    }
  })();
  const stream = {
    view: () => ({ frames, eventsOf: () => [] }) as unknown as View,
    async until(found: (frame: Frame) => boolean, patience = 0) {
      for (const end = performance.now() + patience; performance.now() < end; await sleep(1)) {
        const frame = frames.find(found);
        if (frame) return frame;
      }
      return undefined;
    },
  } as OpenExchange;
  return { stream, frames };
}

const done = (id: string) => ({ type: "thread.item.done", item: { type: "assistant_message", id } });
const delta = {
  type: "thread.item.updated",
  item_id: "2",
  update: { type: "assistant_message.content_part.text_delta", content_index: 0, delta: "One " },
};

test("what comes in pieces has begun with its first words, even where the message before came whole", async () => {
  const added = { type: "thread.item.added", item: { type: "assistant_message", id: "2" } };
  const { stream, frames } = streaming([done("1"), added, delta], 30);
  expect(await begun(stream)).toBe(true);
  expect(frames).toHaveLength(3);
});

test("what comes whole has begun with the message before it", async () => {
  const { stream } = streaming([done("1")], 1);
  expect(await begun(stream)).toBe(true);
  expect(await begun(streaming([], 1).stream)).toBe(false);
});
