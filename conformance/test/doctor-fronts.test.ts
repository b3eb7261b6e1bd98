import * as zlib from "node:zlib";
import { constants } from "node:zlib";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { ForwardedResponse, Interceptor } from "../src/relay/relay.ts";
import { brokenOff, framesOf, isStream, pause, withHeader } from "../src/wire-mutants/change.ts";
import { compressing, through } from "../src/wire-mutants/compression.ts";
import { wireMutants } from "../src/wire-mutants/index.ts";
import { home, inProcess } from "./command.ts";
import { between } from "./faulty-stores.ts";
import { page, slowServer, whole } from "./front-doors.ts";

vi.setConfig({ testTimeout: 60_000 });

const as = ["--as", "alice=alice", "--as", "bob=bob"];

/** What `doctor` says of the reference server behind something; `slow`: of a server without an interpreter. */
async function examined(trouble: Interceptor, slow?: { ms: number }) {
  const server = await (slow ? slowServer(trouble, slow.ms) : between(trouble));
  onTestFinished(() => server.close());
  return inProcess(["doctor", server.url, ...as], home());
}

const bodyOf = ({ body }: { body: Uint8Array }): string => new TextDecoder().decode(body);
const isCreate = (asked: { body: Uint8Array }): boolean => bodyOf(asked).includes('"threads.create"');
/** Answers some requests in place of the server. */
const instead =
  (when: (asked: { body: Uint8Array }) => boolean, answer: () => ForwardedResponse): Interceptor =>
  async (asked, ask) =>
    asked.method === "POST" && when(asked) ? answer() : ask(asked);

