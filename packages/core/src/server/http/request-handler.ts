import type { Identity, ClientFacts } from "../application/context.ts";

/** The request of any framework, reduced to data: what an adapter passes to the server. */
export interface IncomingRequest<Session = unknown> extends ClientFacts {
  method: string;
  /** The header `Content-Type`; undefined where the client sent none. */
  contentType: string | undefined;
  /** The header `Origin`: browsers send it with every POST. */
  origin?: string | undefined;
  /** The header `Content-Length`: what is announced as too large is refused before it arrives. */
  contentLength?: number | undefined;
  /** The header `X-Request-Id`, which proxies set; the server makes one where there is none. */
  requestId?: string | undefined;
  /** Reads any other header, by its lower-case name: observers read `traceparent` with it. */
  header?: ((name: string) => string | undefined) | undefined;
  /** The body as it arrived, or what a body parser made of it. A stream is read up to the server's limit. */
  body: string | Uint8Array | AsyncIterable<Uint8Array> | object | undefined;
  /** The authenticated user; null is answered with 401 before the body is read (TR-17). */
  identity: Identity<Session> | null;
  /** Aborted when the client has gone. */
  signal: AbortSignal;
}

/** What is needed from a request that is not handled. */
export type RequestHead = Pick<IncomingRequest, "requestId" | "header">;

/** The answer that an adapter writes, without knowing what it means. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /**
   * Complete text, or a stream of pieces that are to be sent as they come. Leaving a stream (its `return()`, or an aborted
   * request) ends a `next()` that waits, and `return()` resolves once everything has settled.
   */
  body: string | AsyncIterable<string>;
}

/** Answers requests; what an adapter mounts, in practice a ChatKitServer. */
export interface RequestHandler<Session = unknown> {
  handle(request: IncomingRequest<Session>): Promise<Answer>;
  /** The answer to a request that `authenticate` refused by throwing; undefined if the error is not a refusal. */
  refusal?(error: unknown, request: RequestHead): Answer | undefined;
  /** Takes no more work, and resolves when what has begun is done: at the latest seconds after `grace` milliseconds. */
  drain?(options?: { grace?: number }): Promise<void>;
}
