import { createServer, type IncomingMessage, request as forward, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { blockedText } from "../src/judging/result.ts";
import { expect, test } from "vitest";
import { isStream, pause } from "../src/wire-mutants/change.ts";
import { startReferenceServer } from "../servers/reference/index.ts";
import {
  cases,
  exitCode,
  judges,
  parseUser,
  type Run,
  run,
  type RunOptions,
  expectStream,
  verifyStream,
} from "../src/index.ts";
import { outcomeOf } from "../src/conclusions/outcome.ts";
import { prettyReport } from "../src/report/pretty.ts";
import { reportOf } from "../src/report/report.ts";
import { type Interceptor, relay, type ForwardedResponse } from "../src/relay/relay.ts";

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** Judges the reference server; from the given request on, `trouble` stands in its way. */
async function judged(
  after: number,
  trouble: Interceptor,
  timeLimits: RunOptions["timeLimits"] = {},
): Promise<Run> {
  const server = await startReferenceServer();
  let asked = 0;
  const way = await relay(server.url, (...request) =>
    asked++ < after ? request[1](request[0]) : trouble(...request),
  );
  try {
    return await run({
      url: way.url,
      cases,
      judges,
      users,
      seed: 1,
      timeLimits: { answer: 1000, ...timeLimits },
    });
  } finally {
    await way.close();
    await server.close();
  }
}

const withBody =
  (body: () => AsyncIterable<Uint8Array>): Interceptor =>
  async (asked, ask) => {
    const reply: ForwardedResponse = await ask(asked);
    return isStream(reply) ? { ...reply, body: body() } : reply;
  };
const said = ({ results }: Run, verdict: string): string[] =>
  results
    .filter((one) => one.verdict === verdict)
    .map((one) => (one.blockedBy === undefined ? one.findings[0]!.message : blockedText(one)));
const kitErrors = ({ results }: Run) => results.filter(({ verdict }) => verdict === "kit-error");

/** The request that the server did not live through, with its bytes. */
const stopped =
  /^kit\/liveness: the server has stopped answering: exchange \d+, POST \{"type":.*\}.*, got no answer \(.+\), nor did those after it$/;

/** 1024 frames of 1024 bytes. */
const mebibyte = Buffer.alloc(1024 * 1024, `data: {"type":"x","pad":"${"y".repeat(995)}"}\n\n`);

test("a server that hangs in the middle ends the run, and the rest is blocked", async () => {
  const one = await judged(60, () => pause(60_000) as never, { answer: 1000 });
  expect(new Set(said(one, "blocked"))).toContainEqual(expect.stringMatching(stopped));
  expect(exitCode(one.reachable, one.results, "strict")).toBe(1);
  expect(kitErrors(one)).toEqual([]);
  expect(one.durationMs).toBeLessThan(20_000);
});

test("a server that dies in the middle ends the run, and the rest is blocked", async () => {
  const server = await startReferenceServer();
  let asked = 0;
  const way = await relay(server.url, (request, ask) => {
    if (++asked === 60) void way.close();
    return ask(request);
  });
  const one = await run({ url: way.url, cases, judges, users, seed: 1 });
  await server.close();
  expect(new Set(said(one, "blocked"))).toContainEqual(expect.stringMatching(stopped));
  expect(exitCode(one.reachable, one.results, "strict")).toBe(1);
  expect(one.durationMs).toBeLessThan(20_000);
});

test("a server that floods every stream is read to a limit, in bounded memory", async () => {
  const before = process.memoryUsage().rss;
  const one = await judged(
    10,
    withBody(async function* () {
      for (let n = 0; n < 1024; n++) {
        yield mebibyte;
      }
    }),
    { answer: 10_000 },
  );
  expect(said(one, "fail").join()).toMatch(/without the end of its HTTP body/);
  expect(one.transcript.exchanges.some(({ end }) => end.how === "too-large")).toBe(true);
  expect(kitErrors(one)).toEqual([]);
  const chunks = one.transcript.exchanges.flatMap(({ response }) => response?.chunks ?? []);
  const kept = chunks.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  expect(kept).toBeLessThan(200 * mebibyte.byteLength);
  expect(process.memoryUsage().rss - before).toBeLessThan(1024 * mebibyte.byteLength);
  expect(one.durationMs).toBeLessThan(60_000);
}, 60_000);

test("a frame of 50 MB is not swallowed", async () => {
  const one = await judged(
    10,
    withBody(async function* () {
      yield Buffer.from('data: {"type":"x","pad":"');
      for (let n = 0; n < 50; n++) yield Buffer.alloc(1024 * 1024, "y");
      yield Buffer.from('"}\n\n');
    }),
    { answer: 10_000 },
  );
  expect(one.transcript.exchanges.some(({ end }) => end.how === "too-large")).toBe(true);
  expect(kitErrors(one)).toEqual([]);
  expect(one.durationMs).toBeLessThan(60_000);
}, 60_000);

test("bytes that are no UTF-8 are said to be none", async () => {
  const one = await judged(
    10,
    withBody(async function* () {
      yield Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x0a, 0xc3, 0x28, 0xf0, 0x9f]);
    }),
  );
  expect(said(one, "fail")).toContain("A stream is not valid UTF-8");
  expect(kitErrors(one)).toEqual([]);
});

