import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { judges } from "../../../conformance/src/index.ts";
import {
  findingsPath,
  judgeTraffic,
  type TrafficJudge,
} from "../../../conformance/src/relay/judge-traffic.ts";
import { fine } from "../../../conformance/test/exchanges.ts";
import { byteFaults, faultyBytes, pieces, sizes } from "../inputs/byte-faults.ts";
import { expectThat } from "../support/expect-that.ts";
import { target } from "../support/target.ts";

interface Answer {
  status: number;
  headers: Record<string, string>;
  pieces: readonly Uint8Array[];
}

let next: Answer;
let server: Server | undefined;
let judge: TrafficJudge | undefined;

async function listening(): Promise<TrafficJudge> {
  if (judge) return judge;
  server = createServer((request, response) => {
    request.resume();
    response.writeHead(next.status, next.headers);
    for (const piece of next.pieces) response.write(piece);
    response.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/chatkit?key=secret-of-the-url`;
  judge = await judgeTraffic({ target: url, judges });
  return judge;
}

const codings = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };
const streams = Object.values(fine).flatMap((exchanges) =>
  exchanges.map(({ events, answer }) =>
    events ? events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("") : JSON.stringify(answer),
  ),
);

const answers = fc.record({
  text: fc.constantFrom(...streams, "", "<script>alert(1)</script>", "data: [DONE]\n\n"),
  before: byteFaults,
  after: byteFaults,
  coding: fc.option(fc.constantFrom(...(Object.keys(codings) as (keyof typeof codings)[])), { freq: 2 }),
  said: fc.option(
    fc.constantFrom("gzip", "br", "deflate", "zstd", "identity", "gzip, gzip", "compress", "x", "__proto__"),
    { freq: 6 },
  ),
  status: fc.constantFrom(200, 200, 200, 201, 400, 404, 500, 599, 999),
  contentType: fc.constantFrom("text/event-stream", "application/json", "text/html", "\xff", "x".repeat(500)),
  asked: fc.constantFrom("threads.create", "threads.list", "items.list", "__proto__", "<script>"),
  sizes,
});

/** Whether the proxy of the kit forwards whatever a server sends, and survives. */
export const proxy = target({
  holds:
    "whatever bytes, encodings and headers a server answers with, the client gets the same bytes and status, the page of findings has no secrets or scripts, and nothing is thrown",
  executions: 8_000,
  inputs: answers,
  async check({ text, before, after, coding, said, status, contentType, asked, sizes }) {
    const plain = faultyBytes(new TextEncoder().encode(text), before);
    const coded = coding ? codings[coding](plain) : plain;
    const bytes = faultyBytes(coded, after);
    const name = said ?? coding;
    next = {
      status,
      headers: { "content-type": contentType, ...(name ? { "content-encoding": name } : {}) },
      pieces: pieces(bytes, sizes),
    };
    const { url, findings } = await listening();
    const got = await raw(url, asked);
    const isSame = got.status === status && Buffer.from(bytes).equals(got.body);
    expectThat(isSame, "the client gets something else", [got.status, status, got.body.toString("latin1")]);
    findings();
    const page = await raw(new URL(findingsPath, url).href, undefined);
    const html = page.body.toString();
    expectThat(
      page.status === 200 && !/<script|secret-of-/.test(html),
      "the page shows what it must not",
      html,
    );
  },
  async close() {
    await judge?.close();
    judge = undefined;
    server?.closeAllConnections();
    server?.close();
    server = undefined;
  },
});

/** The answer as it comes, not decoded. */
async function raw(url: string, operation: string | undefined): Promise<{ status: number; body: Buffer }> {
  const body = operation === undefined ? "" : JSON.stringify({ type: operation, params: {} });
  const headers = {
    "content-type": "application/json",
    authorization: "Bearer secret-of-alice",
    "accept-encoding": "gzip, br, deflate",
  };
  const sending = request(url, { method: operation === undefined ? "GET" : "POST", headers, agent: false });
  sending.end(body);
  const [answer] = await once(sending, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode ?? 0, body: Buffer.concat(chunks) };
}
