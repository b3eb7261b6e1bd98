import { type RedisConnection, redisStreamLog, RedisStreamLogError } from "@chatkit-protocol/stores/redis";
import { expect, test } from "vitest";

/** A client whose commands end as `answer` says; nobody notifies it. */
const clientThat = (answer: (args: readonly string[]) => Promise<unknown>): RedisConnection => ({
  sendCommand: answer,
  duplicate: () => ({ on() {}, connect: async () => {}, subscribe: async () => {}, destroy() {} }),
});

test("a prefix with braces, or none, is refused: it names the hash slot", () => {
  const client = clientThat(async () => null);
  for (const prefix of ["", "a{b", "}"]) {
    expect(() => redisStreamLog(client, { prefix })).toThrow(/"prefix" is "[^"]*"; it must be/);
  }
  expect(() => redisStreamLog(client, { lease: 0 })).toThrow(/"lease" is 0/);
});

test("a Redis that never answers causes an error after half a lease, even while the client is still connecting", async () => {
  const log = redisStreamLog(
    clientThat(() => new Promise(() => {})),
    { lease: 40 },
  );
  const reserved = log.forUser("alice").reserve("key", "request");
  await expect(reserved).rejects.toThrow(RedisStreamLogError);
  await expect(log.forUser("alice").stop("key")).rejects.toThrow("Redis has not answered stop within 20 ms.");
  log.close();
});

test("what Redis refuses is an error that says what was to be done, with that of the client as its cause", async () => {
  const cause = new Error("READONLY You can't write against a read only replica.");
  const log = redisStreamLog(
    clientThat(() => Promise.reject(cause)),
    { lease: 40 },
  );
  const error = await log
    .forUser("alice")
    .stop("key")
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "RedisStreamLogError", cause });
  expect(String(error)).toContain("READONLY");
  log.close();
});

test("an answer that is none of the log's is an error, not a stream", async () => {
  const log = redisStreamLog(
    clientThat(async () => "hello"),
    { lease: 40 },
  );
  await expect(log.forUser("alice").find("key")).rejects.toThrow(
    'Redis has answered "hello" instead of a list.',
  );
  log.close();
});
