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
