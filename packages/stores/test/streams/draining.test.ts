import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { afterAll, expect, test } from "vitest";
import { key, member, messageIn } from "./servers.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-draining-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a process that has drained has stored its streams to their ends: another one reads them whole", async () => {
  const path = join(folder, "chat.sqlite");
  const [a, b] = [sqliteStore(path), sqliteStore(path)];
  // So rarely that the end is not stored by the time at which the turn has ended.
  const logs = [a.streamLog({ batch: 5000 }), b.streamLog()] as const;
  const opened = Promise.resolve();
  const [one, two] = [member(a, logs[0], { opened }), member(b, logs[1], { opened })];
  const first = await one.send("threads.create", messageIn("hi"), { "idempotency-key": key });
  await one.server.drain();
  // Its process ends now.
  logs[0].close();
  const again = await two.send("streams.resume", { stream_id: key });
  expect(await again.text).toMatch(/after[^]*: end\n\n$/);
  await first.text;
  logs[1].close();
  a.close();
  b.close();
});
