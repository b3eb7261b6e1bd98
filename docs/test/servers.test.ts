import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../../conformance/servers/free-port.ts";
import { launch } from "../../conformance/src/cli/launch.ts";
import { brokenRules } from "../snippets/judge.ts";

/** Starts a snippet as a reader would, in an empty folder; gives its endpoint once it answers. */
async function start(...command: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "chatkit-docs-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/chatkit`;
  const { problem, stop } = await launch(command, url, {
    cwd: folder,
    env: { PORT: String(port), NODE_OPTIONS: "" },
  });
  onTestFinished(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });
  if (problem !== undefined) throw new Error(problem);
  return url;
}

const path = (name: string): string => fileURLToPath(new URL(`../snippets/${name}`, import.meta.url));

test("the quickstart answers a message", async () => {
  const url = await start(process.execPath, "--conditions=@chatkit-protocol/source", path("quickstart.ts"));
  const input = { content: [{ type: "input_text", text: "hi" }] };
  const reply = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ type: "threads.create", params: { input } }),
  });
  expect(await reply.text()).toContain('Hello demo, you said \\"hi\\" (item 1).');
});

const python = spawnSync("python3", ["--version"]).status === 0;

test.skipIf(!python)("the server in plain Python meets every rule that it is asked about", async () => {
  expect(await brokenRules(await start("python3", path("minimal_server.py")))).toEqual([]);
});
