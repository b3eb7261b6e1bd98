import { readFileSync } from "node:fs";
import { ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import { expect, test } from "vitest";
import { fillChapter } from "./fill.ts";
import { recordConversation } from "./record.ts";

const chapter = readFileSync(new URL("../../chapters/15-a-conversation.md", import.meta.url), "utf8");
const conversation = await recordConversation();

test("the chapter shows what the server sends, every frame once and in order", async () => {
  expect(await fillChapter(chapter, conversation)).toBe(chapter);
});

test("every frame is an event that a server may send", () => {
  const frames = Object.values(conversation).flatMap(({ frames }) => frames);
  expect(frames.length).toBeGreaterThan(40);
  for (const frame of frames) {
    expect(ThreadStreamEvent.safeParse(JSON.parse(frame.slice("data: ".length))).error).toBeUndefined();
  }
});

test.each([
  [
    "leaves a frame out",
    "```text retry 1-6",
    "```text retry 1-5",
    '"retry" has 6 frames, but the chapter shows 5',
  ],
  ["names no exchange", "```text retry 1-6", "```text rerty 1-6", "the block names no exchange"],
  ["shows frames out of order", "```text create 4-6", "```text create 5-6", "are out of order"],
])("a chapter that %s is an error", async (_what, from, to, message) => {
  await expect(fillChapter(chapter.replace(from, to), conversation)).rejects.toThrow(message);
});
