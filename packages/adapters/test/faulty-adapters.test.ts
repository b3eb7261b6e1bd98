import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import type { Answer, RequestHandler, IncomingRequest } from "@chatkit-protocol/core/server";
import { adapterCases, type Mount, type MountOptions } from "../src/testing/index.ts";
import { bodyText } from "../src/testing/fakes.ts";
import { mountNode } from "./mounts/node.ts";

/** The node adapter with one fault: in what it asks or is answered, in its options, or in what it does to a response. */
interface Fault {
  /** What this adapter does wrong. */
  name: string;
  caughtBy: string;
  /** What the case complains of. */
  says: string | RegExp;
  ask?: (request: IncomingRequest) => IncomingRequest | Promise<IncomingRequest>;
  answer?: (answer: Answer) => Answer | Promise<Answer>;
  options?: (options: MountOptions) => Partial<MountOptions>;
  tamper?: (req: IncomingMessage, res: ServerResponse) => void;
}

const broken =
  ({ ask, answer, options, tamper }: Fault): Mount =>
  (handler, given) => {
    const handle: RequestHandler["handle"] = async (request) => {
      const answered = await handler.handle((await ask?.(request)) ?? request);
      return (await answer?.(answered)) ?? answered;
    };
    return mountNode({ handle }, { ...given, ...options?.(given) }, tamper);
  };

type Body = Exclude<Answer["body"], string>;

/** The same answer with another stream; complete answers stay. */
const restream =
  (change: (body: Body) => Body | Promise<Body> | Promise<string>) =>
  async (answer: Answer): Promise<Answer> =>
    typeof answer.body === "string" ? answer : { ...answer, body: await change(answer.body) };

const collect = async (body: Body): Promise<string> => {
  let all = "";
  for await (const chunk of body) all += chunk;
  return all;
};

/** Steps of `body`, by its own rules for the rest. */
const iterable = (make: (source: AsyncIterator<string>) => AsyncIterator<string>) => (body: Body) => {
  const iterator = make(body[Symbol.asyncIterator]());
  return { [Symbol.asyncIterator]: () => iterator };
};

async function* pairs(body: Body): AsyncGenerator<string, void> {
  let held: string | undefined;
  for await (const chunk of body) {
    if (held !== undefined) yield held;
    held = chunk;
  }
  if (held !== undefined) yield held;
}

