import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { send } from "../src/testing/client.ts";

const file = new URL("./shutdown/server.ts", import.meta.url).pathname;

async function start(takes: number, grace: number): Promise<{ url: string; child: ChildProcess }> {
  const args = ["--conditions=@chatkit-protocol/source", file, String(takes), String(grace)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = await once(child.stdout, "data");
  return { url: `http://127.0.0.1:${Number(line)}`, child };
}

const body = JSON.stringify({
  type: "threads.create",
  params: { input: { content: [{ type: "input_text", text: "Hi" }] } },
});

/** A turn that has shown something and goes on. */
async function begin(url: string) {
  const reply = await send(url, { body });
  let seen = "";
  while (!seen.includes("Once upon")) seen += await reply.piece();
  return reply;
}

test("SIGTERM lets a running turn finish, refuses new ones and readiness meanwhile, and then the process ends", async () => {
  const { url, child } = await start(700, 10_000);
  // An idle connection that is kept alive must not keep the process.
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  expect((await send(`${url}/readyz`, { method: "GET", agent })).status).toBe(200);
  const running = await begin(url);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await expect
    .poll(async () => (await send(`${url}/readyz`, { method: "GET" })).status, { interval: 10 })
    .toBe(503);
  const refused = await send(url, { body });
  expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "1"]);
  const rest = await running.text();
  expect(rest).toContain("there was an end");
  expect(rest).not.toContain('"type":"error"');
  expect(await ended).toEqual([0, null]);
});

test("SIGTERM ends a turn with an error after the grace, and then the process ends", async () => {
  const { url, child } = await start(60_000, 100);
  const running = await begin(url);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  expect(await running.text()).toContain('"type":"error","code":"stream.error","allow_retry":true');
  // The handler's own timer runs on: the application ends the process where it has such.
  child.kill("SIGTERM");
  expect(await ended).toEqual([null, "SIGTERM"]);
});

test("a second signal ends the process at once", async () => {
  const { url, child } = await start(60_000, 60_000);
  await begin(url);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await expect
    .poll(async () => (await send(`${url}/readyz`, { method: "GET" })).status, { interval: 10 })
    .toBe(503);
  child.kill("SIGTERM");
  expect(await ended).toEqual([null, "SIGTERM"]);
});