/** Changes the body of streams. */
const onStreams =
  (change: (body: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>): Interceptor =>
  async (asked, ask) => {
    const reply = await ask(asked);
    return isStream(reply) ? { ...withoutLength(reply), body: change(reply.body) } : reply;
  };
const withoutLength = (reply: ForwardedResponse): ForwardedResponse => ({
  ...reply,
  headers: withHeader(reply, "content-length"),
});

const compressors = [
  ["gzip", () => zlib.createGzip()],
  ["deflate", () => zlib.createDeflate()],
  ["br", () => zlib.createBrotliCompress()],
  ...("createZstdCompress" in zlib ? [["zstd", () => zlib.createZstdCompress()] as const] : []),
] as const;

describe("a front door that compresses", () => {
  test.each(compressors)(
    "%s without flushing is found only by asking as a browser does",
    async (coding, make) => {
      const { exit, stdout } = await examined(compressing(coding, through(make)));
      expect(stdout).toMatch(/^ok +buffering /m);
      expect(stdout).toMatch(
        new RegExp(
          String.raw`^FAIL +browser +a stream with a pause of 800 ms arrived all at once \(content-encoding: ${coding}\)\n +→ do not compress text/event-stream`,
          "m",
        ),
      );
      expect(exit).toBe(1);
    },
  );

  test("with flushes is sound", async () => {
    const make = (): zlib.Gzip => zlib.createGzip({ flush: constants.Z_SYNC_FLUSH });
    const { exit, stdout } = await examined(compressing("gzip", through(make)));
    expect(stdout).toMatch(/^ok +browser +events arrive while the server works: .*content-encoding: gzip/m);
    expect(exit).toBe(0);
  });

  test("is found before a server without an interpreter too", async () => {
    const { exit, stdout } = await examined(compressing("gzip", through(zlib.createGzip)), { ms: 150 });
    expect(stdout).toMatch(/^ok +buffering +events arrive over/m);
    expect(stdout).toMatch(
      /^FAIL +browser +a browser gets \d+ events at once after \d+ ms, others get them over/m,
    );
    expect(exit).toBe(1);
  });

  test("and breaks off within the coding is found", async () => {
    const cut = wireMutants.find(({ id }) => id === "wire/gzip-cut-off");
    const { exit, stdout } = await examined(cut!.between);
    expect(stdout).toMatch(
      /^FAIL +browser +a browser's stream has \d+ events and is cut: .*gzip: unexpected end/m,
    );
    expect(exit).toBe(1);
  });
});

test("a whole answer after a while is told, with its opening event and without an interpreter", async () => {
  // Twice as long is still a warning, on a machine that is busy.
  const { stdout } = await examined(onStreams(whole), { ms: 90 });
  expect(stdout).toMatch(
    /^warn +buffering +thread.created came with everything else: \d+ events at once after [4-9]\d\d ms/m,
  );
  const { exit, stdout: late } = await examined(onStreams(whole), { ms: 250 });
  expect(late).toMatch(/^FAIL +buffering +thread.created came with everything else/m);
  expect(exit).toBe(1);
});

describe("a stream that is cut", () => {
  test.each<[string, (body: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>]>([
    [
      "after some time",
      async function* (body) {
        yield* brokenOff(body);
      },
    ],
    [
      "inside of a chunk",
      (body) =>
        brokenOff(
          (async function* () {
            let size = 0;
            for await (const chunk of body) {
              size += chunk.byteLength;
              yield size < 500 ? chunk : chunk.subarray(0, 20);
              if (size >= 500) return;
            }
          })(),
        ),
    ],
    [
      "after its first event",
      (body) =>
        brokenOff(
          (async function* () {
            for await (const frame of framesOf(body)) {
              yield Buffer.from(frame);
              await pause(20);
              return;
            }
          })(),
        ),
    ],
  ])("%s fails", async (_when, change) => {
    const { exit, stdout } = await examined(onStreams(change));
    expect(stdout).toMatch(
      /^FAIL +stream +threads.create streams \d+ events and is cut after \d+ ms.*\n +→ look at the server's log/m,
    );
    expect(stdout).not.toContain("did not stream");
    expect(stdout).toMatch(/^skip +buffering +the stream of threads.create did not end well/m);
    expect(exit).toBe(1);
  });
});

const html = "text/html; charset=utf-8";
const express = (words: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${words}</pre>\n</body>\n</html>\n`;
const fastify = (status: number, code: string): ForwardedResponse =>
  page(
    status,
    "application/json; charset=utf-8",
    JSON.stringify({ statusCode: status, code, error: "…", message: "…" }),
  );
const nginx = (words: string): string =>
  `<html>\r\n<head><title>${words}</title></head>\r\n<body>\r\n<center><h1>${words}</h1></center>\r\n<hr><center>nginx/1.27.0</center>\r\n</body>\r\n</html>\r\n`;

describe("a body parser in front", () => {
  const isBroken = (asked: { body: Uint8Array }): boolean => bodyOf(asked) === "{";
  const isLongerThan =
    (bytes: number) =>
    ({ body }: { body: Uint8Array }): boolean =>
      body.byteLength > bytes;

  test.each<[string, () => ForwardedResponse, RegExp]>([
    [
      "of Express",
      () =>
        page(400, html, express("SyntaxError: Unexpected end of JSON input<br> &nbsp; &nbsp;at JSON.parse")),
      /400 text\/html from express.json\(\): SyntaxError: Unexpected end of JSON input\n +→ TR-20: mount the endpoint before/,
    ],
    [
      "of Express in production",
      () => page(400, html, express("Bad Request")),
      /400 text\/html from express.json\(\): Bad Request\n/,
    ],
    ["of Fastify", () => fastify(400, "FST_ERR_CTP_INVALID_JSON_BODY"), /400 application\/json from Fastify/],
    [
      "of Koa",
      () => page(400, "text/plain; charset=utf-8", "Bad Request"),
      /400 text\/plain from koa-bodyparser/,
    ],
    ["of a stranger", () => page(400, html, "<h1>Oh no</h1>"), /400 text\/html: Oh no\n/],
  ])("%s that rejects broken JSON in its own words is named", async (_who, answer, says) => {
    const { exit, stdout } = await examined(instead(isBroken, answer));
    expect(stdout).toMatch(
      new RegExp(`^warn +body parser +a body that is not JSON gets ${says.source}`, "m"),
    );
    expect(exit).toBe(0);
  });

  test.each<[string, number, () => ForwardedResponse, RegExp]>([
    [
      "of Express",
      100 * 1024,
      () => page(413, html, express("PayloadTooLargeError: request entity too large<br> &nbsp;")),
      /^FAIL +body parser +a body of 150 KiB gets 413 from express.json\(\)\n +→ mount the endpoint before express.json\(\)/m,
    ],
    [
      "of Express in production",
      100 * 1024,
      () => page(413, html, express("Payload Too Large")),
      /^FAIL +body parser +a body of 150 KiB gets 413 from express.json\(\)/m,
    ],
    [
      "of Fastify",
      1024 * 1024,
      () => fastify(413, "FST_ERR_CTP_BODY_TOO_LARGE"),
      /^warn +body parser +a body of 1536 KiB gets 413 from Fastify\n +→ set `bodyLimit/m,
    ],
    [
      "of Koa",
      1024 * 1024,
      () => page(413, "text/plain; charset=utf-8", "request entity too large"),
      /^warn +body parser +a body of 1536 KiB gets 413 from koa-bodyparser/m,
    ],
    [
      "of nginx",
      1024 * 1024,
      () => page(413, "text/html", nginx("413 Request Entity Too Large")),
      /^warn +body parser +a body of 1536 KiB gets 413 from nginx\n +→ set `client_max_body_size 10m;`/m,
    ],
    [
      "of nginx that cannot store a body, and not a limit,",
      100 * 1024,
      () => page(500, "text/html", nginx("500 Internal Server Error")),
      /^FAIL +body parser +a body of 150 KiB gets 500 from nginx\n +→ look into the log of nginx: a limit would be a 413/m,
    ],
    [
      "of the endpoint itself, which is allowed,",
      1024 * 1024,
      () =>
        page(413, "application/json", '{"error":{"code":"payload_too_large","message":"At most 1 MiB."}}'),
      /^ok +body parser +the endpoint itself rejects a body of 1536 KiB, and a body that is not JSON gets an error body/m,
    ],
  ])("%s with its limit is named", async (_who, limit, answer, says) => {
    const { stdout } = await examined(instead(isLongerThan(limit), answer));
    expect(stdout).toMatch(says);
  });
});

