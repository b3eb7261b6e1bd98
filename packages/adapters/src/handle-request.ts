import {
  type Answer,
  type Identity,
  type IncomingRequest,
  type RequestHandler,
  reporter,
} from "@chatkit-protocol/core/server";
import { type ClientFactSources, clientFacts } from "./client-facts.ts";
import type { Connection } from "./connection.ts";
import type { AdapterOptions } from "./options.ts";

/** One request of a framework, reduced to what the handler needs. */
export interface AdapterRequest<Request> extends ClientFactSources {
  /** Passed to `authenticate`. */
  request: Request;
  method: string;
  body: IncomingRequest["body"];
  connection: Connection;
}

/** The handler's answer; a stream is stopped by the connection, so that an adapter only has to write it. */
export interface AdapterAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | AsyncIterator<string>;
}

/** The client's view of any error outside the handler's own answers. */
export const failure: AdapterAnswer & { body: string } = {
  status: 500,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: "Internal Server Error",
};

/** Authenticates the request and passes it to the handler. Never rejects: any error on the way is a bare 500. */
export async function handleRequest<Request, Session>(
  server: RequestHandler<Session>,
  options: AdapterOptions<Request, Session>,
  request: AdapterRequest<Request>,
): Promise<AdapterAnswer> {
  const { connection } = request;
  try {
    const { status, headers, body } = await answerOf(server, options, request);
    if (typeof body !== "string") {
      const chunks = body[Symbol.asyncIterator]();
      connection.carry(chunks);
      return { status, headers, body: chunks };
    }
    connection.complete();
    return { status, headers, body };
  } catch (error) {
    connection.complete();
    reporter(options.onError)(error);
    return failure;
  }
}

async function answerOf<Request, Session>(
  server: RequestHandler<Session>,
  options: AdapterOptions<Request, Session>,
  source: AdapterRequest<Request>,
): Promise<Answer> {
  const { request, method, body, connection, header } = source;
  const requestId = header("x-request-id");
  let identity: Identity<Session> | null;
  try {
    identity = await options.authenticate(request);
  } catch (error) {
    const refusal = server.refusal?.(error, { requestId, header });
    if (!refusal) throw error;
    return refusal;
  }
  const facts = clientFacts(source, options.trustProxy);
  const length = header("content-length");
  return await server.handle({
    method,
    contentType: header("content-type"),
    contentLength: length === undefined ? undefined : Number(length),
    origin: header("origin"),
    requestId,
    header,
    body,
    identity,
    signal: connection.signal,
    ...facts,
  });
}
