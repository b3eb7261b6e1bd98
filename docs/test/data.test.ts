import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ChatKitServer, type Identity, memoryStore } from "@chatkit-protocol/core";
import { afterAll, expect, test } from "vitest";
import { limits } from "../snippets/budgets/shared.ts";
import { server as bounded } from "../snippets/budgets/server.ts";
import { ask, begin, message, said, threadOf } from "./ask.ts";

const data = mkdtempSync(join(tmpdir(), "chatkit-data-"));
Object.assign(process.env, { DATA: data, SECRET: "a secret of 32 characters or more" });
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Asks with the headers that `ask()` leaves out. */
const waitOf = async (server: ChatKitServer, userId: string) => {
  const identity: Identity = { userId };
  const body = JSON.stringify({ type: "threads.list", params: {} });
  const { signal } = new AbortController();
  const request = { method: "POST", contentType: "application/json", body, identity, signal };
  const { status, headers } = await server.handle(request);
  return { status, wait: Number(headers["retry-after"]) };
};

test("a user has a limited number of requests per minute and of tokens per day", async () => {
  expect(said((await begin(bounded, "house")).events)).toEqual(["You said: house"]);
  for (let n = 1; n < 60; n++) expect((await waitOf(bounded, "alice")).status).toBe(200);
  const { status, wait } = await waitOf(bounded, "alice");
  expect([status, wait > 0 && wait <= 60]).toEqual([429, true]);
  const long = message("x".repeat(200_000));
  expect((await ask(bounded, "threads.create", { input: long }, { userId: "bob" })).status).toBe(200);
  const refused = await ask(bounded, "threads.create", { input: message("x") }, { userId: "bob" });
  expect(refused).toMatchObject({ status: 429, document: { error: { code: "too_many_requests" } } });
  expect((await ask(bounded, "threads.list", {}, { userId: "bob" })).status).toBe(200);
});

test("rate-limiter-flexible can count for the server", async () => {
  const server = new ChatKitServer({
    store: memoryStore(),
    limits,
    async *respond(_thread, _input, context) {
      context.reportUsage({ tokens: 150_000 });
      yield "Hello";
    },
  });
  const statuses = [];
  for (let n = 0; n < 3; n++) statuses.push((await begin(server, "hi")).status);
  expect(statuses).toEqual([200, 200, 429]);
  for (let n = 0; n < 57; n++) expect((await waitOf(server, "alice")).status).toBe(200);
  const { status, wait } = await waitOf(server, "alice");
  expect([status, wait > 0 && wait <= 60]).toEqual([429, true]);
  expect((await waitOf(server, "bob")).status).toBe(200);
});

test("a user is exported without hidden data, old threads are deleted, and an erased user has nothing", async () => {
  const { server, store } = await import("../snippets/data/server.ts");
  const { exportTo } = await import("../snippets/data/export.ts");
  const { erase } = await import("../snippets/data/erase.ts");
  const { deleteOld } = await import("../snippets/data/retention.ts");
  const view = store.forUser("alice");
  const old = { id: "thr_old", created_at: "2020-01-01T00:00:00Z", status: { type: "active" as const } };
  await view.createThread({ ...old, metadata: { secret: 1 } });
  const thread_id = threadOf((await begin(server, "house")).events);
  const hidden = { type: "hidden_context_item" as const, id: "h", thread_id, created_at: old.created_at };
  await view.save(thread_id, { items: [{ ...hidden, content: "a secret" }] });

  const records = async () => {
    await exportTo(join(data, "alice.ndjson"), "alice");
    const lines = readFileSync(join(data, "alice.ndjson"), "utf8").trimEnd().split("\n");
    return lines.map((line) => JSON.parse(line));
  };
  const types = async () => (await records()).map(({ type }) => type);
  expect(JSON.stringify(await records())).not.toContain("secret");
  expect(await types()).toEqual(["export", "thread", "thread", "item", "item", "end"]);
  expect(await deleteOld()).toEqual({ threads: 1, attachments: 0 });
  expect(await types()).toEqual(["export", "thread", "item", "item", "end"]);
  expect(await erase("alice")).toEqual({ threads: 1, attachments: 0 });
  expect(await types()).toEqual(["export", "end"]);
});
