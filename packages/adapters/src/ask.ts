import type { Answer, Handler, Identity, IncomingRequest } from "@chatkit-protocol/core/server";
import { attend } from "./attend.ts";
import { type FactSources, requestFacts } from "./facts.ts";
import { type AdapterOptions, reporter } from "./options.ts";
import type { Visit } from "./visit.ts";

/** One request of a framework, reduced to what the handler is asked with. */
export interface Question<Request> extends FactSources {
  /** What `authenticate` gets. */
  request: Request;
  method: string;
  body: IncomingRequest["body"];
  visit: Visit;
}

/** What the client sees of any error outside the handler's own answers. */
export const failure: Answer & { body: string } = {
  status: 500,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: "Internal Server Error",
};

/** Authenticates, asks the handler and attends its answer. Never rejects: what is thrown on the way is a bare 500. */
export async function ask<Request, Session>(
  server: Handler<Session>,
  options: AdapterOptions<Request, Session>,
  { request, method, body, visit, ...sources }: Question<Request>,
): Promise<Answer> {
  const report = reporter(options);
  try {
    const identity = await authenticated(server, options, request);
    if ("refusal" in identity) {
      visit.complete();
      return identity.refusal;
    }
    const facts = requestFacts(sources, options.trustProxy);
    const answer = await server.handle({ method, body, ...identity, signal: visit.signal, ...facts });
    if (typeof answer.body !== "string") {
      return { ...answer, body: attend(answer.body, visit, report) };
    }
    visit.complete();
    return answer;
  } catch (error) {
    visit.complete();
    report(error);
    return failure;
  }
}

async function authenticated<Request, Session>(
  server: Handler<Session>,
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
