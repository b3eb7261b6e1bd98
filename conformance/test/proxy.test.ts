import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { texts } from "../mutants/support/mutant.ts";
import { startReferenceServer } from "../servers/reference/index.ts";
import { judges, parseUser, run } from "../src/index.ts";
import { judgeTraffic, trafficLine, type TrafficOptions } from "../src/relay/judge-traffic.ts";
import { readTranscript, writeTranscript } from "../src/transcript/transcript-file.ts";
import { command, home, inProcess } from "./command.ts";

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** The reference server behind the proxy; with `naive`, its times have no offset. */
async function proxied(options: Partial<TrafficOptions> = {}, naive = false) {
  const server = await startReferenceServer(
    naive
      ? {
          replace: {
            handler: (sound) => ({
              handle: texts((text) => text.replaceAll(/(\.\d{3})Z"/g, '$1"'))(sound),
            }),
          },
        }
      : {},
  );
  const proxy = await judgeTraffic({ target: server.url, judges, ...options });
  onTestFinished(async () => {
    await proxy.close();
    await server.close();
  });
  return proxy;
}

const create = (url: string, token = "alice", text = "Hello"): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({
      type: "threads.create",
      params: { input: { content: [{ type: "input_text", text }], attachments: [], inference_options: {} } },
    }),
  });

test("the proxy changes nothing, holds nothing back, and finds nothing in the traffic of a sound server", async () => {
  const proxy = await proxied();
  // Whether events arrive in time, and clients that leave are noticed, is among what this run judges.
  const { results } = await run({ url: proxy.url, users, seed: 1 });
  expect(results.filter(({ findings }) => findings.length > 0).map(({ rule }) => rule)).toEqual([]);
  expect(proxy.findings()).toEqual([]);
  expect(proxy.judged).toBeGreaterThan(300);
}, 60_000);

test("a fault is told once in full, then counted, and can be read at /__chatkit", async () => {
  const told: string[] = [];
  const proxy = await proxied(
    { onExchange: (_one, { fresh }) => void told.push(...fresh.map(({ rule }) => rule)) },
    true,
  );
  await (await create(proxy.url)).text();
  await (await create(proxy.url)).text();
  expect(told).toEqual(["SER-03"]);
  const page = new URL("/__chatkit", proxy.url);
  const [json, html] = await Promise.all(
    ["application/json", "text/html"].map(async (accept) =>
      (await fetch(page, { headers: { accept } })).text(),
    ),
  );
  expect(JSON.parse(json!)).toMatchObject({
    judged: 2,
    findings: [{ rule: "SER-03", level: "MUST", first: 1, message: expect.stringContaining("RFC 3339") }],
  });
  expect(JSON.parse(json!).findings[0].times).toBeGreaterThan(2);
  expect(html).toContain("<h1>1 finding, 1 of them MUST</h1>");
  expect(html).toMatch(
    /<b class="MUST">MUST SER-03 times-have-an-offset<\/b> [\s\S]+ times, first in exchange 1/,
  );
});

test("what was said stays readable, and no credential is in the record", async () => {
  const proxy = await proxied({ keepsAll: true });
  await (await create(proxy.url, "alice-and-a-long-secret")).text();
  await (await create(proxy.url)).text();
  const { exchanges, users: names } = proxy.transcript();
  expect(names).toEqual(["user1", "user2"]);
  expect(exchanges.map(({ user, request, response }) => [user, request.operation, response?.status])).toEqual(
    [
      ["user1", "threads.create", 401],
      ["user2", "threads.create", 200],
    ],
  );
  expect(exchanges.map(({ request }) => request.headers["authorization"])).toEqual([
    "Bearer $CHATKIT_TOKEN_USER1",
    "Bearer $CHATKIT_TOKEN_USER2",
  ]);
});

test("a user who comes back with another credential may see the threads of before", async () => {
  const everybody = { userId: "alice" };
  const server = await startReferenceServer({
    replace: {
      handler: (sound) => ({ handle: (request) => sound.handle({ ...request, identity: everybody }) }),
    },
  });
  const proxy = await judgeTraffic({ target: server.url, judges });
  onTestFinished(async () => {
    await proxy.close();
    await server.close();
  });
  for (const token of ["of-today", "of-tomorrow"]) {
    await (await create(proxy.url, token)).text();
    const list = { type: "threads.list", params: {} };
    const headers = { authorization: `Bearer ${token}` };
    await (await fetch(proxy.url, { method: "POST", headers, body: JSON.stringify(list) })).text();
  }
  expect(proxy.findings()).toEqual([]);
  expect(proxy.judged).toBe(4);
});

