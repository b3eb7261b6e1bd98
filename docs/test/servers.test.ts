import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { brokenRules } from "../snippets/judge.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-docs-"));
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) {
    const ended = once(child, "exit");
    child.kill();
    await ended;
  }
  rmSync(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

/** Starts a snippet as a reader would, in an empty folder; gives its endpoint once it answers. */
async function start(command: string, ...args: string[]): Promise<string> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), NODE_OPTIONS: "" };
  const child = spawn(command, args, { env, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  children.push(child);
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  const url = `http://127.0.0.1:${port}/chatkit`;
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    const answered = await fetch(url).then(
      (reply) => reply.text(),
      () => undefined,
    );
    if (answered !== undefined) return url;
    await sleep(100);
  }
  throw new Error(`${args.at(-1)} did not start: ${complaints}`);
}

const path = (name: string): string => fileURLToPath(new URL(`../snippets/${name}`, import.meta.url));

test("the quickstart answers a message", async () => {
  const url = await start(process.execPath, "--conditions=@chatkit-protocol/source", path("quickstart.ts"));
  const input = { content: [{ type: "input_text", text: "hi" }] };
  const reply = await fetch(url, {
    method: "POST",
    body: JSON.stringify({ type: "threads.create", params: { input } }),
  });
  expect(await reply.text()).toContain('Hello demo, you said \\"hi\\" (item 1).');
});

const python = spawnSync("python3", ["--version"]).status === 0;

test.skipIf(!python)("the server in plain Python meets every rule that it is asked about", async () => {
  expect(await brokenRules(await start("python3", path("minimal_server.py")))).toEqual([]);
});
