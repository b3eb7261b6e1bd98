import { createServer as createHttp, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcp, type Server } from "node:net";
import { expect, test } from "vitest";
import { cases, exitCode, judges, run } from "../src/index.ts";

const canned =
  'data: {"type":"thread.created","thread":{"id":"thr_1","created_at":"2026-01-01T00:00:00Z","status":{"type":"active"},"metadata":{},"items":{"data":[],"has_more":false}}}\n\n' +
  'data: {"type":"stream_options","stream_options":{"allow_cancel":true}}\n\n';
const json = { "content-type": "application/json" };

const http = (listener: RequestListener): Server => createHttp(listener);
const always = (status: number, headers: Record<string, string>, body: string): Server =>
  http((_request, response) => response.writeHead(status, headers).end(status === 204 ? undefined : body));

/** Servers that are no ChatKit servers, and the exit code that each deserves. */
const nulls: readonly (readonly [string, number, () => Server])[] = [
  ["closes at once", 3, () => createTcp((socket) => socket.destroy())],
  ["speaks no HTTP", 3, () => createTcp((socket) => socket.end("hello\r\n"))],
  ["always 200 {}", 1, () => always(200, json, "{}")],
  ["always 204", 1, () => always(204, {}, "")],
  ["always 400", 1, () => always(400, json, '{"error":{"code":"x","message":"y"}}')],
  ["always 404", 1, () => always(404, json, '{"error":{"code":"x","message":"y"}}')],
  ["always 500", 1, () => always(500, { "content-type": "text/plain" }, "Internal Server Error")],
  ["HTML", 1, () => always(200, { "content-type": "text/html" }, "<html></html>")],
  ["a canned stream", 1, () => always(200, { "content-type": "text/event-stream" }, canned)],
  ["echo", 1, () => http((request, response) => void request.pipe(response.writeHead(200, json)))],
];

test.each(nulls)("a server that is null (%s) gets no pass and exit code %i", async (_name, code, make) => {
  const server = make();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/chatkit`;
    const { results, reachable, durationMs } = await run({ url, cases, judges, users: [] });
    expect(results.filter(({ verdict }) => verdict === "pass")).toEqual([]);
    expect(exitCode(reachable, results, "compat")).toBe(code);
    expect(durationMs).toBeLessThan(10_000);
  } finally {
    server.close();
  }
});

test("a dead port is unreachable", async () => {
  const { results, reachable } = await run({ url: "http://127.0.0.1:9/chatkit", cases, judges });
  expect([results, exitCode(reachable, results, "compat")]).toEqual([[], 3]);
});
