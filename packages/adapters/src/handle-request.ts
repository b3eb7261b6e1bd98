import type { Answer, RequestHandler, Identity, IncomingRequest } from "@chatkit-protocol/core/server";
import { attend } from "./attend.ts";
import { type FactSources, clientFacts } from "./client-facts.ts";
import { type AdapterOptions, reporter } from "./options.ts";
import type { Connection } from "./connection.ts";

/** One request of a framework, reduced to what the handler is asked with. */
export interface AdapterRequest<Request> extends FactSources {
  /** What `authenticate` gets. */
  request: Request;
  method: string;
  body: IncomingRequest["body"];
  connection: Connection;
}

/** What the client sees of any error outside the handler's own answers. */
export const failure: Answer & { body: string } = {
  status: 500,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: "Internal Server Error",
};

/** Authenticates, asks the handler and attends its answer. Never rejects: what is thrown on the way is a bare 500. */
export async function handleRequest<Request, Session>(
  server: RequestHandler<Session>,
  options: AdapterOptions<Request, Session>,
  { request, method, body, connection, ...sources }: AdapterRequest<Request>,
): Promise<Answer> {
  const report = reporter(options);
  try {
    const identity = await authenticated(server, options, request);
    if ("refusal" in identity) {
      connection.complete();
      return identity.refusal;
    }
    const facts = clientFacts(sources, options.trustProxy);
    const answer = await server.handle({ method, body, ...identity, signal: connection.signal, ...facts });
    if (typeof answer.body !== "string") {
      return { ...answer, body: attend(answer.body, connection, report) };
    }
    connection.complete();
    return answer;
  } catch (error) {
    connection.complete();
    report(error);
    return failure;
  }
}

async function authenticated<Request, Session>(
  server: RequestHandler<Session>,
  options: AdapterOptions<Request, Session>,
  request: Request,
): Promise<{ identity: Identity<Session> | null } | { refusal: Answer }> {
  try {
    return { identity: await options.authenticate(request) };
  } catch (error) {
    const refusal = server.refusal?.(error);
    if (!refusal) throw error;
    return { refusal };
  }
}
