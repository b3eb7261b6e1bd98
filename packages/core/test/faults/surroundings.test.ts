import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { describe, expect, test } from "vitest";
import { ChatKitServer, memoryStore } from "../../src/index.ts";
import { playBackwards, withClockBackwards } from "./clock.ts";
import { fillDisk, playOnFullDisk } from "./full-disk.ts";
import { acts, newUsers, titleOf } from "./store-matrix.ts";

const users = await newUsers();

/** Remaining pages: with each number the disk is full at a different write. */
const room = [0, 1, 2, 4, 8, 16];

test("a disk that is full at any write causes a 503 or one error, and nothing is half done", async () => {
  const endings = new Set<string>();
  for (const act of acts.filter(({ leaveAfter }) => leaveAfter === undefined)) {
    for (const pages of room) {
      const result = await playOnFullDisk(act, pages, users);
      expect(result.problems, `${titleOf(act)}, ${pages} pages left`).toEqual([]);
      result.endings.forEach((ending) => endings.add(ending));
    }
  }
  expect([...endings].toSorted()).toEqual(["503", "answer", "error", "stream"]);
}, 60_000);

test.skipIf(process.platform === "win32")(
  "a process whose files cannot grow refuses messages, still reads, and loses nothing",
  async () => {
    const { endings, problems } = await fillDisk(users);
    expect(problems).toEqual([]);
    expect(endings.length).toBeGreaterThan(1);
  },
  60_000,
);

describe.each([
  { name: "the memory store", make: memoryStore },
  { name: "SQLite", make: () => sqliteStore(":memory:") },
])("on $name a clock that goes backwards", ({ make }) => {
  test.each(acts.map((act) => [titleOf(act), act] as const))("changes nothing in %s", async (_title, act) => {
    expect((await playBackwards(act, make(), users)).problems).toEqual([]);
  });
});

test("a clock that goes backwards does not stop the heartbeat", async () => {
  const server = new ChatKitServer({
    store: memoryStore(),
    heartbeat: 20,
    async *respond() {
      yield "One";
      await new Promise(() => {});
    },
  });
  await withClockBackwards(async () => {
    const { body } = await server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify({ type: "threads.create", params: { input: { content: [] } } }),
      identity: { userId: "alice" },
      signal: new AbortController().signal,
    });
    for await (const frame of body as AsyncIterable<string>) if (frame.startsWith(":")) break;
  });
});
