import { once } from "node:events";
import { Agent, createServer, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { chatkit } from "@chatkit-protocol/adapters/node";
import * as fc from "fast-check";
import { checkAnswer, type ReceivedAnswer } from "../support/answer.ts";
import { expectThat } from "../support/expect-that.ts";
import { type ByteFault, byteFaults, faultyBytes, pieces, sizes } from "../inputs/byte-faults.ts";
import { fuzzedRequests } from "../inputs/requests.ts";
import { echoServer } from "../support/subject.ts";
import { target } from "../support/target.ts";
import { attack } from "./operations.ts";

const reported: unknown[] = [];
let http: Server | undefined;
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** The port of a server that all inputs share; each has its own users. */
async function listening(): Promise<number> {
  if (!http) {
    const server = echoServer((error) => reported.push(error), {
      limits: { body: 20_000, recording: 40_000, turnsPerUser: 1000 },
    });
    http = createServer(
      chatkit(server, {
        authenticate: ({ headers }) => ({
          userId: headers.authorization?.replace("Bearer ", "") || "nobody",
        }),
        onError: (error) => reported.push(error),
      }),
    );
    http.listen(0, "127.0.0.1");
    await once(http, "listening");
  }
  return (http.address() as AddressInfo).port;
}

/** A value of a header as a client of Node may send it. */
const headerValue = fc.oneof(
  fc.constantFrom(
    "",
    "null",
    "0",
    "-1",
    "1e400",
    "gzip",
    "chunked",
    "text/plain",
    "https://evil.example",
    "a, b;q=x",
    "\xff\xfe",
    "x".repeat(3000),
  ),
  fc.string({ maxLength: 20 }).map((value) => value.replaceAll(/[^\x20-\x7e]/g, "")),
);

const headers = fc.dictionary(
  fc.constantFrom(
    "content-type",
    "origin",
    "x-request-id",
    "x-forwarded-for",
    "forwarded",
    "accept-language",
    "user-agent",
    "accept",
    "accept-encoding",
    "cookie",
    "content-encoding",
    "range",
    "if-none-match",
    "expect-nothing",
  ),
  headerValue,
  { maxKeys: 3, noNullPrototype: true },
);

interface Wrapping {
  headers: Readonly<Record<string, string>>;
  method: string;
  path: string;
  sizes: readonly number[];
}

const wrapping: fc.Arbitrary<Wrapping> = fc.record({
  headers: fc.oneof({ arbitrary: fc.constant({}), weight: 2 }, { arbitrary: headers, weight: 1 }),
  method: fc.oneof(
    { arbitrary: fc.constant("POST"), weight: 9 },
    { arbitrary: fc.constantFrom("GET", "PUT", "DELETE", "OPTIONS", "PATCH"), weight: 1 },
  ),
  path: fc.constantFrom("/", "/", "/chatkit?a=b", "//", "/%ff", "/../..", "/?__proto__=1"),
  sizes,
});

let users = 0;

async function post(
  user: string,
  body: Uint8Array<ArrayBuffer>,
  { headers, method, path, sizes }: Wrapping,
): Promise<ReceivedAnswer> {
  const port = await listening();
  const own = { authorization: `Bearer ${user}`, "content-length": body.length };
  const head = { "content-type": "application/json", ...headers, ...own };
  const sending = request({ port, host: "127.0.0.1", method, path, agent, headers: head });
  for (const piece of pieces(
    body,
    sizes.map((size) => size * 50),
  ))
    sending.write(piece);
  sending.end();
  const [answer] = await once(sending, "response");
  return {
    status: answer.statusCode ?? 0,
    contentType: answer.headers["content-type"] ?? "",
    text: await text(answer),
  };
}

const plain: Wrapping = { headers: {}, method: "POST", path: "/", sizes: [] };

/** Whether the same holds over a socket, with any headers; invalid HTTP is another target. */
export const overHttp = target({
  holds: "the same over node:http, with any headers, methods and paths, and with bodies in pieces",
  executions: 30_000,
  perInput: 12,
  inputs: fc.array(fc.record({ request: fuzzedRequests, wrapping }), { maxLength: 6 }),
  async check(series) {
    const own = ++users;
    const wrappings = [plain, plain, ...series.map((one) => one.wrapping)];
    const sent = await attack(
      (user, body) => post(`${user}${own}`, body, wrappings.shift() ?? plain),
      series.map((one) => one.request),
    );
    expectThat(reported.length === 0, "the server reports a failure", reported.splice(0));
    return sent;
  },
  async close() {
    agent.destroy();
    http?.closeAllConnections();
    http?.close();
    http = undefined;
  },
});

const line = `{"type":"threads.list","params":{}}`;
const raw = (more: string): string =>
  `POST / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer alice\r\nContent-Type: application/json\r\n${more}\r\n\r\n`;

const rawRequests = fc.record({
  head: fc.constantFrom(
    raw(`Content-Length: ${line.length}`),
    raw(`Content-Length: ${line.length}\r\nContent-Length: 1`),
    raw("Content-Length: 1000000000"),
    raw("Content-Length: -1"),
    raw("Transfer-Encoding: chunked"),
    raw(`Transfer-Encoding: chunked\r\nContent-Length: ${line.length}`),
    raw(`Expect: 100-continue\r\nContent-Length: ${line.length}`),
    raw(`Upgrade: websocket\r\nConnection: Upgrade\r\nContent-Length: ${line.length}`),
    raw(`X-Request-Id: \u202e\r\nContent-Length: ${line.length}`),
  ),
  body: fc.constantFrom(
    line,
    `${line.length.toString(16)}\r\n${line}\r\n0\r\n\r\n`,
    `ffffffffffffffff\r\n${line}`,
    "",
    `${line}${line}`,
  ),
  faults: byteFaults,
});

/** Whether bytes that are barely HTTP do no harm. */
export const rawHttp = target({
  holds:
    "bytes that are HTTP or almost HTTP get an answer below 500 or a closed connection, and the next request is served",
  executions: 5_000,
  inputs: rawRequests,
  async check({ head, body, faults }: { head: string; body: string; faults: readonly ByteFault[] }) {
    const port = await listening();
    const answer = await exchange(port, faultyBytes(new TextEncoder().encode(head + body), faults));
    for (const [, status] of answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)) {
      expectThat(Number(status) < 500, "bytes on the socket make the server fail", answer);
    }
    const next = await post("alice", new TextEncoder().encode(line), plain);
    expectThat(next.status === 200, "the next request is not served", next);
    await checkAnswer(next, line);
    expectThat(reported.length === 0, "the server reports a failure", reported.splice(0));
  },
  close: () => overHttp.close(),
});

/** What comes back until the server closes or is silent; then the client leaves. */
function exchange(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setTimeout(15, () => socket.destroy());
    socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}
