import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { pglite } from "../postgres/pglite.ts";
import { key, lastOf, member, type Member, messageIn, textsOf, threadOf } from "./servers.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-streams-"));
const database = await pglite();
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Two processes on one database, as far as one process can show that. */
interface Pair {
  one: Member;
  two: Member;
  open: () => void;
  /** The frames that the database has. */
  frames(): Promise<string>;
  /** Ends the first one without a word. */
  die(): void;
}

const lease = 800;
let places = 0;

const databases = {
  async SQLite(opened: Promise<void>) {
    const path = join(folder, `${places++}.sqlite`);
    const [a, b] = [sqliteStore(path), sqliteStore(path)];
    const logs = [a.streamLog({ lease }), b.streamLog({ lease })] as const;
    return {
      one: member(a, logs[0], { opened }),
      two: member(b, logs[1], { opened }),
      async frames() {
        await b.purge();
        return readFileSync(path, "latin1");
      },
      die: () => logs[0].close(),
    };
  },
  async PGlite(opened: Promise<void>) {
    const schema = `streams_${places++}`;
    const [a, b] = [await postgresStore(database, { schema }), await postgresStore(database, { schema })];
    const logs = [a.streamLog({ lease }), b.streamLog({ lease })] as const;
    return {
      one: member(a, logs[0], { opened }),
      two: member(b, logs[1], { opened }),
      async frames() {
        await b.purge();
        const { rows } = await database.query(
          `SELECT * FROM ${schema}.streams LEFT JOIN ${schema}.stream_pages ON stream = seq`,
        );
        return JSON.stringify(rows);
      },
      die: () => logs[0].close(),
    };
  },
};

async function pair(name: keyof typeof databases): Promise<Pair> {
  const gate = Promise.withResolvers<void>();
  return { ...(await databases[name](gate.promise)), open: gate.resolve };
}

const send = (to: Member, headers: Record<string, string> = {}) =>
  to.send("threads.create", messageIn("hi"), { "idempotency-key": key, ...headers });

describe.each(["SQLite", "PGlite"] as const)("on %s", (name) => {
  test("another process resumes a running stream after any number, and a second tab follows there", async () => {
    const { one, two, open } = await pair(name);
    const first = await send(one);
    const seen = await first.first;
    const again = await send(two, { "last-event-id": "2" });
    const tab = await two.send("streams.resume", { thread_id: threadOf(seen) });
    expect([again.status, tab.status]).toEqual([200, 200]);
    await tab.first;
    open();
    const whole = await first.text;
    expect(whole).toMatch(/before [^]*after[^]*: end\n\n$/);
    expect(await tab.text).toBe(whole);
    expect(await again.text).toBe(whole.slice(whole.indexOf("id: 3\n")));
    expect(await (await send(two, { "last-event-id": String(lastOf(whole)) })).text).toBe(": end\n\n");
    expect([one.turns, two.turns]).toEqual([1, 0]);
  });

  test("another process stops the turn, and its readers get the end", async () => {
    const { one, two } = await pair(name);
    const first = await send(one);
    const seen = await first.first;
    const follower = await two.send("streams.resume", { stream_id: key });
    expect((await two.send("streams.stop", { stream_id: key })).status).toBe(200);
    const texts = [await first.text, await follower.text];
    expect(texts[0]).toMatch(/: end\n\n$/);
    expect(texts[1]).toBe(texts[0]);
    expect(await textsOf(two, threadOf(seen))).toEqual(["hi", "before "]);
    expect((await two.send("streams.resume", { thread_id: threadOf(seen) })).status).toBe(404);
  });

  test("a process that has died is noticed: its stream has no end, and nothing is done twice", async () => {
    const { one, two, die } = await pair(name);
    const first = await send(one);
    const seen = await first.first;
    const follower = await two.send("streams.resume", { stream_id: key });
    await follower.first;
    die();
    const got = await follower.text;
    expect(got.startsWith(seen)).toBe(true);
    expect(got.slice(seen.length)).toMatch(/^data: \{"type":"error"[^\n]*\n\n$/);
    // As a client that has lost the first answer before its first event.
    const repeated = await send(two);
    expect(await repeated.text).toBe(got);
    const ahead = await send(two, { "last-event-id": String(lastOf(seen) + 1) });
    expect(ahead.status).toBe(404);
    expect((await two.send("streams.resume", { thread_id: threadOf(seen) })).status).toBe(404);
    expect(two.turns).toBe(0);
  });

  test("a request that died before its turn began is answered with 404, and is not done again", async () => {
    const { one, two, die } = await pair(name);
    const seen = await (await send(one)).first;
    const other = key.toUpperCase();
    // The key belongs to the request: its content is taken from a stream that exists.
    const request = (await one.log.forUser("alice").find(key))!.request;
    await one.log.forUser("alice").reserve(other, request);
    const repeat = () => two.send("threads.create", messageIn("hi"), { "idempotency-key": other });
    expect((await repeat()).status).toBe(409);
    die();
    await (
      await two.send("streams.resume", { stream_id: key })
    ).text;
    expect((await repeat()).status).toBe(404);
    expect([threadOf(seen).length > 0, two.turns]).toEqual([true, 0]);
  });

  test.each([
    ["forged", { stream_id: "f".repeat(16) }, "0", "alice"],
    ["foreign", { stream_id: key }, "0", "bob"],
    ["from the future", { stream_id: key }, "99999", "alice"],
    ["not a number", { stream_id: key }, "forged/7", "alice"],
  ])("a stream that is %s is answered like an unknown one", async (_what, params, last, userId) => {
    const { one, two, open } = await pair(name);
    open();
    await (
      await send(one)
    ).text;
    const unknown = await two.send("streams.resume", { stream_id: "0".repeat(16) });
    const reply = await two.send("streams.resume", params, { "last-event-id": last }, userId);
    expect([reply.status, await reply.text]).toEqual([404, await unknown.text]);
  });

  test("a number that a running stream does not reach is answered with 404 once its process is lost or it has ended", async () => {
    const { one, two, open } = await pair(name);
    const first = await send(one);
    await first.first;
    const ahead = two.send("streams.resume", { stream_id: key }, { "last-event-id": "99999" });
    open();
    await first.text;
    expect((await ahead).status).toBe(404);
  });

  test("deleting a thread in another process, erasing a user and retention leave nothing of a stream", async () => {
    for (const remove of [
      ({ two }: Pair, thread_id: string) => two.send("threads.delete", { thread_id }),
      ({ two }: Pair) => two.server.eraseUser("alice"),
      ({ two }: Pair) => two.server.deleteThreadsBefore(new Date(Date.now() + 60_000)),
    ]) {
      const both = await pair(name);
      const first = await send(both.one);
      const seen = await first.first;
      const follower = await both.two.send("streams.resume", { stream_id: key });
      await follower.first;
      await remove(both, threadOf(seen));
      // The turn ends without its thread, and so do its readers.
      expect(await follower.text).not.toMatch(/: end\n\n$/);
      await first.text;
      both.open();
      expect(await both.two.log.forUser("alice").find(key)).toBeUndefined();
      expect(await both.frames()).not.toContain("before");
    }
  });

  test("a user with as many running answers as the log keeps is answered with 429", async () => {
    const { one, open } = await pair(name);
    const log = one.log.forUser("alice");
    for (let n = 0; n < 100; n++) await log.reserve(`${n}`.padStart(16, "0"), "request");
    const reply = await send(one);
    expect([reply.status, reply.headers["retry-after"], one.turns]).toEqual([429, "1", 0]);
    open();
  });
});
