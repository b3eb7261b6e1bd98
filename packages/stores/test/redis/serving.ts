import { setTimeout as sleep } from "node:timers/promises";
import { memoryStore } from "@chatkit-protocol/core";
import { redisStreamLog } from "@chatkit-protocol/stores/redis";
import { key, member, type Member, messageIn } from "../streams/servers.ts";
import type { RedisServer } from "./server.ts";

/** Two processes on one log, as far as one process can show that. Their threads are elsewhere. */
export interface Served {
  one: Member;
  two: Member;
  /** Of the log's keys. */
  prefix: string;
  /** Lets the answer go on. */
  open(): void;
  /** Ends the first process without a word. */
  die(): void;
}

/** Milliseconds for which Redis may be silent. */
export const lease = 1200;

let prefixes = 0;

export async function serving(
  redis: RedisServer,
  body: (served: Served) => Promise<void>,
  options: { poll?: number; keep?: number } = {},
): Promise<void> {
  const gate = Promise.withResolvers<void>();
  const prefix = `served_${prefixes++}`;
  const store = memoryStore();
  const clients = [await redis.connect(), await redis.connect()] as const;
  const logs = [
    redisStreamLog(clients[0], { prefix, lease, ...options }),
    redisStreamLog(clients[1], { prefix, lease, ...options }),
  ] as const;
  const given = { opened: gate.promise, limits: { storeCall: 4000 } };
  try {
    await body({
      one: member(store, logs[0], given),
      two: member(store, logs[1], given),
      prefix,
      open: gate.resolve,
      die: () => logs[0].close(),
    });
  } finally {
    gate.resolve();
    for (const log of logs) log.close();
    for (const client of clients) client.destroy();
  }
}

export const send = (to: Member, headers: Record<string, string> = {}) =>
  to.send("threads.create", messageIn("hi"), { "idempotency-key": key, ...headers });

export const resume = (from: Member, headers: Record<string, string> = {}) =>
  from.send("streams.resume", { stream_id: key }, headers);

/** Resolves once it is true. */
export async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await isTrue()) return;
    await sleep(50);
  }
  throw new Error("30 seconds, and it has not happened");
}

/** The names of the log's keys. */
export async function keysOf(redis: RedisServer, prefix: string): Promise<string[]> {
  const names = await redis.command("KEYS", `{${prefix}}:*`);
  return (Array.isArray(names) ? names : []).map((name) => String(name).slice(prefix.length + 3)).sort();
}
