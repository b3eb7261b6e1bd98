import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { afterAll, expect, test } from "vitest";
import { counting } from "../postgres/counting.ts";
import { pglite } from "../postgres/pglite.ts";

const database = await pglite();
afterAll(() => database.close());

const frame = (number: number): string => `id: ${number}\ndata: {}\n\n`;

test("the frames of all streams that come within a moment are one statement, and one row for each stream", async () => {
  const counted = counting(database);
  const log = (await postgresStore(counted, { schema: "batches" })).streamLog({ lease: 60_000, batch: 50 });
  const [alice, bob] = [log.forUser("alice"), log.forUser("bob")];
  for (const streams of [alice, bob]) {
    await streams.reserve("key", "request");
    await streams.begin("key", "thr_1");
  }
  counted.sent.length = 0;
  for (let number = 1; number <= 500; number++) {
    for (const streams of [alice, bob]) await streams.append("key", { frames: frame(number), last: number });
  }
  await alice.close("key");
  await bob.close("key");
  const written = counted.sent.filter(({ text }) => /INSERT|UPDATE|DELETE/.test(text));
  // The frames of both, and the end of each.
  expect(written).toHaveLength(3);
  const { rows } = await database.query(
    "SELECT last::integer AS last, length(frames) AS length FROM batches.stream_pages",
  );
  const length = Array.from({ length: 500 }, (_, n) => frame(n + 1)).join("").length;
  expect(rows).toEqual([
    { last: 500, length },
    { last: 500, length },
  ]);
  log.close();
});

test("a process without streams asks the database for nothing", async () => {
  const counted = counting(database);
  const log = (await postgresStore(counted, { schema: "idle" })).streamLog({ lease: 40, poll: 10 });
  const alice = log.forUser("alice");
  await alice.reserve("key", "request");
  await alice.append("key", { frames: frame(1), last: 1 });
  await alice.close("key");
  const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));
  // A look that has begun is still answered.
  await later();
  counted.sent.length = 0;
  await later();
  expect(counted.sent).toEqual([]);
  log.close();
});
