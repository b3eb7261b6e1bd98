import { deepEqual, equal, rejects } from "node:assert/strict";
import { frame, never, nine, page, readAll, soon, started, thread } from "./frames.ts";
import { type StreamLogCase, withLog } from "./stream-log-case.ts";

export const reading: readonly StreamLogCase[] = [
  {
    title: "an id is reserved once, and is found with its request, and with its thread once that is known",
    run: (open) =>
      withLog(open, async (alice) => {
        equal(await alice.find("key_1"), undefined);
        equal(await alice.reserve("key_1", "first"), undefined);
        const reserved = await alice.reserve("key_1", "second");
        deepEqual([reserved?.id, reserved?.request, reserved?.threadId], ["key_1", "first", undefined]);
        await alice.begin("key_1", thread);
        for (const info of [await alice.reserve("key_1", "second"), await alice.find("key_1")]) {
          deepEqual(
            [info?.id, info?.request, info?.threadId, info?.isLost ?? false],
            ["key_1", "first", thread, false],
          );
        }
      }),
  },
  {
    title: "of requests that come at the same time one gets the id",
    run: (open) =>
      withLog(open, async (alice) => {
        const answers = await Promise.all(["a", "b", "c"].map((request) => alice.reserve("key_1", request)));
        equal(answers.filter((info) => info === undefined).length, 1);
      }),
  },
  {
    title: "frames are read after any number, whole, in their order and as they were written",
    run: (open) =>
      withLog(open, async (alice) => {
        await nine(alice);
        await alice.close("key_1");
        for (let after = 0; after <= 9; after++) {
          const all = { frames: page(after + 1, 9).frames, isComplete: true };
          deepEqual(await readAll(alice, "key_1", after), all);
        }
      }),
  },
  {
    title: "every reader waits for the next frames, and for the end",
    run: (open) =>
      withLog(open, async (alice) => {
        await started(alice);
        const readers = [never(), never()];
        const first = readers.map((signal) => alice.read("key_1", 0, signal));
        equal(await soon(Promise.race(first)), "waits");
        await alice.append("key_1", page(1, 2));
        for (const read of first) deepEqual(await read, page(1, 2));
        const second = readers.map((signal) => alice.read("key_1", 2, signal));
        equal(await soon(Promise.race(second)), "waits");
        await alice.close("key_1");
        for (const read of second) deepEqual(await read, { frames: "", last: 2 });
      }),
  },
  {
    title: "a reader that leaves gets the reason of its signal, and the others read on",
    run: (open) =>
      withLog(open, async (alice) => {
        await started(alice);
        const leaving = new AbortController();
        const [gone, stays] = [alice.read("key_1", 0, leaving.signal), alice.read("key_1", 0, never())];
        const reason = new Error("left");
        leaving.abort(reason);
        await rejects(gone, reason);
        await rejects(alice.read("key_1", 0, leaving.signal), reason);
        await alice.append("key_1", page(1, 1));
        deepEqual(await stays, page(1, 1));
      }),
  },
  {
    title: "numbers that do not exist are neither held nor read",
    run: (open) =>
      withLog(open, async (alice) => {
        await nine(alice);
        deepEqual(
          [await alice.holds("key_1", 0), await alice.holds("key_1", 9), await alice.holds("key_1", 10)],
          [true, true, false],
        );
        equal(await soon(alice.read("key_1", 10, never())), undefined);
        equal(await soon(alice.read("key_2", 0, never())), undefined);
        deepEqual([await alice.holds("key_2", 0), await alice.find("key_2")], [false, undefined]);
      }),
  },
  {
    title: "a stream that is too long loses its oldest frames, which are then neither held nor read",
    run: (open) =>
      withLog(
        open,
        async (alice) => {
          await started(alice);
          const text = "x".repeat(400);
          for (let number = 1; number <= 8; number++) {
            await alice.append("key_1", page(number, number, text));
          }
          await alice.close("key_1");
          deepEqual([await alice.holds("key_1", 0), await alice.holds("key_1", 7)], [false, true]);
          equal(await soon(alice.read("key_1", 0, never())), undefined);
          deepEqual(await readAll(alice, "key_1", 7), { frames: frame(8, text), isComplete: true });
        },
        { size: 1000 },
      ),
  },
];
