import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameworks, play, playAndLeave } from "./play.ts";

describe.each(Object.entries(frameworks))("%s", (_name, { streams, reply }) => {
  test("any stream gives a stream without findings, and the thread that it shows", async () => {
    await fc.assert(
      fc.asyncProperty(streams, async (stream) => {
        expect(await play(reply, stream)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("a reader who leaves after any event leaves a sound thread", async () => {
    await fc.assert(
      fc.asyncProperty(streams, fc.integer({ min: 1, max: 12 }), async (stream, after) => {
        expect(await playAndLeave(reply, stream, after)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

test("the check finds what is wrong with a reply", async () => {
  const item = {
    type: "generated_image",
    id: "img_1",
    thread_id: "t",
    created_at: new Date().toISOString(),
  } as const;
  const faults = await play(async function* () {
    yield {
      type: "thread.item.updated",
      item_id: "gone",
      update: { type: "generated_image.updated", image: { id: "i", url: "u" } },
    };
    yield { type: "thread.item.done", item };
  }, []);
  expect(faults.join("\n")).toMatch(/IT-09\/image-ends-without-image/);
  expect(faults.join("\n")).toMatch(/An event was dropped/);
  expect(faults).toContain("a stored image is missing");
});
