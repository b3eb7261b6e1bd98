import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { expect, test } from "vitest";
import { openFile, prepareDatabase } from "../../src/sqlite/database.ts";
import { streamRowsOf } from "../../src/sqlite/stream-rows.ts";
import { streamLogOn } from "../../src/streams/stream-log.ts";
import type { StreamRows } from "../../src/streams/stream-rows.ts";
import { key, member, messageIn, textsOf, threadOf } from "./servers.ts";

/** A server whose streams are in a database that can be down; its threads are elsewhere. */
function serving() {
  const db = openFile(":memory:");
  prepareDatabase(db, { name: "streams", synchronous: "NORMAL", busyTimeout: 100 });
  const rows = streamRowsOf(db);
  let isDown = false;
  const failing: StreamRows = Object.fromEntries(
    Object.entries(rows).map(([name, call]) => [
      name,
      async (...args: never[]) => {
        if (isDown) throw new Error("The database is down.");
        return Reflect.apply(call, rows, args);
      },
    ]),
  ) as never;
  const gate = Promise.withResolvers<void>();
  const log = streamLogOn(failing, { lease: 500 });
  const one = member(sqliteStore(":memory:"), log, { opened: gate.promise, limits: { storeCall: 2000 } });
  return {
    one,
    open: gate.resolve,
    down(value: boolean) {
      isDown = value;
    },
  };
}

const send = ({ one }: ReturnType<typeof serving>) =>
  one.send("threads.create", messageIn("hi"), { "idempotency-key": key });

const within = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test("a log that is down is a 503, reported once, and nothing is done", async () => {
  const served = serving();
  served.down(true);
  const replies = [
    await send(served),
    await served.one.send("streams.resume", { stream_id: key }),
    await served.one.send("streams.stop", { stream_id: key }),
  ];
  expect(replies.map(({ status }) => status)).toEqual([503, 503, 503]);
  expect([served.one.turns, served.one.reported.length]).toEqual([0, 3]);
  served.down(false);
  served.open();
  expect((await send(served)).status).toBe(200);
});

test("a log that is down for less than a lease loses nothing", async () => {
  const served = serving();
  const first = await send(served);
  await first.first;
  served.down(true);
  served.open();
  await within(150);
  served.down(false);
  const whole = await first.text;
  expect(whole).toMatch(/after[^]*: end\n\n$/);
  const again = await served.one.send("streams.resume", { stream_id: key });
  expect(await again.text).toBe(whole);
  expect(served.one.reported).toEqual([]);
});

test("a log that stays down ends the stream for its readers without an end, and the turn stores its answer", async () => {
  const served = serving();
  const first = await send(served);
  const thread = threadOf(await first.first);
  served.down(true);
  const text = await first.text;
  expect(text).toMatch(/data: \{"type":"error"[^\n]*\n\n$/);
  served.open();
  while (!(await textsOf(served.one, thread)).includes("before after")) await within(20);
  expect(served.one.reported.map(String)).toContain("Error: The database is down.");
  served.down(false);
  // It is lost: whoever repeats the request reads the thread.
  while ((await served.one.send("streams.resume", { thread_id: thread })).status !== 404) await within(20);
  expect(served.one.turns).toBe(1);
});

test("options that are not positive numbers are refused with their name", () => {
  const store = sqliteStore(":memory:");
  expect(() => store.streamLog({ batch: -1 })).toThrow(/"batch" is -1; it must be a number greater than 0/);
  expect(() => store.streamLog({ keep: Number.NaN })).toThrow(RangeError);
  store.close();
});
