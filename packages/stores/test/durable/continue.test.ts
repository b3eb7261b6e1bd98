import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ChatKitServer,
  type Leases,
  memoryStore,
  memoryStreamLog,
  type ServerOptions,
  type UserStreamLog,
} from "@chatkit-protocol/core";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { afterEach, expect, test } from "vitest";
import { sharedTurns } from "./shared-turns.ts";

type Respond = NonNullable<ServerOptions["respond"]>;

/** Milliseconds after which a process is taken for dead; no living one is slower, even on a busy machine. */
const lease = 1500;
/** The same for the streams of a process. */
const streamLease = 1000;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/**
 * Two servers on one file, each with a connection of its own. The first one "dies" in the middle of a turn: it renews no lease, and its
 * handler waits forever once `hangs` says so.
 */
function pair(
  respond: (name: "first" | "second") => Respond,
  options: Partial<ServerOptions> = {},
  logOfFirst: (log: UserStreamLog, die: () => void) => UserStreamLog = (log) => log,
) {
  const folder = mkdtempSync(join(tmpdir(), "chatkit-durable-"));
  folders.push(folder);
  const engine = sharedTurns();
  const reported: unknown[] = [];
  const serverOf = (name: "first" | "second") => {
    const store = sqliteStore(join(folder, "chat.sqlite"));
    let isKept = false;
    const renew: Leases["renew"] = (all) => {
      // The one with which the turn begins to keep its thread.
      const keeps = !isKept && all.some(({ ttl }) => ttl > lease);
      isKept ||= keeps;
      return keeps ? store.leases.renew(all) : new Promise<never>(() => {});
    };
    const leases = name === "first" ? { ...store.leases, renew } : store.leases;
    const durable = engine.engineOf();
    const log = store.streamLog({ poll: 20, batch: 5, lease: streamLease });
    const first = { forUser: (userId: string) => logOfFirst(log.forUser(userId), () => log.close()) };
    const server = new ChatKitServer({
      store: { ...store, leases },
      streamLog: name === "first" ? first : log,
      durable,
      limits: { lease },
      onError: (error) => reported.push(error),
      respond: respond(name),
      ...options,
    });
    return { server, runner: () => durable.runner() };
  };
  return { first: serverOf("first"), second: serverOf("second"), engine, reported };
}

const send = (server: ChatKitServer, type: string, params: object, headers: Record<string, string> = {}) =>
  server.handle({
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify({ type, params, metadata: {} }),
    identity: { userId: "alice" },
    header: (name) => ({ "chatkit-resume": "1", ...headers })[name],
    signal: new AbortController().signal,
  });

const params = (text: string) => ({ input: { content: [{ type: "input_text", text }] } });

/** The frames of an answer, until it ends or `enough` says so. */
async function read(
  body: string | AsyncIterable<string>,
  enough: (frames: string) => boolean = () => false,
): Promise<string> {
  if (typeof body === "string") return body;
  let frames = "";
  for await (const piece of body) {
    frames += piece;
    if (enough(frames)) break;
  }
  return frames;
}

const lastId = (frames: string): string => [...frames.matchAll(/^id: (\d+)$/gm)].at(-1)![1]!;
const threadIn = (frames: string): string => /"id":"(thr_\w+)"/.exec(frames)![1]!;

async function itemsOf(
  server: ChatKitServer,
  thread_id: string,
): Promise<{ type: string; id: string; text: string }[]> {
  const { body } = await send(server, "items.list", { thread_id, order: "asc" });
  const { data } = JSON.parse(body as string) as {
    data: { type: string; id: string; content: { text: string }[] }[];
  };
  return data.map(({ type, id, content }) => ({ type, id, text: content.map(({ text }) => text).join("") }));
}