test("a server that begins to redirect is blamed for it", async () => {
  const one = await judged(10, async ({ path }) => ({
    status: 308,
    headers: [["location", path]],
    body: (async function* () {})(),
  }));
  expect(said(one, "fail")).toContain("An operation is redirected instead of answered");
  expect(kitErrors(one)).toEqual([]);
});

test("a server that only drips is waited for as long as the run may take", async () => {
  const one = await judged(
    60,
    withBody(async function* () {
      for (;;) {
        yield Buffer.from(":");
        await pause(50);
      }
    }),
    { answer: 400, run: 3000 },
  );
  expect(new Set(said(one, "blocked"))).toContain("kit/time: the run has used up its 3 s");
  expect(exitCode(one.reachable, one.results, "strict")).toBe(1);
  expect(one.durationMs).toBeLessThan(15_000);
});

test("a flood of frames that are no JSON is judged in the time that reading it takes", async () => {
  const flood = 'data: {"broken\n\n'.repeat(20_000);
  const began = performance.now();
  const { findings } = await verifyStream(
    new Response(flood, { headers: { "content-type": "text/event-stream" } }),
    { operation: "threads.create" },
  );
  expect(findings.map(({ rule }) => rule)).toContain("TR-09");
  expect(performance.now() - began).toBeLessThan(4000);
}, 15_000);

test.each([
  [Response.json({ error: {} }, { status: 415 }), "received 415 application/json: {"],
  [Response.json({ data: [] }), "received 200 application/json: {"],
  [new Response(null, { status: 204 }), "received 204 without a Content-Type: "],
])("expectStream throws at a response that is no stream", async (response, said) => {
  await expect(expectStream(response)).rejects.toThrow(said);
});

/** Judges the reference server behind a host; what a request does before it is forwarded is up to `meet`. */
async function behind(
  meet: (asked: number, host: Server, request: IncomingMessage) => boolean,
): Promise<Run> {
  const server = await startReferenceServer();
  let asked = 0;
  const host = createServer((request, response) => {
    if (!meet(++asked, host, request)) return;
    const { method, headers, url } = request;
    const ahead = forward(new URL(url ?? "", server.url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    response.once("close", () => ahead.destroy());
    ahead.on("error", () => response.destroy());
    request.pipe(ahead);
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const url = new URL(server.url);
  url.port = String((host.address() as AddressInfo).port);
  try {
    return await run({ url: url.href, cases, judges, users, seed: 1 });
  } finally {
    host.closeAllConnections();
    host.close();
    await server.close();
  }
}

test("connections that close in a row are no death: one request shows that the server is there", async () => {
  const one = await behind((asked, _host, request) => {
    const closes = asked >= 40 && asked < 43;
    if (closes) request.socket.destroy();
    return !closes;
  });
  expect(said(one, "blocked").filter((text) => text.includes("stopped answering"))).toEqual([]);
  const { outages } = reportOf(outcomeOf(one));
  expect(outages).toHaveLength(1);
  expect(outages?.[0]?.back_after_ms).toBeLessThan(2000);
  expect(prettyReport(outcomeOf(one)).replaceAll(/\s+/g, " ")).toMatch(
    /The server stopped answering: exchange \d+, POST \{"type":.* It answered again after \d\.\d s/,
  );
});

test("a server that dies at a request and comes back is judged to the end", async () => {
  const one = await behind((asked, host, request) => {
    if (asked !== 100) return true;
    const { port } = host.address() as AddressInfo;
    request.socket.destroy();
    host.closeAllConnections();
    host.close(() => setTimeout(() => host.listen(port, "127.0.0.1"), 1000));
    return false;
  });
  expect(said(one, "blocked").filter((text) => text.includes("stopped answering"))).toEqual([]);
  expect(said(one, "fail")).toEqual([]);
  expect(kitErrors(one)).toEqual([]);
});

test.each([false, true])(
  "a stream that its server cuts when it is quiet is found by a slow run: %s",
  async (cuts) => {
    const server = await startReferenceServer();
    const way = await relay(server.url, async (request, ask) => {
      const reply = await ask(request);
      return cuts && isStream(reply) ? { ...reply, body: cutWhenQuiet(reply.body, 3000) } : reply;
    });
    const only = cases.filter(({ id }) =>
      ["kit/liveness", "streams/stay-open-while-the-handler-is-quiet"].includes(id),
    );
    const one = await run({ url: way.url, cases: only, judges, users, seed: 1, slow: 2 });
    await way.close();
    await server.close();
    const found = one.results.flatMap(({ rule, verdict }) => (verdict === "fail" ? [rule] : []));
    expect(found).toEqual(cuts ? ["TR-08"] : []);
  },
  30_000,
);

/** A body whose connection a server closes where nothing is written for so long. */
async function* cutWhenQuiet(body: AsyncIterable<Uint8Array>, ms: number): AsyncGenerator<Uint8Array, void> {
  const chunks = body[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([chunks.next(), pause(ms).then(() => undefined)]);
    if (next === undefined) throw new Error("The write has timed out.");
    if (next.done === true) return;
    yield next.value;
  }
}
