import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { texts } from "../mutants/mutant.ts";
import { startReferenceServer } from "../servers/reference/index.ts";
import { judges, parseUser, run } from "../src/index.ts";
import { lint, type LintOptions } from "../src/relay/lint.ts";
import { readTranscript } from "../src/transcript-file.ts";
import { command, home } from "./command.ts";

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** The reference server behind the proxy; with `naive`, its times have no offset. */
async function proxied(options: Partial<LintOptions> = {}, naive = false) {
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
  const proxy = await lint({ target: server.url, judges, ...options });
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
  expect(results.filter(({ violations }) => violations.length > 0).map(({ rule }) => rule)).toEqual([]);
  expect(proxy.findings()).toEqual([]);
  expect(proxy.judged).toBeGreaterThan(300);
}, 60_000);

test("a fault is told once in full, then counted, and can be read at /__chatkit", async () => {
  const told: string[] = [];
  const proxy = await proxied(
    { heard: (_one, fresh) => void told.push(...fresh.map(({ rule }) => rule)) },
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
  expect(html).toMatch(/<td><abbr title="[^"]+">SER-03<\/abbr><td>MUST/);
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
  const proxy = await lint({ target: "http://127.0.0.1:9/chatkit", judges });
  onTestFinished(() => proxy.close());
  const answer = await create(proxy.url);
  expect([answer.status, await answer.text()]).toEqual([
    502,
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/chatkit cannot be reached: /),
  ]);
});

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
        const url = /findings at (http:\S+)\/__chatkit/.exec(said)?.[1];
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
}, 30_000);

test("proxy without a URL is a usage error", async () => {
  const { exit, stdout, stderr } = await command(["proxy", "--target", "localhost:8000"]);
  expect([exit, stdout]).toEqual([2, ""]);
  expect(stderr).toContain('"localhost:8000" is no URL');
});

test("selftest says which breakages would be caught, without asking the server again", async () => {
  let requests = 0;
  const server = await startReferenceServer({
    replace: { handler: (sound) => ({ handle: (request) => (requests++, sound.handle(request)) }) },
  });
  onTestFinished(() => server.close());
  const { exit, stdout } = await command(["selftest", server.url, "--as", "alice=alice", "--as", "bob=bob"]);
  expect(exit).toBe(0);
  expect(stdout).toMatch(/ · tier T2\n/);
  expect(stdout).toMatch(/^ {2}✓ TR-09 +ends-with-done, /m);
  expect(stdout).toMatch(/^ {2}✓ TR-10 +everything-at-the-end$/m);
  expect(stdout).not.toContain("Missed");
  expect(stdout).toMatch(/\n5\d breakages: 5\d caught, 0 missed, 2 not to be told\n$/);
  expect(requests).toBeLessThan(1000);
}, 60_000);

test("selftest of a dead port is unreachable", async () => {
  const { exit, stdout, stderr } = await command(["selftest", "http://127.0.0.1:9/chatkit"]);
  expect([exit, stdout]).toEqual([3, ""]);
  expect(stderr).toContain("cannot be reached");
});
