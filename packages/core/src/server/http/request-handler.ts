import type { Identity, ClientFacts } from "../application/context.ts";

/** What an adapter hands to the core: the request of any framework, reduced to data. */
export interface IncomingRequest<Session = unknown> extends ClientFacts {
  method: string;
  /** The body as it arrived, or what a body parser made of it. A stream is read up to the server's limit. */
  body: string | Uint8Array | AsyncIterable<Uint8Array> | object | undefined;
  /** Who asks; null is answered with 401 before the body is read (TR-17). */
  identity: Identity<Session> | null;
  /** Aborted when the client has gone; the body's `return()` does the same. */
  signal: AbortSignal;
}

/** What the core answers: the adapter writes it and knows nothing of its meaning. A string body is complete. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | AsyncIterable<string>;
}

/** What an adapter binds: anything that answers requests, in practice a ChatKitServer. */
export interface RequestHandler<Session = unknown> {
  handle(request: IncomingRequest<Session>): Promise<Answer>;
  /** The answer to a request that `authenticate` has refused by throwing; undefined where the error is no refusal. */
  refusal?(error: unknown): Answer | undefined;
}
