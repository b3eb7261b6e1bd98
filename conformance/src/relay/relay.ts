import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { Agent, request as send } from "undici";
import { pairs } from "../driver/wire.ts";

type Headers = readonly (readonly [name: string, value: string])[];
type Body = Uint8Array | IncomingMessage;

/** The request line of a request. */
export interface RequestHead {
  method: string;
  /** Path and query. */
  path: string;
}

/** A request on its way to the server, read to its end. */
export interface ForwardedRequest extends RequestHead {
  /** As received, names in lower case, without those of the connection. */
  headers: Headers;
  body: Uint8Array;
}

/** An answer on its way to the client. */
export interface ForwardedResponse {
  status: number;
  headers: Headers;
  /** Chunks as they arrive; if it throws, the connection to the client is cut. */
  body: AsyncIterable<Uint8Array>;
}

/** Sees a request and its answer; `ask` forwards the request and resolves with the head of the answer. */
export type Interceptor = (
  asked: ForwardedRequest,
  ask: (asked: ForwardedRequest) => Promise<ForwardedResponse>,
) => Promise<ForwardedResponse>;

/** An interceptor that throws it closes the connection without a word, before the head of an answer too. */
export class ConnectionDropped extends Error {}

export interface Relay {
  /** To be used in place of the target's URL. */
  url: string;
  close(): Promise<void>;
}

export interface RelayOptions {
  /** 0: a free one. */
  port?: number;
  /** Which requests are intercepted; all others are forwarded as they come, with their bodies. Default: all. */
  concerns?: (asking: RequestHead) => boolean;
}

/** Fields that belong to one connection and end there (RFC 9110, 7.6.1). */
const hop: ReadonlySet<string> = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "te",
  "trailer",
  "upgrade",
  "expect",
  "host",
  "proxy-authorization",
  "proxy-authenticate",
]);
const endToEnd = (headers: Headers): Headers => headers.filter(([name]) => !hop.has(name));

/**
 * An HTTP server that hands every request to `target` and the answer back, chunk by chunk. A client that leaves takes
 * its request to the target with it. Resolves when it listens; an unreachable target is answered with 502.
 */
export async function relay(
  target: string,
  intercept: Interceptor = (asked, ask) => ask(asked),
  { port = 0, concerns = () => true }: RelayOptions = {},
): Promise<Relay> {
  const { origin, pathname, search } = new URL(target);
  const agent = new Agent({ bodyTimeout: 0, headersTimeout: 0, pipelining: 0 });
  const http = createServer((request, response) => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const forward = async (
      { method, path }: RequestHead,
      headers: Headers,
      body?: Body,
    ): Promise<ForwardedResponse> => {
      const answer = await send(origin + path, {
        dispatcher: agent,
        method,
        headers: grouped(headers),
        ...(body === undefined ? {} : { body }),
        signal: gone.signal,
        responseHeaders: "raw",
      });
      const raw = pairs(answer.headers as unknown as Buffer[]);
      return { status: answer.statusCode, headers: endToEnd(raw), body: answer.body };
    };
    const ask = (asked: ForwardedRequest): Promise<ForwardedResponse> => {
      // The length is that of the body as it is now.
      const headers = asked.headers.filter(([name]) => name !== "content-length");
      return forward(asked, headers, asked.body.byteLength > 0 ? asked.body : undefined);
    };
    const answer = async (): Promise<ForwardedResponse> => {
      const asking = { method: request.method ?? "GET", path: request.url ?? "/" };
      const headers = endToEnd(pairs(request.rawHeaders));
      if (concerns(asking)) return intercept({ ...asking, headers, body: await buffer(request) }, ask);
      const hasBody = "content-length" in request.headers || "transfer-encoding" in request.headers;
      return forward(asking, headers, hasBody ? request : undefined);
    };
    serve(response, answer).catch((error: unknown) => {
      // Before its head the client is told; after it, only a broken body tells the truth.
      if (response.headersSent || gone.signal.aborted || error instanceof ConnectionDropped)
        response.destroy();
      else
        response
          .writeHead(502, { "content-type": "text/plain; charset=utf-8" })
          .end(
            `${origin}${pathname} cannot be reached: ${error instanceof Error ? error.message : String(error)}\n`,
          );
    });
  });
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}${pathname}${search}`,
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await agent.destroy();
    },
  };
}

async function serve(response: ServerResponse, answer: () => Promise<ForwardedResponse>): Promise<void> {
  const { status, headers, body } = await answer();
  // Node adds a date to what has none; a relay adds nothing.
  response.sendDate = false;
  response.writeHead(status, headers.flat());
  response.flushHeaders();
  for await (const chunk of body) {
    if (!response.write(chunk)) await drained(response);
    if (response.destroyed) return;
  }
  response.end();
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      response.off("drain", go).off("close", go);
      resolve();
    };
    response.on("drain", go).on("close", go);
    if (response.destroyed) go();
  });

function grouped(headers: Headers): Record<string, string | string[]> {
  const groups = Map.groupBy(headers, ([name]) => name);
  return Object.fromEntries(
    [...groups].map(([name, all]) => {
      const values = all.map(([, value]) => value);
      return [name, values.length === 1 ? values[0]! : values];
    }),
  );
}
