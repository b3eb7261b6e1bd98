import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ChatKitServer } from "@chatkit-protocol/core";
import { afterAll, expect, test } from "vitest";
import { sqliteStore } from "../src/sqlite/index.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-processes-"));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

const base = { thread_id: "thr_1", created_at: "2026-01-01T00:00:00Z" };
const thread = {
  id: "thr_1",
  created_at: base.created_at,
  status: { type: "active" as const },
  metadata: {},
};

/** Runs one of the scripts beside this file; `line` is its first line, `done` its exit code. */
function run(script: string, ...args: string[]) {
  const child = spawn(
    process.execPath,
    ["--conditions=@chatkit-protocol/source", join(import.meta.dirname, script), ...args],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NODE_OPTIONS: "" } },
  );
  children.push(child);
  return {
    line: new Promise<void>((resolve) => child.stdout.once("data", () => resolve())),
    done: new Promise<number | null>((resolve) => child.once("exit", resolve)),
  };
}

test("three processes that open a new file at once and change one item of it lose no change", async () => {
  const path = join(folder, "counted.sqlite");
  const store = sqliteStore(path);
  const alice = store.forUser("alice");
  await alice.createThread(thread, {
    items: [{ type: "hidden_context_item", id: "n", ...base, content: 0 }],
  });
  const codes = await Promise.all([1, 2, 3].map(() => run("counter.ts", path, "50").done));
  expect(codes).toEqual([0, 0, 0]);
  expect(await alice.loadItem("thr_1", "n")).toMatchObject({ content: 150 });
  store.close();
});

test("four processes that open the same new file at once all succeed", async () => {
  const path = join(folder, "raced.sqlite");
  const codes = await Promise.all([1, 2, 3, 4].map(() => run("counter.ts", path, "0").done));
  expect(codes).toEqual([0, 0, 0, 0]);
});

test("a write waits for another process's, and reads do not", async () => {
  const path = join(folder, "held.sqlite");
  const store = sqliteStore(path);
  const alice = store.forUser("alice");
  await alice.createThread(thread);
  const holder = run("holder.ts", path, "400");
  await holder.line;
  const started = performance.now();
  expect((await alice.loadThread("thr_1"))?.id).toBe("thr_1");
  expect(performance.now() - started).toBeLessThan(200);
  await alice.save("thr_1", { thread: { title: "waited" } });
  expect(performance.now() - started).toBeGreaterThan(200);
  expect((await alice.loadThread("thr_1"))?.title).toBe("waited");
  await holder.done;
  store.close();
});

test("a write that waits in vain fails, and the client gets a 503, which it may retry", async () => {
  const path = join(folder, "busy.sqlite");
  const store = sqliteStore(path, { busyTimeout: 100 });
  await store.forUser("alice").createThread(thread);
  const holder = run("holder.ts", path, "1000");
  await holder.line;
  const reported: unknown[] = [];
  const server = new ChatKitServer({ store, onError: (error) => reported.push(error) });
  const rename = () =>
    server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify({ type: "threads.update", params: { thread_id: "thr_1", title: "T" } }),
      identity: { userId: "alice" },
      signal: new AbortController().signal,
    });
  const { status, body } = await rename();
  expect([status, JSON.parse(String(body)).error.code]).toEqual([503, "unavailable"]);
  expect(String(reported[0])).toContain("database is locked");
  await holder.done;
  expect((await rename()).status).toBe(200);
  store.close();
});