describe("what is not the server's own answer", () => {
  test.each([
    [301, "repeat the request there as a GET"],
    [302, "repeat the request there as a GET"],
    [303, "repeat the request there as a GET"],
    [307, "repeat the POST there, but they do not follow a redirect of the CORS preflight"],
    [308, "repeat the POST there, but they do not follow a redirect of the CORS preflight"],
  ])("%d is a redirect", async (status, says) => {
    const moved = (): ForwardedResponse => page(status, "text/plain", "", [["location", "/chatkit/"]]);
    const { exit, stdout } = await examined(instead(() => true, moved));
    expect(stdout).toContain(`the server redirects threads.list to /chatkit/ (${status})`);
    expect(stdout).toContain(says);
    expect(exit).toBe(1);
  });

  test.each([
    [502, "a proxy answers 502", "start the server behind the proxy"],
    [503, "a proxy answers 503", "start the server behind the proxy"],
    [504, "a proxy answers 504", "`: keep-alive`"],
    [520, "Cloudflare answers 520", "look at the server's log"],
    [521, "Cloudflare answers 521", "start the server"],
    [522, "Cloudflare answers 522", "firewall"],
    [523, "Cloudflare answers 523", "address"],
    [
      524,
      "Cloudflare answers 524: the server sent nothing for 120 s",
      "send the head and the first event at once",
    ],
  ])("%d of threads.create is a proxy's", async (status, says, advice) => {
    const answer = (): ForwardedResponse =>
      page(status, html, "<html>Error</html>", [["server", "cloudflare"]]);
    const { exit, stdout } = await examined(instead(isCreate, answer));
    const [line = "", next = ""] = stdout
      .split("\n")
      .slice(stdout.split("\n").findIndex((text) => text.startsWith("FAIL  stream")));
    expect(line).toContain(says);
    expect(next).toContain(advice);
    expect(exit).toBe(1);
  });

  test("503 in JSON is the server's own", async () => {
    const busy = (): ForwardedResponse =>
      page(503, "application/json", '{"error":{"code":"busy","message":"Later."}}');
    const { stdout } = await examined(instead(isCreate, busy));
    expect(stdout).toMatch(/^FAIL +stream +threads.create gets 503: \{"error":\{"code":"busy"/m);
  });
});

test("a preflight that is redirected is no preflight", async () => {
  const { stdout } = await examined(async (asked, ask) =>
    asked.method === "OPTIONS"
      ? page(307, "text/plain", "", [
          ["location", "/chatkit/"],
          ["access-control-allow-origin", "*"],
        ])
      : ask(asked),
  );
  expect(stdout).toMatch(/^warn +cors +a browser's preflight gets 307\n +→ .*accept only a 2xx/m);
});

describe("heartbeats", () => {
  test("are recommended, with what the proxy on the way is known to do", async () => {
    const { stdout } = await examined(async (asked, ask) => {
      const reply = await ask(asked);
      return { ...reply, headers: [...reply.headers, ["server", "cloudflare"]] };
    });
    expect(stdout).toMatch(
      /^skip +heartbeat .*\n +→ Cloudflare closes a stream after 120 s of silence: .*`: keep-alive`/m,
    );
  });

  test("are seen", async () => {
    const { stdout } = await examined(
      onStreams(async function* (body) {
        for await (const frame of framesOf(body)) yield Buffer.from(`${frame}: keep-alive\n\n`);
      }),
    );
    expect(stdout).toMatch(/^ok +heartbeat +the server sends comments/m);
  });
});
