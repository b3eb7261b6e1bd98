import { deepEqual, equal, rejects } from "node:assert/strict";
import { TooManyStreamsError } from "../../server/streams/stream-log.ts";
import { never, nine, page, readAll, soon, started, thread, until } from "./frames.ts";
import { type StreamLogCase, withLog } from "./stream-log-case.ts";

export const lives: readonly StreamLogCase[] = [
  {
    title: "of the streams of a thread the running one that began last is found, and none after the end",
    run: (open) =>
      withLog(open, async (alice) => {
        equal(await alice.running(thread), undefined);
        for (const id of ["key_1", "key_2", "key_3"]) await alice.reserve(id, id);
        for (const id of ["key_2", "key_1"]) await alice.begin(id, thread);
        await alice.begin("key_3", "thr_2");
        equal((await alice.running(thread))?.id, "key_1");
        await alice.close("key_1");
        equal((await alice.running(thread))?.id, "key_2");
        await alice.close("key_2");
        equal(await alice.running(thread), undefined);
        equal((await alice.find("key_1"))?.threadId, thread);
      }),
  },
  {
    title: "a stop reaches the recording, whichever of them comes first, and adds no end",
    run: (open) =>
      withLog(open, async (alice) => {
        await started(alice);
        const stopped = alice.stopped("key_1", never()).then(() => "stopped");
        equal(await soon(stopped), "waits");
        equal(await alice.stop("key_1"), true);
        equal(await stopped, "stopped");
        equal(await alice.stopped("key_1", never()).then(() => "stopped"), "stopped");
        equal((await alice.running(thread))?.id, "key_1");
        equal(await alice.stop("key_2"), false);
      }),
  },
  {
    title: "the recording hears that its stream is gone, and its signal's reason",
    run: (open) =>
      withLog(open, async (alice) => {
        await started(alice);
        const over = new AbortController();
        const [ends, hears] = [alice.stopped("key_1", over.signal), alice.stopped("key_1", never())];
        const reason = new Error("over");
        over.abort(reason);
        await rejects(ends, reason);
        await alice.forget("key_1");
        await hears;
      }),
  },
  {
    title: "a forgotten stream has no readers, takes no frames, and its id is free",
    run: (open) =>
      withLog(open, async (alice) => {
        await nine(alice);
        const waiting = alice.read("key_1", 9, never());
        await alice.forget("key_1");
        equal(await waiting, undefined);
        await alice.append("key_1", page(10, 10));
        await alice.close("key_1");
        equal(await alice.find("key_1"), undefined);
        equal(await alice.reserve("key_1", "again"), undefined);
        equal(await alice.holds("key_1", 1), false);
      }),
  },
  {
    title: "the streams of a deleted thread are forgotten, and no others",
    run: (open) =>
      withLog(open, async (alice) => {
        await nine(alice, "key_1");
        await alice.close("key_1");
        await nine(alice, "key_2");
        await nine(alice, "key_3", "thr_2");
        const waiting = alice.read("key_2", 9, never());
        await alice.deleteThread(thread);
        equal(await waiting, undefined);
        deepEqual([await alice.find("key_1"), await alice.find("key_2")], [undefined, undefined]);
        equal(await alice.holds("key_3", 9), true);
      }),
  },
  {
    title: "users may have the same ids without meeting, and an erased one has none",
    run: (open) =>
      withLog(open, async (alice, log) => {
        const bob = log.forUser("bob");
        await nine(alice);
        deepEqual([await bob.find("key_1"), await bob.holds("key_1", 0)], [undefined, false]);
        deepEqual([await bob.running(thread), await bob.stop("key_1")], [undefined, false]);
        await started(bob);
        await bob.append("key_1", page(1, 1));
        await bob.deleteThread("thr_2");
        await bob.forget("key_2");
        const waiting = alice.read("key_1", 9, never());
        await alice.erase();
        equal(await waiting, undefined);
        equal(await alice.find("key_1"), undefined);
        await bob.close("key_1");
        deepEqual(await readAll(bob), { frames: page(1, 1).frames, isComplete: true });
      }),
  },
  {
    title: "a user has a bounded number of streams: those that have ended go first, and running ones stay",
    run: (open) =>
      withLog(
        open,
        async (alice, log) => {
          for (const id of ["key_1", "key_2", "key_3"]) await started(alice, id);
          await alice.close("key_2");
          equal(await alice.reserve("key_4", "request"), undefined);
          deepEqual([(await alice.find("key_1"))?.id, await alice.find("key_2")], ["key_1", undefined]);
          await rejects(alice.reserve("key_5", "request"), TooManyStreamsError);
          equal((await alice.reserve("key_4", "request"))?.id, "key_4");
          equal(await log.forUser("bob").reserve("key_5", "request"), undefined);
        },
        { streams: 3 },
      ),
  },
  {
    title: "a stream is kept after its end, and for no longer than it was asked for",
    run: async (open) => {
      const ends = async (keep: number, check: (found: () => Promise<boolean>) => Promise<void>) =>
        withLog(
          open,
          async (alice) => {
            await nine(alice);
            await alice.close("key_1");
            await check(async () => (await alice.find("key_1")) !== undefined);
          },
          { keep },
        );
      await ends(300_000, async (isFound) => equal(await isFound(), true));
      await ends(1, (isFound) => until(async () => !(await isFound())));
    },
  },
];