/** Answers with words; the first server stops after `until` of them, forever. */
const words =
  (all: readonly string[], until: number) =>
  (name: "first" | "second"): Respond =>
    async function* () {
      for (const [n, word] of all.entries()) {
        if (name === "first" && n === until) await new Promise(() => {});
        yield word;
        // So that each word is a frame that was shown.
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    };

/** Begins a turn on the first server, and reads it until `sign` has been shown. */
async function begin(server: ChatKitServer, sign: string) {
  const key = randomUUID();
  const { status, body } = await send(server, "threads.create", params("Hi"), { "idempotency-key": key });
  expect(status).toBe(200);
  const frames = await read(body, (shown) => shown.includes(sign));
  return { key, frames, thread_id: threadIn(frames) };
}

/** Reads on from another server, as a client does that has lost its connection. */
const resume = async (
  server: ChatKitServer,
  { key, frames }: { key: string; frames: string },
): Promise<string> =>
  read((await send(server, "streams.resume", { stream_id: key }, { "last-event-id": lastId(frames) })).body);

test("another process finishes a turn, and its reader sees one stream", async () => {
  const all = ["one ", "two ", "three ", "four"];
  const { first, second, engine, reported } = pair(words(all, 2));
  const begun = await begin(first.server, "two ");
  const rest = resume(second.server, begun);
  expect(await engine.rescue(second.runner())).toBe("finished");
  const frames = begun.frames + (await rest);
  const ids = [...frames.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  expect(ids).toEqual(ids.map((_, n) => n + 1));
  expect(frames.endsWith(": end\n\n")).toBe(true);
  expect(frames.match(/"type":"thread.item.added"/g)).toHaveLength(1);
  expect(frames).not.toContain("thread.item.removed");
  const deltas = [...frames.matchAll(/"delta":"([^"]*)"/g)].map(([, text]) => text);
  expect(deltas).toEqual(all);
  const items = await itemsOf(second.server, begun.thread_id);
  expect(items.map(({ type, text }) => [type, text])).toEqual([
    ["user_message", "Hi"],
    ["assistant_message", all.join("")],
  ]);
  expect(frames).toContain(
    `"type":"thread.item.done","item":{"type":"assistant_message","id":"${items[1]!.id}"`,
  );
  expect(engine.turns.size).toBe(0);
  expect(reported.map((error) => (error as Error).name)).toEqual(["LeaseLostError"]);
});

test("what a handler does not repeat is taken back from its reader and from the thread", async () => {
  const { first, second, engine } = pair((name) =>
    words(name === "first" ? ["one ", "two ", "x"] : ["other"], 2)(name),
  );
  const begun = await begin(first.server, "two ");
  const rest = resume(second.server, begun);
  await engine.rescue(second.runner());
  const frames = begun.frames + (await rest);
  expect(frames.endsWith(": end\n\n")).toBe(true);
  expect(frames).toContain("thread.item.removed");
  const items = await itemsOf(second.server, begun.thread_id);
  expect(items.map(({ text }) => text)).toEqual(["Hi", "other"]);
});

test("a durable turn keeps its thread while nobody runs it, and Stop frees it", async () => {
  const { first, second } = pair(words(["one ", "two"], 1), { turnWait: 100 });
  const begun = await begin(first.server, "one ");
  await new Promise((resolve) => setTimeout(resolve, 1.5 * lease));
  const { thread_id } = begun;
  const next = () => send(second.server, "threads.add_user_message", { thread_id, ...params("next") });
  expect((await next()).status).toBe(409);
  const rest = resume(second.server, begun);
  expect((await send(second.server, "streams.stop", { stream_id: begun.key })).body).toBe("{}");
  expect((await rest).endsWith(": end\n\n")).toBe(true);
  const after = await next();
  expect(after.status).toBe(200);
  await read(after.body);
  const items = await itemsOf(second.server, thread_id);
  expect(items.map(({ text }) => text)).toEqual(["Hi", "one ", "next", "one two"]);
});

test("a turn whose thread was deleted is over, and its readers are not kept waiting", async () => {
  const { first, second, engine } = pair(words(["one ", "two"], 1));
  const begun = await begin(first.server, "one ");
  await new Promise((resolve) => setTimeout(resolve, 1.5 * lease));
  const rest = resume(second.server, begun);
  await send(second.server, "threads.delete", { thread_id: begun.thread_id });
  expect((await rest).endsWith(": end\n\n")).toBe(false);
  const [turn] = engine.turns.values();
  expect(await second.runner().claim(turn!)).toBe("over");
  await second.runner().giveUp(turn!);
  expect(engine.turns.size).toBe(0);
});

test("the stream of a turn that has ended is finished from what is stored, if its process died before that", async () => {
  const all = ["one ", "two ", "three"];
  let hasDied = false;
  const dying = (log: UserStreamLog): UserStreamLog => ({
    ...log,
    append(id, page) {
      hasDied ||= page.frames.includes("three");
      return hasDied ? undefined : log.append(id, page);
    },
    close: (id) => (hasDied ? new Promise(() => {}) : log.close(id)),
  });
  const { first, second, engine, reported } = pair(() => words(all, Infinity)("first"), {}, dying);
  const begun = await begin(first.server, "two ");
  const rest = resume(second.server, begun);
  const [turn] = engine.turns.values();
  while ((await second.runner().claim(turn!)) !== "over")
    await new Promise((resolve) => setTimeout(resolve, 20));
  await second.runner().giveUp(turn!);
  const frames = begun.frames + (await rest);
  expect(frames).not.toContain('"error"');
  expect(frames.endsWith(": end\n\n")).toBe(true);
  const ids = [...frames.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  expect(ids).toEqual(ids.map((_, n) => n + 1));
  const [, answer] = await itemsOf(second.server, begun.thread_id);
  expect(answer!.text).toBe(all.join(""));
  const done = frames.split("\n").filter((line) => line.includes(`"thread.item.done"`));
  expect(done.at(-1)).toContain(answer!.id);
  expect(done.at(-1)).toContain(answer!.text);
  expect(engine.turns.size).toBe(0);
  expect(reported).toEqual([]);
});

test("a reader waits for a turn that is stored, if its process died before it had shared the stream", async () => {
  const dying = (log: UserStreamLog, die: () => void): UserStreamLog => ({
    ...log,
    share() {
      die();
      return new Promise(() => {});
    },
  });
  const { first, second, engine, reported } = pair(
    () => words(["one ", "two"], Infinity)("first"),
    {},
    dying,
  );
  const key = randomUUID();
  await send(first.server, "threads.create", params("Hi"), { "idempotency-key": key });
  const { body } = await send(second.server, "streams.resume", { stream_id: key }, { "last-event-id": "0" });
  const whole = read(body);
  // Long enough for the stream to be lost.
  await new Promise((resolve) => setTimeout(resolve, 2 * streamLease));
  expect(await engine.rescue(second.runner())).toBe("finished");
  const frames = await whole;
  expect(frames).not.toContain('"error"');
  expect(frames.endsWith(": end\n\n")).toBe(true);
  const [, answer] = await itemsOf(second.server, threadIn(frames));
  expect(answer!.text).toBe("one two");
  expect(reported.map((error) => (error as Error).name)).toEqual(["LeaseLostError"]);
});

test("a turn that is given up keeps what it has shown, and ends with an error that offers a retry", async () => {
  const { first, second, engine } = pair(words(["one ", "two"], 1));
  const begun = await begin(first.server, "one ");
  const rest = resume(second.server, begun);
  const [turn] = engine.turns.values();
  while ((await second.runner().claim(turn!)) !== "held")
    await new Promise((resolve) => setTimeout(resolve, 20));
  await second.runner().giveUp(turn!);
  expect(await rest).toContain(`{"type":"error","code":"stream.error","allow_retry":true}`);
  expect((await itemsOf(second.server, begun.thread_id)).map(({ text }) => text)).toEqual(["Hi", "one "]);
});

test("a server says what durable turns need", () => {
  const respond: Respond = async function* () {
    yield "Hi";
  };
  const durable = sharedTurns().engineOf();
  const store = sqliteStore(":memory:");
  expect(() => new ChatKitServer({ store, durable, respond })).toThrow(/needs a `streamLog`/);
  const streamLog = memoryStreamLog();
  expect(() => new ChatKitServer({ store: memoryStore(), streamLog, durable, respond })).toThrow(
    /needs a store whose leases have `adopt\(\)`/,
  );
});

test("a process that comes too late does not take a turn from the one that runs it", async () => {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const { first, second, engine } = pair(
    () =>
      async function* () {
        yield "one ";
        await gate;
        yield "two";
      },
  );
  const begun = await begin(second.server, "one ");
  const rest = resume(second.server, begun);
  const [turn] = engine.turns.values();
  const late = first.runner().continue(turn!);
  // A process that has taken the turn would run its handler until the gate opens.
  expect(await Promise.race([late, new Promise((resolve) => setTimeout(resolve, 1000, "runs it"))])).toBe(
    "left",
  );
  open();
  expect(await rest).toMatch(/: end\n\n$/);
  expect((await itemsOf(second.server, begun.thread_id)).map(({ text }) => text)).toEqual(["Hi", "one two"]);
});
