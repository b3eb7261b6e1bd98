import { createServer as createHttp, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from "node:net";
import { expect, test } from "vitest";
import { cases, exitCode, judges, run } from "../src/index.ts";

const canned =
  'data: {"type":"thread.created","thread":{"id":"thr_1","created_at":"2026-01-01T00:00:00Z","status":{"type":"active"},"metadata":{},"items":{"data":[],"has_more":false}}}\n\n' +
  'data: {"type":"stream_options","stream_options":{"allow_cancel":true}}\n\n';
const json = { "content-type": "application/json" };
const events = { "content-type": "text/event-stream" };
const head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n";

const http = (listener: RequestListener): Server => createHttp(listener);
const tcp = (talk: (socket: Socket) => void): Server =>
  createTcp((socket) => {
    socket.on("error", () => socket.destroy());
    // Nothing is said before there is a request.
    socket.once("data", () => talk(socket));
  });
const always = (status: number, headers: Record<string, string>, body: string): Server =>
  http((_request, response) => response.writeHead(status, headers).end(status === 204 ? undefined : body));

/** Writes the same for as long as somebody reads. */
const endlessly = (to: Socket | ServerResponse, text: string, ms: number): void => {
  const timer = setInterval(() => to.write(text), ms);
  to.once("close", () => clearInterval(timer));
};

/** Servers that are no ChatKit servers, and the exit code that each deserves. */
const nulls: readonly (readonly [string, number, () => Server])[] = [
  ["closes at once", 3, () => createTcp((socket) => socket.destroy())],
  ["resets the connection", 3, () => tcp((socket) => socket.resetAndDestroy())],
  ["speaks no HTTP", 3, () => createTcp((socket) => socket.end("hello\r\n"))],
  ["speaks TLS", 3, () => tcp((socket) => socket.end(Buffer.from("15030300020246", "hex")))],
  ["never answers", 3, () => tcp(() => {})],
  ["closes within its headers", 3, () => tcp((socket) => socket.end(head))],
  [
    "never ends its headers",
    3,
    () =>
      tcp((socket) => {
        socket.write(head);
        endlessly(socket, "x: 1\r\n", 20);
      }),
  ],
  ["sends one byte now and then", 3, () => tcp((socket) => endlessly(socket, "H", 50))],
  [
    "sends a megabyte of headers",
    3,
    () => tcp((socket) => socket.write(head + `x: ${"1".repeat(2 ** 20)}\r\n`)),
  ],
  [
    "only ever says Continue",
    3,
    () => tcp((socket) => endlessly(socket, "HTTP/1.1 100 Continue\r\n\r\n", 20)),
  ],
  [
    "never ends its body",
    1,
    () => http((_request, response) => response.writeHead(200, events).flushHeaders()),
  ],
  [
    "sends comments for ever",
    1,
    () => http((_request, response) => endlessly(response.writeHead(200, events), ": ping\n\n", 20)),
  ],
  [
    "sends events for ever",
    1,
    () => http((_request, response) => endlessly(response.writeHead(200, events), canned, 5)),
  ],
  ["redirects in a circle", 1, () => always(302, { location: "/chatkit" }, "")],
  ["an empty stream", 1, () => always(200, events, "")],
  ["always 200 {}", 1, () => always(200, json, "{}")],
  ["always 200 []", 1, () => always(200, json, "[]")],
  ["always 204", 1, () => always(204, {}, "")],
  ["always 400", 1, () => always(400, json, '{"error":{"code":"x","message":"y"}}')],
  ["always 401", 1, () => always(401, json, '{"error":{"code":"x","message":"y"}}')],
  ["always 404", 1, () => always(404, json, '{"error":{"code":"x","message":"y"}}')],
  ["always 500", 1, () => always(500, { "content-type": "text/plain" }, "Internal Server Error")],
  ["HTML", 1, () => always(200, { "content-type": "text/html" }, "<html></html>")],
  ["a canned stream", 1, () => always(200, events, canned)],
  ["echo", 1, () => http((request, response) => void request.pipe(response.writeHead(200, json)))],
];

test.each(nulls)("a server that is null (%s) gets no pass and exit code %i", async (_name, code, make) => {
  const server = make();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/chatkit`;
    const one = await run({ url, cases, judges, users: [], timeLimits: { answer: 500, whole: 1000 } });
    expect(one.results.filter(({ verdict }) => verdict === "pass")).toEqual([]);
    expect(exitCode(one.reachable, one.results, "compat")).toBe(code);
    expect(one.durationMs).toBeLessThan(3000);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

test("a dead port is unreachable", async () => {
  const { results, reachable } = await run({ url: "http://127.0.0.1:9/chatkit", cases, judges });
  expect([results, exitCode(reachable, results, "compat")]).toEqual([[], 3]);
});

test("https to a server that speaks plain HTTP is unreachable", async () => {
  const server = always(200, json, "{}");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/chatkit`;
    const { results, reachable } = await run({ url, cases, judges });
    expect([results, exitCode(reachable, results, "compat")]).toEqual([[], 3]);
  } finally {
    server.close();
  }
});
