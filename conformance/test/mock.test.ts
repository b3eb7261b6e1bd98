import { spawn } from "node:child_process";
import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { type ReferenceServerOptions, startReferenceServer } from "../servers/reference/index.ts";
import { command } from "./command.ts";

async function mock(options: ReferenceServerOptions = {}) {
  const reported: unknown[] = [];
  const server = await startReferenceServer({ onError: (error) => reported.push(error), ...options });
  onTestFinished(() => server.close());
  const post = (type: string, params: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(server.url, {
      method: "POST",
      headers: { authorization: "Bearer alice", "content-type": "application/json", ...headers },
      body: JSON.stringify({ type, params }),
    });
  const attach = async (mime_type: string): Promise<string> => {
    const answer = await post("attachments.create", { name: "a", size: 3, mime_type });
    return (await answer.json()).upload_descriptor.url;
  };
  return { url: server.url, post, attach, reported };
}

const put = (url: string, body = "<p>"): Promise<Response> => fetch(url, { method: "PUT", body });

test("the mock gives uploads back as data that no browser runs, whatever type they were said to be", async () => {
  const { attach, reported } = await mock();
  for (const [type, served] of [
    ["text/html", "text/html"],
    ["image/svg+xml", "image/svg+xml"],
    ["text/html\r\nx-evil: 1", "application/octet-stream"],
    [`a/${"x".repeat(20_000)}`, "application/octet-stream"],
    ["text/\u0000html", "application/octet-stream"],
  ]) {
    const url = await attach(type!);
    expect((await put(url)).status).toBe(200);
    const { status, headers } = await fetch(url);
    expect([status, headers.get("content-type")], type).toEqual([200, served]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-disposition")).toBe("attachment");
    expect(headers.get("content-security-policy")).toContain("sandbox");
    expect(headers.get("x-evil")).toBeNull();
  }
  expect(reported).toEqual([]);
});

test("the mock takes an upload once, and one that was too large again", async () => {
  const { attach } = await mock();
  const url = await attach("text/plain");
  expect((await put(url, "x".repeat(6 * 1024 * 1024))).status).toBe(413);
  const both = await Promise.all([put(url, "one"), put(url, "two")]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const kept = await (await fetch(url)).text();
  expect((await put(url, "three")).status).toBe(409);
  expect(await (await fetch(url)).text()).toBe(kept);
});

test("the mock answers a path that is none", async () => {
  const { url } = await mock();
  const { port } = new URL(url);
  for (const path of ["//", "http://["]) {
    const status = await new Promise((resolve, reject) => {
      const asked = request({ port, path, host: "127.0.0.1" }, (answer) => {
        resolve(answer.statusCode);
        answer.resume();
      });
      asked.on("error", reject).end();
    });
    expect(status, path).toBe(404);
  }
});

test("pages of any site can use the mock, and only those of its origins if it has some", async () => {
  const open = await mock();
  const anybody = await open.post("threads.list", {}, { origin: "https://evil.example" });
  expect([anybody.status, anybody.headers.get("access-control-allow-origin")]).toEqual([
    200,
    "https://evil.example",
  ]);
  const narrow = await mock({ origins: ["http://localhost:3000"] });
  for (const [origin, status, allowed] of [
    ["http://localhost:3000", 200, "http://localhost:3000"],
    ["https://evil.example", 403, null],
    ["null", 403, null],
  ] as const) {
    const answer = await narrow.post("threads.list", {}, { origin });
    expect([answer.status, answer.headers.get("access-control-allow-origin")], origin).toEqual([
      status,
      allowed,
    ]);
    expect(answer.headers.get("vary")).toContain("origin");
  }
  expect((await narrow.post("threads.list", {})).status).toBe(200);
});

test("serve says what the mock is, takes --origin, and refuses what is no origin", async () => {
  const entry = fileURLToPath(new URL("../bin/chatkit-conformance.js", import.meta.url));
  const said = async (...args: string[]): Promise<string> => {
    const child = spawn(process.execPath, ["--conditions=@chatkit-protocol/source", entry, "serve", ...args]);
    let text = "";
    for await (const piece of child.stdout.setEncoding("utf8")) {
      text += piece;
      if (text.includes("threads.list")) child.kill("SIGTERM");
    }
    return text;
  };
  expect(await said()).toMatch(/A mock for front ends\. The page of any site can use it .*--origin/);
  expect(await said("--origin", "http://localhost:3000", "--origin", "https://a.example")).toContain(
    "Pages of http://localhost:3000 and https://a.example can use it",
  );
  const wrong = await command(["serve", "--origin", "localhost:3000"]);
  expect([wrong.exit, wrong.stderr]).toEqual([2, expect.stringContaining("It must be an origin")]);
});
