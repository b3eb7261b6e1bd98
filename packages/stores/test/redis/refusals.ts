import { deepEqual, equal, match, notDeepEqual } from "node:assert/strict";
import { redisStreamLog } from "@chatkit-protocol/stores/redis";
import { key, messageIn, textsOf, threadOf } from "../streams/servers.ts";
import type { Fault } from "./outages.ts";
import { keysOf, resume, send, serving, until } from "./serving.ts";

/** Redis answers, and refuses; or its keys are not what the log has written. */
export const refusals: readonly Fault[] = [
  {
    title: "a Redis without memory is a 503 before the turn, and a turn that runs goes on without its log",
    run: (redis) =>
      serving(redis, async ({ one, two, open }) => {
        const first = await send(one);
        const thread = threadOf(await first.first);
        await until(async () => (await resume(two)).status === 200);
        await redis.command("CONFIG", "SET", "maxmemory", "1");
        try {
          const refused = await two.send("threads.create", messageIn("hi"), {
            "idempotency-key": `${key}_2`,
          });
          equal(refused.status, 503);
          match(String(two.reported[0]), /RedisStreamLogError: Redis has not done renew: OOM/);
          equal((await two.send("streams.stop", { stream_id: key })).status, 503);
          match(await first.text, /data: \{"type":"error"[^\n]*\n\n$/);
          open();
          await until(async () => (await textsOf(one, thread)).includes("before after"));
          // What is removed on request goes even then.
          await one.log.forUser("alice").erase();
          equal(await one.log.forUser("alice").find(key), undefined);
        } finally {
          await redis.command("CONFIG", "SET", "maxmemory", "0");
        }
        await until(async () => (await send(two)).status === 200);
      }),
  },
  {
    title: "a Redis that takes no writes is a 503, and what it has is still read",
    run: (redis) =>
      serving(redis, async ({ one, two, open }) => {
        open();
        const whole = await (await send(one)).text;
        await redis.command("REPLICAOF", "127.0.0.1", "1");
        try {
          const refused = await two.send("threads.create", messageIn("hi"), {
            "idempotency-key": `${key}_2`,
          });
          equal(refused.status, 503);
          match(String(two.reported[0]), /READONLY/);
          equal(await (await resume(two)).text, whole);
        } finally {
          await redis.command("REPLICAOF", "NO", "ONE");
        }
      }),
  },
  {
    title: "keys of another program, or of a newer version, are a 503 that names them, and stay as they are",
    run: async (redis) => {
      const found: [name: (prefix: string) => string, value: string, report: RegExp][] = [
        [(prefix) => `{${prefix}}:layout`, "2", /The key "\{served_\d+\}:layout" is "2", not "1".*prefix/],
        [(prefix) => `{${prefix}}:user:alice`, "mine", /Redis has not done reserve: WRONGTYPE/],
        [(prefix) => `{${prefix}}:writers`, "mine", /Redis has not done renew: WRONGTYPE/],
      ];
      for (const [nameOf, value, report] of found) {
        await serving(redis, async ({ one, prefix }) => {
          await redis.command("SET", nameOf(prefix), value);
          equal((await send(one)).status, 503);
          match(String(one.reported[0]), report);
          equal(await redis.command("GET", nameOf(prefix)), value);
          equal(one.turns, 0);
        });
      }
    },
  },
  {
    title: "a Redis that may drop keys in use is refused with the setting that is right",
    run: (redis) =>
      serving(redis, async ({ one, open }) => {
        await redis.command("CONFIG", "SET", "maxmemory", "100mb", "maxmemory-policy", "allkeys-lru");
        try {
          equal((await send(one)).status, 503);
          match(String(one.reported[0]), /"allkeys-lru".*noeviction or volatile-ttl/);
        } finally {
          await redis.command("CONFIG", "SET", "maxmemory", "0", "maxmemory-policy", "noeviction");
        }
        open();
        equal((await send(one)).status, 200);
      }),
  },
  {
    title: "a Redis that has forgotten the scripts gets them again",
    run: (redis) =>
      serving(redis, async ({ one, two, open }) => {
        const first = await send(one);
        await first.first;
        await redis.command("SCRIPT", "FLUSH");
        open();
        const whole = await first.text;
        match(whole, /: end\n\n$/);
        equal(await (await resume(two)).text, whole);
      }),
  },
  {
    title: "ids that are not text, and users whose names look like keys, do not meet",
    run: async (redis) => {
      const log = redisStreamLog(await redis.connect(), { prefix: "odd" });
      const users = ["\ud800", "\ud801", "\ufffd", "\0", "", "a:b", "a", "{odd}", "\\ud800", "*"];
      for (const user of users) equal(await log.forUser(user).reserve("id", user), undefined);
      for (const user of users) {
        const { request } = (await log.forUser(user).find("id"))!;
        equal(Buffer.from(request).toString(), Buffer.from(user).toString());
      }
      await log.forUser("a").erase();
      notDeepEqual(await log.forUser("a:b").find("id"), undefined);
      log.close();
    },
  },
  {
    title: "nothing is left of a stream that was erased, or has expired",
    run: (redis) =>
      serving(
        redis,
        async ({ one, open, prefix }) => {
          const first = await send(one);
          await first.first;
          const erased = one.log.forUser("alice").erase();
          await erased;
          await first.text;
          deepEqual(
            (await keysOf(redis, prefix)).filter((name) => /^(stream|frames|user)/.test(name)),
            [],
          );
          open();
          await (
            await send(one)
          ).text;
          // The counters, the version, and for ten minutes the number of what was removed.
          await until(async () => /^begun,gone:[^,]*,layout,next$/.test(String(await keysOf(redis, prefix))));
        },
        { keep: 300 },
      ),
  },
];