const faults: Fault[] = [
  {
    name: "takes every body for JSON",
    caughtBy: "the content type and the origin reach the handler",
    says: /deep-equal/,
    ask: (request) => ({ ...request, contentType: "application/json" }),
  },
  {
    name: "does not say how long a body will be",
    caughtBy:
      "the announced length reaches the handler before the body, and the answer does not wait for one",
    says: /deep-equal/,
    ask: ({ contentLength: _dropped, ...request }) => request,
  },
  {
    name: "collects a stream before it sends it",
    caughtBy: "the head of a stream arrives before its first chunk exists",
    says: "the head of the answer: not within",
    answer: restream(collect),
  },
  {
    name: "does not flush the head",
    caughtBy: "the head of a stream arrives before its first chunk exists",
    says: "the head of the answer: not within",
    tamper: (_req, res) => void (res.flushHeaders = () => {}),
  },
  {
    name: "is always one chunk behind",
    caughtBy: "every chunk arrives before the next one exists",
    says: "the next piece of the answer: not within",
    answer: restream(pairs),
  },
  {
    name: "lets compression hold a stream",
    caughtBy: "under compression, every chunk of a stream arrives before the next one exists",
    says: "the next piece of the answer: not within",
    answer: (answer) => ({ ...answer, headers: { "content-type": "text/event-stream" } }),
    tamper: (_req, res) => void Object.assign(res, { flush: undefined }),
  },
  {
    name: "ignores back-pressure",
    caughtBy: "a slow reader holds the stream back, and then gets all of it",
    says: "the stream ran 48 MiB ahead",
    tamper(_req, res) {
      const write = res.write.bind(res);
      res.write = (chunk: unknown) => write(chunk) || true;
    },
  },
  {
    name: "never aborts",
    caughtBy: "a client that leaves a stream aborts the signal within 100 ms",
    says: "the abort: not within",
    ask: (request) => ({ ...request, signal: new AbortController().signal }),
  },
  {
    name: "aborts 150 ms late",
    caughtBy: "a client that leaves before the answer has begun is noticed within 100 ms",
    says: /the abort: 1[5-9]\d ms after/,
    ask(request) {
      const late = new AbortController();
      request.signal.addEventListener("abort", () => setTimeout(() => late.abort(), 150));
      return { ...request, signal: late.signal };
    },
  },
  {
    name: "never calls return()",
    caughtBy: "a client that leaves a stream ends its body by return() within 100 ms",
    says: "return(): not within",
    answer: restream(iterable((source) => ({ next: () => source.next() }))),
  },
  {
    name: "does not listen for `close`",
    caughtBy: "a client that leaves while it holds the stream back is noticed within 100 ms",
    says: "the abort: not within",
    tamper(_req, res) {
      const once = res.once.bind(res);
      Object.assign(res, {
        once: (name: string, listener: () => void) => (name === "close" ? res : once(name, listener)),
      });
    },
  },
  {
    name: "listens only once the answer has begun",
    caughtBy: "a client that leaves while it sends its request is noticed within 100 ms",
    says: "the abort: not within",
    tamper(_req, res) {
      const { once, flushHeaders } = res;
      let listen = (): void => {};
      Object.assign(res, {
        once(name: string, listener: () => void) {
          if (name === "close") listen = () => once.call(res, name, listener);
          else once.call(res, name, listener);
        },
        flushHeaders() {
          listen();
          flushHeaders.call(res);
        },
      });
    },
  },
  {
    name: "aborts when the connection closes after a complete answer",
    caughtBy: "an answer that is read to its end aborts nothing, even when the connection closes after it",
    says: "a finished POST was aborted",
    ask(request) {
      const hasty = new AbortController();
      setTimeout(() => hasty.abort());
      return { ...request, signal: hasty.signal };
    },
  },
  {
    name: "decodes the body packet by packet",
    caughtBy: "a character cut between two packets stays one character",
    says: "日🧪",
    async ask(request) {
      let body = "";
      if (typeof request.body === "object" && Symbol.asyncIterator in request.body) {
        for await (const chunk of request.body) body += Buffer.from(chunk).toString();
      }
      return { ...request, body };
    },
  },
  {
    name: "collects the body before it asks",
    caughtBy: "a body is handed on as it arrives, so that the handler can refuse the rest of it",
    says: "the head of the answer: not within",
    ask: async (request) => ({ ...request, body: await bodyText(request.body) }),
  },
  {
    name: "closes the connection of a body that it has not read",
    caughtBy: "a client whose large body is refused midway can read why, and use its connection again",
    says: "the head of the answer: not within",
    tamper(req) {
      const { off } = req;
      req.off = (...args) => {
        // As leaving the iterator of a request does: without its socket.
        if (args[0] === "error" && !req.complete) {
          Object.defineProperty(req, "socket", { value: null });
          req.destroy();
        }
        return Reflect.apply(off, req, args);
      };
    },
  },
  {
    name: "leaves the rest of a body in the connection",
    caughtBy: "a client whose large body is refused midway can read why, and use its connection again",
    says: "the head of the answer: not within",
    tamper: (req) => void (req.resume = () => req),
  },
  {
    name: "does not know of body parsers",
    caughtBy: "a body that a parser has read reaches the handler",
    says: "Unexpected end of JSON input",
    tamper: (req) => void Object.defineProperty(req, "body", { set() {} }),
  },
  {
    name: "drops headers",
    caughtBy: "a stream has the handler's headers and no others",
    says: "x-accel-buffering",
    answer: (answer) => ({ ...answer, headers: { "content-type": "text/event-stream; charset=utf-8" } }),
  },
  {
    name: "adds headers",
    caughtBy: "a complete answer has its status, its headers, its length and no other headers",
    says: "x-powered-by",
    tamper: (_req, res) => void res.setHeader("x-powered-by", "adapter"),
  },
  {
    name: "clears what the application has set",
    caughtBy: "headers that the application sets on every answer are kept",
    says: "kept",
    tamper: (_req, res) => res.removeHeader("x-app"),
  },
  {
    name: "counts characters for the length",
    caughtBy: "a complete answer has its status, its headers, its length and no other headers",
    says: "né 日",
    tamper(_req, res) {
      const end = res.end.bind(res);
      res.end = (text: unknown) => {
        if (!res.headersSent) res.setHeader("content-length", String(text).length);
        return end(text);
      };
    },
  },
  {
    name: "answers methods itself",
    caughtBy: "every method is the handler's to answer",
    says: "OPTIONS",
    tamper: (req, res) => void (req.method === "OPTIONS" && res.writeHead(204).end()),
  },
  {
    name: "treats nobody as somebody",
    caughtBy: "the handler refuses a request without a user",
    says: "anonymous",
    ask: (request) => ({ ...request, identity: request.identity ?? { userId: "anonymous" } }),
  },
  {
    name: "keeps the headers to itself",
    caughtBy: "the handler reads any header by its name, and none that the request lacks",
    says: '{"sent":"00-1","lacking":null}',
    ask: (request) => ({ ...request, header: undefined }),
  },
  {
    name: "believes every proxy header",
    caughtBy: "the address of a proxy's header is used only if the application trusts the proxy",
    says: "an untrusted header made ip 192.0.2.7",
    options: () => ({ trustProxy: true }),
  },
  {
    name: "believes the client's end of X-Forwarded-For",
    caughtBy: "the address of a proxy's header is used only if the application trusts the proxy",
    says: "6.6.6.6",
    options: ({ trustProxy }) => ({ trustProxy: trustProxy && 99 }),
  },
  {
    name: "tells the client what was thrown",
    caughtBy: "a handler that throws is a bare 500",
    says: "the client was told: Error: password=hunter2",
    tamper(_req, res) {
      const end = res.end.bind(res);
      res.end = (text: unknown) => {
        if (res.statusCode !== 500) return end(text);
        res.removeHeader("content-length");
        return end("Error: password=hunter2");
      };
    },
  },
  {
    name: "keeps what was thrown to itself",
    caughtBy: "an authenticate() that throws is a bare 500, and the handler is not asked",
    says: "+ []",
    options: () => ({ onError: () => undefined }),
  },
  {
    name: "ends a broken stream cleanly",
    caughtBy: "a stream that fails midway has no clean end",
    says: "the broken stream had a clean end",
    tamper: (_req, res) => void (res.destroy = () => res.end()),
  },
  {
    name: "leaves a listener on the connection with each request",
    caughtBy: "1000 requests on one connection leave no listeners behind",
    says: "MaxListenersExceededWarning",
    tamper: (req) => void req.socket.on("close", () => undefined),
  },
  {
    name: "closes the connection after a stream",
    caughtBy: "a connection is used again after a stream",
    says: "the second request needed a new connection",
    tamper: (_req, res) => void res.setHeader("connection", "close"),
  },
];

describe.concurrent("an adapter that", () => {
  for (const fault of faults) {
    test(`${fault.name} is caught by “${fault.caughtBy}”`, async () => {
      const found = adapterCases.find(({ title }) => title === fault.caughtBy);
      if (!found) throw new Error(`No case has the title “${fault.caughtBy}”.`);
      await expect(found.run(broken(fault))).rejects.toThrow(fault.says);
    });
  }
});
