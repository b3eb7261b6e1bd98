import { deepEqual, equal } from "node:assert/strict";
import { never, nine, page, pending, readAll, started, thread, until } from "./frames.ts";
import { type StreamLogCase, withTwo } from "./stream-log-case.ts";

/** What a log promises whose streams several processes share. */
export const processes: readonly StreamLogCase[] = [
  {
    title: "another process follows a stream to its end, and reads the same bytes under the same numbers",
    needs: "shared",
    run: (open) =>
      withTwo(open, async (one, two) => {
        await started(one);
        equal((await two.reserve("key_1", "again"))?.threadId, thread);
        equal((await two.running(thread))?.id, "key_1");
        const following = pending(readAll(two));
        for (let number = 1; number <= 60; number++) {
          await one.append("key_1", page(number, number));
          if (number % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 10));
        }
        await one.close("key_1");
        const whole = { frames: page(1, 60).frames, isComplete: true };
        deepEqual([await following, await readAll(one), await readAll(two)], [whole, whole, whole]);
        deepEqual(await readAll(two, "key_1", 31), { frames: page(32, 60).frames, isComplete: true });
      }),
  },
  {
    title: "another process can stop a stream, and forget it",
    needs: "shared",
    run: (open) =>
      withTwo(open, async (one, two) => {
        await started(one);
        const stopped = pending(one.stopped("key_1", never()));
        equal(await two.stop("key_1"), true);
        await stopped;
        await started(one, "key_2");
        const gone = pending(one.stopped("key_2", never()));
        const waiting = pending(one.read("key_2", 0, never()));
        await two.forget("key_2");
        await gone;
        equal(await waiting, undefined);
        await one.append("key_2", page(1, 1));
        await one.close("key_2");
        equal(await two.find("key_2"), undefined);
      }),
  },
  {
    title: "the streams of a process that has died are lost: their frames are read, and they have no end",
    needs: "shared",
    run: (open) =>
      withTwo(open, async (one, two, die) => {
        await nine(one);
        await one.reserve("key_2", "request");
        await until(() => two.holds("key_1", 9));
        const following = pending(readAll(two));
        await die();
        deepEqual(await following, { frames: page(1, 9).frames, isComplete: false });
        deepEqual(await readAll(two, "key_1", 4), { frames: page(5, 9).frames, isComplete: false });
        equal((await two.reserve("key_1", "request"))?.isLost, true);
        equal((await two.reserve("key_2", "request"))?.isLost, true);
        equal(await two.running(thread), undefined);
      }),
  },
  {
    title: "a shared stream outlives its process: another one adopts it, and the first adds nothing more",
    needs: "shared",
    run: (open) =>
      withTwo(open, async (one, two, die) => {
        if (!two.adopt || !one.share) return;
        await started(one);
        await one.share("key_1", 60_000);
        await one.append("key_1", page(1, 3));
        await until(() => two.holds("key_1", 3));
        const following = pending(readAll(two));
        equal(await two.adopt("key_unknown", 60_000), false);
        equal(await two.adopt("key_1", 60_000), true);
        await one.append("key_1", page(4, 9));
        await two.append("key_1", page(4, 6));
        await die();
        equal((await two.find("key_1"))?.isLost, undefined);
        equal((await two.running(thread))?.id, "key_1");
        await two.append("key_1", page(7, 8));
        await two.close("key_1");
        deepEqual(await following, { frames: page(1, 8).frames, isComplete: true });
        equal(await two.adopt("key_1", 60_000), false);
      }),
  },
  {
    title: "the process that a shared stream was taken from does not end it, and its readers read on",
    needs: "shared",
    run: (open) =>
      withTwo(open, async (one, two) => {
        if (!two.adopt || !one.share) return;
        await started(one);
        await one.share("key_1", 60_000);
        await one.append("key_1", page(1, 3));
        await until(() => two.holds("key_1", 3));
        const following = pending(readAll(one));
        equal(await two.adopt("key_1", 60_000), true);
        await one.close("key_1");
        await two.append("key_1", page(4, 6));
        await two.close("key_1");
        deepEqual(await following, { frames: page(1, 6).frames, isComplete: true });
      }),
  },
  {
    title: "readers of a shared stream get only what another process would find",
    needs: "shared",
    run: (open) =>
      withTwo(open, async (one, two) => {
        if (!one.share) return;
        await started(one);
        await one.share("key_1", 60_000);
        void one.append("key_1", page(1, 3));
        const read = await one.read("key_1", 0, never());
        equal(read?.last, 3);
        equal((await two.read("key_1", 0, AbortSignal.timeout(2000)))?.last, 3);
      }),
  },
];
