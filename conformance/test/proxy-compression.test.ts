import { request } from "node:http";
import { buffer } from "node:stream/consumers";
import * as zlib from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { judges, parseUser, run } from "../src/index.ts";
import { readableCodings } from "../src/driver/content-coding.ts";
import { judgeTraffic } from "../src/relay/judge-traffic.ts";
import { type Interceptor, type ForwardedRequest, relay } from "../src/relay/relay.ts";
import { readTranscript, writeTranscript } from "../src/transcript/transcript-file.ts";
import { compressing, through } from "../src/wire-mutants/compression.ts";
import { wireMutants } from "../src/wire-mutants/index.ts";
import { startReferenceServer } from "../servers/reference/index.ts";
import { slowServer, whole } from "./front-doors.ts";

const flushed = (): zlib.Gzip => zlib.createGzip({ flush: zlib.constants.Z_SYNC_FLUSH });

/** The proxy before a server behind a front door. */
async function proxied(front: Interceptor) {
  const server = await startReferenceServer();
  const door = await relay(server.url, front);
  const proxy = await judgeTraffic({ target: door.url, judges, keepsAll: true });
  onTestFinished(async () => {
    await proxy.close();
    await door.close();
    await server.close();
  });
  return proxy;
}

/** The bytes of an answer as they came. */
async function post(url: string, accepted: string) {
  const body = JSON.stringify({
    type: "threads.create",
    params: {
      input: { content: [{ type: "input_text", text: "Hello" }], attachments: [], inference_options: {} },
    },
  });
  const headers = {
    authorization: "Bearer alice",
    "content-type": "application/json",
    "accept-encoding": accepted,
  };
  const answer = await new Promise<{ coding: string | undefined; bytes: Buffer }>((resolve, reject) => {
    request(url, { method: "POST", headers }, (response) => {
      buffer(response).then(
        (bytes) => resolve({ coding: response.headers["content-encoding"], bytes }),
        reject,
      );
    })
      .once("error", reject)
      .end(body);
  });
  return answer;
}

test("a client that accepts compression gets it through the proxy, which judges what it means", async () => {
  const proxy = await proxied(compressing("gzip", through(flushed)));
  const { coding, bytes } = await post(proxy.url, "gzip, deflate, br, zstd");
  expect(coding).toBe("gzip");
  expect(zlib.gunzipSync(bytes).toString()).toContain('"thread.created"');
  expect((await post(proxy.url, "identity")).coding).toBeUndefined();
  expect(proxy.findings()).toEqual([]);
  // The file has what was read, and how it came.
  const [exchange] = readTranscript(writeTranscript(proxy.transcript())).exchanges;
  expect(exchange?.response?.coding).toEqual({ name: "gzip", size: bytes.byteLength });
  expect(Buffer.concat(exchange!.response!.chunks.map((chunk) => chunk.bytes)).toString()).toBe(
    zlib.gunzipSync(bytes).toString(),
  );
});

test("the server is asked for what the client accepts, without codings that nobody here can read", async () => {
  const asked: string[] = [];
  const proxy = await proxied(async (received: ForwardedRequest, ask) => {
    asked.push(received.headers.find(([name]) => name === "accept-encoding")?.[1] ?? "none");
    return ask(received);
  });
  await post(proxy.url, "gzip, deflate, br, zstd, dcb");
  await post(proxy.url, "br;q=0.5");
  expect(asked).toEqual([readableCodings.join(", "), "br;q=0.5"]);
});

test("a compressed stream that breaks off is found, and the client gets what there was", async () => {
  const cut = wireMutants.find(({ id }) => id === "wire/gzip-cut-off");
  const proxy = await proxied(cut!.between);
  const { bytes } = await post(proxy.url, "gzip");
  expect(bytes.byteLength).toBeGreaterThan(100);
  expect(proxy.findings().map(({ finding }) => finding)).toEqual(["TR-08/body-cut-off"]);
});

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);
const judgedOf = async (url: string) =>
  (
    await run({
      url,
      users,
      seed: 1,
      tier: "T0",
      only: ["kit/liveness", "kit/flow", "threads.create/flows-*", "threads.create/begins-*"],
    })
  ).results;

/** What a run says of the flow of a slow server behind a front door. */
const said = async (front: Interceptor, ms = 120): Promise<(string | undefined)[]> => {
  const server = await slowServer(front, ms);
  onTestFinished(() => server.close());
  return (await judgedOf(server.url))
    .filter(({ findings }) => findings.length > 0)
    .map(({ finding, verdict }) => `${verdict} ${finding}`);
};

test("without an interpreter a run finds a front door that holds back what it compresses", async () => {
  expect(
    await said(
      compressing(
        "gzip",
        through(() => zlib.createGzip()),
      ),
    ),
  ).toEqual(["fail TR-10/held-back-from-browsers"]);
  expect(await said(compressing("gzip", through(flushed)))).toEqual([]);
  expect(await said((asked, ask) => ask(asked))).toEqual([]);
}, 60_000);

test("a whole answer after seconds is told by every run, and is a fault where its length proves it", async () => {
  const late =
    (length: boolean): Interceptor =>
    async (asked, ask) => {
      const reply = await ask(asked);
      if (!reply.headers.some(([name, value]) => name === "content-type" && value.startsWith("text/event")))
        return reply;
      const pieces: Uint8Array[] = [];
      for await (const piece of whole(reply.body)) pieces.push(piece);
      const body = Buffer.concat(pieces);
      const headers = length
        ? [...reply.headers, ["content-length", String(body.byteLength)] as const]
        : reply.headers;
      return {
        ...reply,
        headers,
        body: (async function* () {
          yield body;
        })(),
      };
    };
  expect(await said(late(false), 250)).toEqual(["warn TR-30/nothing-before-everything"]);
  expect(await said(late(true), 250)).toEqual(["fail TR-10/complete-before-sent"]);
}, 60_000);
