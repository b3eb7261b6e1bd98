import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { POST } from "../examples/fetch.ts";
import { adapters } from "./mounts/index.ts";

const folder = new URL("../examples/", import.meta.url);
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children.splice(0)) child.kill();
});

const hello = (token = "alice-token"): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
  body: JSON.stringify({
    type: "threads.create",
    params: {
      input: {
        content: [{ type: "input_text", text: "hi" }],
        attachments: [],
        inference_options: {},
      },
    },
  }),
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

/** Starts an example as a reader would; gives its URL once it answers. */
async function start(name: string): Promise<string> {
  const port = await freePort();
  const file = new URL(`${name}.ts`, folder);
  const child = spawn(process.execPath, ["--conditions=@chatkit-protocol/source", file.pathname], {
    env: { ...process.env, PORT: String(port), NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  children.push(child);
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  const url = `http://localhost:${port}`;
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    if (
      (await fetch(url).then(
        (reply) => reply.text(),
        () => undefined,
      )) !== undefined
    )
      return `${url}/chatkit`;
    await sleep(100);
  }
  throw new Error(`examples/${name}.ts did not start: ${complaints}`);
}

describe.concurrent("the example for", () => {
  // The one of fetch starts no server.
  for (const name of Object.keys(adapters).filter((name) => name !== "fetch")) {
    test(`${name} answers alice and no one else`, async () => {
      const url = await start(name);
      const reply = await fetch(url, hello());
      expect([reply.status, reply.headers.get("content-type")]).toEqual([
        200,
        "text/event-stream; charset=utf-8",
      ]);
      expect(await reply.text()).toContain("You said: hi");
      expect((await fetch(url, hello("stolen"))).status).toBe(401);
    });
  }

  test("a polite end answers alice, and anybody who asks whether it is ready", async () => {
    const url = await start("shutdown");
    expect(await (await fetch(url, hello())).text()).toContain("You said: hi");
    for (const path of ["/livez", "/readyz"]) {
      const reply = await fetch(new URL(path, url));
      expect([reply.status, await reply.json()], path).toEqual([
        200,
        expect.objectContaining({ status: "ok" }),
      ]);
    }
  });

  test("fetch answers alice and no one else", async () => {
    const request = (token?: string) => new Request("http://localhost/chatkit", hello(token));
    expect(await (await POST(request())).text()).toContain("You said: hi");
    expect((await POST(request("stolen"))).status).toBe(401);
  });
});
