import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient, uploadAttachment } from "@chatkit-protocol/core/client";
import { afterAll, expect, test } from "vitest";
import { said } from "./ask.ts";

const data = mkdtempSync(join(tmpdir(), "chatkit-files-"));
const env = { DATA: data, SECRET: "a secret of 32 characters or more" };
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) child.kill();
  await sleep(100);
  rmSync(data, { recursive: true, force: true });
});

/** Uploads a file, sends it in a message, and gives what the assistant said. */
async function talk(url: string, fetch: typeof globalThis.fetch) {
  const client = (token: string) =>
    createClient({ url, fetch, headers: { authorization: `Bearer ${token}` } });
  const alice = client("alice-token");
  const bytes = new Blob(["0123456789"], { type: "text/plain" });
  const file = await alice.request("attachments.create", {
    name: "notes.txt",
    size: 10,
    mime_type: "text/plain",
  });
  await uploadAttachment(file, bytes, { fetch });
  const input = { content: [{ type: "input_text" as const, text: "Look" }], attachments: [file.id] };
  const events = [];
  for await (const event of alice.stream("threads.create", { input })) events.push(event);
  return said(events);
}

const answers = ["notes.txt has 10 bytes.\nYou said: Look"];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

test("the Express application takes a file and reads it", async () => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const file = join(import.meta.dirname, "../snippets/attachments/express.ts");
  const child = spawn(process.execPath, ["--conditions=@chatkit-protocol/source", file], {
    env: { ...process.env, ...env, NODE_OPTIONS: "", PORT: String(port), ORIGIN: origin },
    stdio: ["ignore", "ignore", "inherit"],
  });
  children.push(child);
  const up = () =>
    fetch(origin).then(
      async (answer) => (await answer.text()) !== undefined,
      () => false,
    );
  for (let tries = 0; tries < 100 && !(await up()); tries++) await sleep(100);
  expect(await talk(`${origin}/chatkit`, fetch)).toEqual(answers);
});

test("the fetch handler takes a file and reads it, and a stranger uploads nothing", async () => {
  Object.assign(process.env, env);
  const { handle } = await import("../snippets/attachments/fetch.ts");
  const inProcess: typeof fetch = (input, init) => handle(new Request(input, init));
  expect(await talk("http://localhost:8000/chatkit", inProcess)).toEqual(answers);
  const { files } = await import("../snippets/attachments/direct.ts");
  const stranger = new Request("https://app.example/files", { method: "POST", body: new FormData() });
  expect((await files.handle(stranger)).status).toBe(401);
});

test("the blobs in S3 need no more than a client and a bucket", async () => {
  const { blobs } = await import("../../packages/stores/examples/s3.ts");
  // No key, so that nothing is sent.
  await expect(blobs.get("no key")).rejects.toThrow(TypeError);
});
