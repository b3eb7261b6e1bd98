import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { key, messageIn, textsOf, threadOf } from "../streams/servers.ts";
import type { RedisServer } from "./server.ts";
import { keysOf, lease, resume, send, serving, until } from "./serving.ts";

/** What goes wrong with Redis, and what the clients of a server get then. */
export interface Fault {
  title: string;
  /** Whether Redis keeps what it has acknowledged. */
  persistent?: boolean;
  run(redis: RedisServer): Promise<void>;
}

const isError = /data: \{"type":"error"[^\n]*\n\n$/;

/** Redis does not answer, or has lost what it had. */
export const outages: readonly Fault[] = [
  {
    title:
      "a Redis that is down is a 503, reported once, and nothing is done; requests are served once it is up",
    run: (redis) =>
      serving(redis, async ({ one, open }) => {
        await redis.kill();
        try {
          const replies = [
            await send(one),
            await resume(one),
            await one.send("streams.stop", { stream_id: key }),
          ];
          deepEqual(
            replies.map(({ status }) => status),
            [503, 503, 503],
          );
          match(await replies[0]!.text, /"code":"unavailable"/);
          deepEqual([one.turns, one.reported.length], [0, 3]);
          match(String(one.reported[0]), /RedisStreamLogError: Redis has not/);
        } finally {
          await redis.start();
        }
        open();
        await until(async () => (await send(one)).status === 200);
        equal(one.turns, 1);
      }),
  },
  {
    title: "a Redis that is slow for less than half a lease loses nothing",
    run: (redis) =>
      serving(redis, async ({ one, two, open }) => {
        const first = await send(one);
        const follower = await resume(two);
        await Promise.all([first.first, follower.first]);
        redis.pause();
        open();
        await sleep(lease * 0.45);
        redis.resume();
        const whole = await first.text;
        match(whole, /before [^]*after[^]*: end\n\n$/);
        equal(await follower.text, whole);
        equal(await (await resume(two)).text, whole);
        deepEqual(one.reported, []);
      }),
  },
  {
    title: "a Redis that is killed in the middle of a turn and keeps its data loses nothing",
    persistent: true,
    run: (redis) =>
      serving(redis, async ({ one, two, open }) => {
        const first = await send(one);
        const follower = await resume(two);
        await Promise.all([first.first, follower.first]);
        await redis.kill();
        await redis.start();
        open();
        const whole = await first.text;
        match(whole, /before [^]*after[^]*: end\n\n$/);
        equal(await follower.text, whole);
        equal(await (await resume(two)).text, whole);
        deepEqual(one.reported, []);
      }),
  },
  {
    title: "a Redis that has lost its data ends the stream without an end, and the turn stores its answer",
    run: (redis) =>
      serving(redis, async ({ one, two, open }) => {
        const first = await send(one);
        const follower = await resume(two);
        const thread = threadOf(await first.first);
        await follower.first;
        await redis.kill();
        await redis.start();
        match(await follower.text, isError);
        match(await first.text, isError);
        // It was lost, not removed: the turn goes on.
        equal((await textsOf(one, thread)).includes("before after"), false);
        open();
        await until(async () => (await textsOf(one, thread)).includes("before after"));
        // A client that has seen a frame never begins a second turn.
        equal((await send(two, { "last-event-id": "1" })).status, 404);
        equal((await resume(two)).status, 404);
        deepEqual([one.turns, two.turns], [1, 0]);
        // Nothing is left that could tell that this one has been answered.
        match(await (await send(two)).text, /: end\n\n$/);
        deepEqual([one.turns, two.turns], [1, 1]);
        // New streams work as ever.
        const next = await one.send("threads.create", messageIn("hi"), { "idempotency-key": `${key}_2` });
        match(await next.text, /: end\n\n$/);
      }),
  },
  ...["FLUSHALL", "DEL"].map((command) => ({
    title: `a running stream that Redis has dropped by ${command} is lost, and its turn goes on`,
    run: (redis: RedisServer) =>
      serving(redis, async ({ one, open, prefix }) => {
        const first = await send(one);
        const thread = threadOf(await first.first);
        const own = (await keysOf(redis, prefix)).filter((name) => /^(stream|frames):/.test(name));
        equal(own.length > 0, true);
        await redis.command(command, ...(command === "DEL" ? own.map((name) => `{${prefix}}:${name}`) : []));
        match(await first.text, isError);
        open();
        await until(async () => (await textsOf(one, thread)).includes("before after"));
        equal((await resume(one)).status, 404);
      }),
  })),
  {
    title: "a Redis that stays down ends the stream without an end, and the turn stores its answer",
    run: (redis) =>
      serving(redis, async ({ one, open }) => {
        const first = await send(one);
        const thread = threadOf(await first.first);
        await redis.kill();
        try {
          open();
          const text = await first.text;
          // The reader that keeps up may have had the last frame already; the end is never claimed.
          doesNotMatch(text, /: end\n\n$/);
          match(text, isError);
          await until(async () => (await textsOf(one, thread)).includes("before after"));
          match(one.reported.map(String).join("\n"), /RedisStreamLogError: Redis has not/);
        } finally {
          await redis.start();
        }
        await until(async () => (await resume(one)).status === 404);
        equal(one.turns, 1);
      }),
  },
  {
    title: "a reservation whose answer came too late is taken back: the request can be repeated",
    run: (redis) =>
      serving(redis, async ({ one, open }) => {
        // Redis knows the scripts, and the process is known.
        open();
        await (
          await one.send("threads.create", messageIn("hi"), { "idempotency-key": `${key}_2` })
        ).text;
        redis.pause();
        const failed = await send(one);
        redis.resume();
        equal(failed.status, 503);
        await until(async () => (await send(one)).status === 200);
        equal(one.turns, 2);
      }),
  },
  {
    title: "a connection for notifications that is cut is made again",
    run: (redis) =>
      serving(
        redis,
        async ({ one, two, open }) => {
          const first = await send(one);
          const follower = await resume(two);
          await follower.first;
          await redis.command("CLIENT", "KILL", "TYPE", "pubsub");
          open();
          equal(await follower.text, await first.text);
        },
        // So rarely that only notifications can wake it in time.
        { poll: 60_000 },
      ),
  },
];