test("whatever a message contains, the page shows it as text", async () => {
  const proxy = await proxied();
  await (
    await fetch(proxy.url, { method: "POST", headers: { authorization: "Bearer alice" }, body: "<script>" })
  ).text();
  const html = await (
    await fetch(new URL("/__chatkit", proxy.url), { headers: { accept: "text/html" } })
  ).text();
  expect(html).not.toContain("<script>");
});

test("a server that cannot be reached is a 502 that says so", async () => {
  const proxy = await judgeTraffic({ target: "http://127.0.0.1:9/chatkit", judges });
  onTestFinished(() => proxy.close());
  const answer = await create(proxy.url);
  expect([answer.status, await answer.text()]).toEqual([
    502,
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/chatkit cannot be reached: /),
  ]);
});

/** A server of a few lines behind the proxy. */
async function proxiedServer(answer: RequestListener, options: Partial<TrafficOptions> = {}) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const proxy = await judgeTraffic({ target: `http://127.0.0.1:${port}/chatkit`, judges, ...options });
  onTestFinished(async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
  });
  return proxy;
}

test("whatever carries a credential, it is neither in the record nor in what is told, and one user stays one", async () => {
  const secrets = ["query-secret-1", "bearer-secret-2", "cookie-secret-3", "csrf-secret-4", "csrf-secret-5"];
  const told: string[] = [];
  const proxy = await proxiedServer(
    (request, response) => {
      response.setHeader("content-type", "application/json");
      // It answers with all that it was sent, and with what is no thread.
      response.end(JSON.stringify({ id: 1, echo: [request.url, request.headers] }));
    },
    {
      keepsAll: true,
      onExchange: (...one) => void told.push(trafficLine(...one)),
    },
  );
  for (const csrf of secrets.slice(3)) {
    const answer = await fetch(`${proxy.url}?access_token=query-secret-1&page=2`, {
      method: "POST",
      headers: {
        authorization: "Bearer bearer-secret-2",
        cookie: "sid=cookie-secret-3",
        "x-csrf-token": csrf,
      },
      body: JSON.stringify({ type: "threads.get_by_id", params: { thread_id: "query-secret-1" } }),
    });
    expect(await answer.text()).toContain("query-secret-1");
  }
  const page = await (await fetch(new URL("/__chatkit", proxy.url))).text();
  const record = proxy.transcript();
  expect(record.users).toEqual(["user1"]);
  expect(record.exchanges[0]?.request.url).toMatch(/\?access_token=\$CHATKIT_TOKEN_USER1&page=2$/);
  expect(proxy.findings()).not.toEqual([]);
  const bodies = record.exchanges.map(({ response }) =>
    Buffer.concat(response?.chunks.map(({ bytes }) => bytes) ?? []).toString(),
  );
  const written = [page, told.join("\n"), writeTranscript(record), ...bodies].join("\n");
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
});

test("an answer that is too large to keep arrives whole, and is not judged by a part of it", async () => {
  const megabyte = Buffer.alloc(1024 * 1024, ":\n");
  const proxy = await proxiedServer(
    (_request, response) => {
      response.setHeader("content-type", "text/event-stream");
      for (let index = 0; index < 20; index++) response.write(megabyte);
      response.end();
    },
    { keepsAll: true },
  );
  const answer = await create(proxy.url);
  expect((await answer.arrayBuffer()).byteLength).toBe(20 * 1024 * 1024);
  expect(proxy.findings()).toEqual([]);
  expect([proxy.judged, proxy.dropped, proxy.transcript().exchanges]).toEqual([0, 1, []]);
});

test("what goes elsewhere is forwarded as it comes, and reported once", async () => {
  const forwarded: string[] = [];
  const proxy = await proxiedServer(
    (request, response) => {
      // The answer begins before the request has ended.
      response.writeHead(201, { "content-type": "text/plain" });
      request.pipe(response);
    },
    { onForwarded: ({ method, path }) => void forwarded.push(`${method} ${path}`) },
  );
  const upload = async (): Promise<string> => {
    let go = (): void => {};
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("first "));
        go = () => {
          controller.enqueue(new TextEncoder().encode("second"));
          controller.close();
        };
      },
    });
    const url = new URL("/files/1", proxy.url);
    const answer = await fetch(url, { method: "PUT", body, duplex: "half" } as RequestInit);
    const reader = answer.body!.getReader();
    const first = new TextDecoder().decode((await reader.read()).value);
    // Held back, the first half would not have come before the second was sent.
    go();
    return first + new TextDecoder().decode((await reader.read()).value);
  };
  expect(await upload()).toBe("first second");
  expect(await upload()).toBe("first second");
  expect(forwarded).toEqual(["PUT /files/1"]);
  expect(proxy.judged).toBe(0);
});

