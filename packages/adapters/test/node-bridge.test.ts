import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import compression from "compression";
import express from "express";
import { describe, expect, test } from "vitest";
import { chatkit as expressChatkit, keepRawBody } from "../src/express.ts";
import { chatkit, serve } from "../src/node.ts";
import type { ParsedBody } from "../src/node-body.ts";
import { begin, send } from "../src/testing/client.ts";
import { makeFlood } from "../src/testing/cases/streaming.ts";
import { bodyText, fake, json, manualBody, stream } from "../src/testing/fakes.ts";
import { listen } from "./mounts/listen.ts";

const authenticate = () => ({ userId: "user_1" });
const echo = () => fake(async ({ body }) => json(await bodyText(body)));

/** What the handler gets when something before the adapter has done `before` to the request. */
async function bodyAfter(before: (req: IncomingMessage & ParsedBody) => unknown): Promise<unknown> {
  const answer = chatkit(echo(), { authenticate });
  const { url, close } = await listen((req, res) => {
    void Promise.resolve(before(req)).then(() => answer(req, res));
  });
  try {
    return JSON.parse(await (await send(url, { body: '{"sent": 1.0}' })).text());
  } finally {
    await close();
  }
}

describe("a body before the adapter", () => {
  test.each<[string, (req: IncomingMessage & ParsedBody) => unknown, string]>([
    ["unread", () => undefined, '{"sent": 1.0}'],
    ["an object", async (req) => (req.body = JSON.parse(await text(req))), '{"sent":1}'],
    ["a string", async (req) => (req.body = await text(req)), '{"sent": 1.0}'],
    ["bytes", async (req) => (req.body = Buffer.from(await text(req))), '{"sent": 1.0}'],
    [
      "an object beside rawBody",
      (req) => Object.assign(req, { body: {}, rawBody: Buffer.from("raw") }),
      "raw",
    ],
    ["an object that no one has read", (req) => (req.body = {}), '{"sent": 1.0}'],
    ["an empty object that was read", async (req) => (await text(req), (req.body = {})), "{}"],
    ["null", async (req) => (await text(req), (req.body = null)), "null"],
    ["a number", async (req) => (await text(req), (req.body = 7)), "7"],
    ["gone", async (req) => void (await text(req)), ""],
  ])("as %s", async (_name, before, expected) => expect(await bodyAfter(before)).toBe(expected));
});

test.each([true, false])("keepRawBody lets a body parser in front lose nothing: %s", async (isKept) => {
  const app = express().use(express.json(isKept ? { verify: keepRawBody } : {}));
  app.all("/chatkit", expressChatkit(echo(), { authenticate }));
  const { url, close } = await listen(app);
  const sent = '{"sent": 12345678901234567890}';
  const received: unknown = JSON.parse(await (await send(url, { body: sent })).text());
  await close();
  expect(received === sent).toBe(isKept);
});

test("where an answer may be compressed, each chunk is flushed through express's compression()", async () => {
  const body = manualBody();
  const answer = { status: 200, headers: { "content-type": "text/plain" }, body };
  const app = express().use(compression());
  app.post(
    "/chatkit",
    expressChatkit(
      fake(() => answer),
      { authenticate },
    ),
  );
  const { url, close } = await listen(app);
  const reply = await send(url, { headers: { "accept-encoding": "gzip" } });
  expect(reply.headers["content-encoding"]).toBe("gzip");
  for (const chunk of ["one", "two"]) {
    body.push(chunk);
    expect(await reply.piece()).toBe(chunk);
  }
  body.end();
  expect(await reply.piece()).toBe(null);
  await close();
});

describe("an answer that middleware has begun", () => {
  /** In a microtask the adapter answers before the response can close. */
  async function answerAfter(before: (res: ServerResponse) => void) {
    const body = manualBody();
    const errors: unknown[] = [];
    const handler = fake(() => ({ status: 200, headers: { "content-type": "text/plain" }, body }));
    const answer = chatkit(handler, { authenticate, onError: (error) => errors.push(error) });
    const { url, close } = await listen(async (req, res) => {
      await Promise.resolve();
      before(res);
      answer(req, res);
    });
    const seen = await send(url)
      .then(async (reply) => `${reply.status} ${await reply.text()}`)
      .catch(String);
    await body.returned;
    expect(errors).toMatchObject([{ code: "ERR_HTTP_HEADERS_SENT" }]);
    await close();
    return seen;
  }

  test("and ended stays as it is", async () => {
    const busy = "busy ".repeat(2_000_000);
    const seen = await answerAfter((res) => res.writeHead(503).end(busy));
    expect(seen === `503 ${busy}`).toBe(true);
  });

  test("and not ended is broken off", async () => {
    const seen = await answerAfter((res) => res.writeHead(200).write("half"));
    expect(seen).toMatch(/aborted|hang up/);
  });
});

test("a header that HTTP does not allow is a bare 500", async () => {
  const errors: unknown[] = [];
  const handler = fake(() => ({ status: 200, headers: { "x-bad": "a\nb" }, body: "secret" }));
  const { url, close } = await listen(
    chatkit(handler, { authenticate, onError: (error) => errors.push(error) }),
  );
  const reply = await send(url);
  expect([reply.status, await reply.text()]).toEqual([500, "Internal Server Error"]);
  expect(errors).toMatchObject([{ code: "ERR_INVALID_CHAR" }]);
  await close();
});

test("a client that leaves while authenticate() runs is asked for with an aborted signal", async () => {
  const handler = fake(() => json({}));
  const gone = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  const slow = async () => {
    began.resolve();
    await gone.promise;
    return { userId: "user_1" };
  };
  const answer = chatkit(handler, { authenticate: slow });
  const { url, close } = await listen((req, res) => {
    res.once("close", gone.resolve);
    answer(req, res);
  });
  const sending = begin(url);
  sending.request.end("{}");
  await began.promise;
  sending.leave();
  expect((await handler.firstRequest).signal.aborted).toBe(true);
  await close();
});

test("a client that has left before the adapter is called is asked for with an aborted signal", async () => {
  const handler = fake(() => json({}));
  const began = Promise.withResolvers<void>();
  const answer = chatkit(handler, { authenticate });
  const { url, close } = await listen((req, res) => {
    res.once("close", () => setTimeout(() => answer(req, res)));
    began.resolve();
  });
  const sending = begin(url);
  sending.request.end("{}");
  await began.promise;
  sending.leave();
  expect((await handler.firstRequest).signal.aborted).toBe(true);
  await close();
});

test("serving is over when a client has left that held the stream back", async () => {
  const flood = makeFlood(64 * 1024 * 1024);
  const served = Promise.withResolvers<void>();
  const { url, close } = await listen((req, res) => {
    const exchange = { req, res, request: req };
    void serve(
      fake(() => stream(flood.body())),
      { authenticate },
      exchange,
    ).then(served.resolve);
  });
  const reply = await send(url);
  await flood.stalled();
  reply.leave();
  await served.promise;
  await close();
});