test("a server that dies in a stream breaks the client's stream off as well, and is told of", async () => {
  const told: string[] = [];
  const proxy = await proxiedServer(
    (_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write('data: {"type":"progress_update"}\n\n');
      setTimeout(() => response.destroy(), 20);
    },
    { onExchange: (...one) => void told.push(trafficLine(...one)) },
  );
  const answer = await create(proxy.url);
  await expect(answer.text()).rejects.toThrow(/terminated/);
  await expect.poll(() => told).toHaveLength(1);
  expect(told[0]).toMatch(/^#1 threads\.create 200, cut, \d+ ms\n/);
});

test("a client that leaves takes its request to the server with it", async () => {
  let gone = (): void => {};
  const left = new Promise<void>((resolve) => (gone = resolve));
  const proxy = await proxiedServer(
    (_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.flushHeaders();
      response.once("close", gone);
    },
    { keepsAll: true },
  );
  const answer = await create(proxy.url);
  await answer.body!.cancel();
  await left;
  await expect.poll(() => proxy.transcript().exchanges[0]?.end.how).toBe("closed");
});

test("an hour's traffic, with a new token in every request, is judged as the first minute's", async () => {
  const proxy = await proxied({}, true);
  const one = async (index: number): Promise<number> => {
    const { status } = await fetch(proxy.url, {
      method: "POST",
      headers: {
        authorization: "Bearer alice",
        "content-type": "application/json",
        "x-csrf-token": `csrf-token-${index}`,
      },
      body: JSON.stringify({ type: "threads.list", params: {} }),
    });
    return status;
  };
  await (await create(proxy.url)).text();
  for (let round = 0; round < 10; round++)
    await Promise.all(Array.from({ length: 50 }, (_, index) => one(round * 50 + index)));
  expect(proxy.findings().map(({ rule, first }) => [rule, first])).toEqual([["SER-03", 1]]);
  expect(proxy.findings()[0]!.times).toBeGreaterThan(500);
  const { users: names, exchanges } = proxy.transcript();
  expect([names, exchanges.length]).toEqual([["user1"], 60]);
}, 30_000);

test("proxy prints its address, tells what it finds, and writes the record when it ends", async () => {
  const server = await startReferenceServer();
  onTestFinished(() => server.close());
  const cwd = home();
  let asked = false;
  const { exit, stdout, stderr } = await command(
    ["proxy", "--target", server.url, "--transcript", "traffic.json", "--port", "0"],
    {
      cwd,
      meanwhile(kill, said) {
        const url = /Findings: (http:\S+)\/__chatkit/.exec(said)?.[1];
        if (url === undefined || asked) return;
        asked = true;
        void create(`${url}/chatkit`)
          .then((answer) => answer.text())
          .then(() => setTimeout(kill, 200, "SIGINT"));
      },
    },
  );
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/chatkit\n$/);
  expect(stderr).toMatch(/#1 threads\.create 200, \d+ ms\n[\s\S]*1 exchange judged, 0 findings/);
  expect(readTranscript(readFileSync(join(cwd, "traffic.json"), "utf8")).exchanges).toHaveLength(1);
  // Nobody has driven a case in it: what it shows counts all the same.
  const again = await inProcess(["rejudge", "traffic.json"], cwd);
  expect(again.exit).toBe(0);
  expect(again.stdout).toMatch(/^MUST +\d+ rules: [1-9]\d+ pass(, \d+ not reached)?$/m);
}, 30_000);

test("proxy without a URL is a usage error", async () => {
  const { exit, stdout, stderr } = await command(["proxy", "--target", "localhost:8000"]);
  expect([exit, stdout]).toEqual([2, ""]);
  expect(stderr).toContain('"localhost:8000" is not a URL');
});

test.each([
  [
    "a password",
    ["--target", "http://me:hush-hush@localhost/chatkit"],
    "must not contain a user name or password",
  ],
  [
    "a transcript that has no place",
    ["--target", "http://localhost/chatkit", "--transcript", "no/such/folder.json"],
    "--transcript no/such/folder.json cannot be written: ENOENT",
  ],
  ["no target", [], "pass the URL of the server's endpoint"],
  ["a misspelt flag", ["--targt", "http://localhost/chatkit"], "Did you mean --target?"],
  [
    "a port that is none",
    ["--target", "http://localhost/chatkit", "--port", "99999"],
    "the proxy cannot listen",
  ],
])("proxy with %s is a usage error that says so", async (_what, args, message) => {
  const { exit, stdout, stderr } = await inProcess(["proxy", ...args], home());
  expect([exit, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain("hush-hush");
});
