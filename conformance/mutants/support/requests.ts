import type { Answer, RequestHandler, IncomingRequest } from "@chatkit-protocol/core";
import { parseJson } from "@chatkit-protocol/core/json";
import { answers, frames, type Params, textOf, type Wire } from "./mutant.ts";

/** A request as far as it can be read. */
export interface Asked {
  type: string;
  params: Params;
}

const longest = 1024 * 1024;

type Fault = (handler: RequestHandler) => RequestHandler["handle"];
/** Lets the sound server answer the request, or another one in its place. */
type Next = (instead?: object) => Promise<Answer>;

const isRecord = (value: unknown): value is Params =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function read(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    // Not JSON: there is nothing to see.
    return undefined;
  }
}

/** A server that looks at what it is asked before it answers. */
export const seeing =
  (meddle: (asked: Asked, next: Next, request: IncomingRequest) => Promise<Answer>): Fault =>
  (handler) =>
  async (request) => {
    const body = await textOf(request);
    // What is too long to be read is the sound server's to refuse.
    if (body.length > longest) return handler.handle({ ...request, body });
    const next: Next = (instead) =>
      handler.handle({ ...request, body: instead ? JSON.stringify(instead) : body });
    const asked = read(body);
    if (!isRecord(asked) || typeof asked["type"] !== "string" || !isRecord(asked["params"])) return next();
    return meddle(asked as unknown as Asked, next, request);
  };

/** A fault in the answers to one operation. */
export const only =
  (type: string, fault: Fault): Fault =>
  (handler) => {
    const faulty = fault(handler);
    return async (request) => {
      const body = await textOf(request);
      const whole = { ...request, body };
      const asked = read(body);
      return isRecord(asked) && asked["type"] === type ? faulty(whole) : handler.handle(whole);
    };
  };

export const refusal = (status = 400): Answer => ({
  status,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify({ error: { code: "refused", message: "No." } }),
});

/** A server that refuses what it must take. */
export const refusing = (when: (asked: Asked) => boolean, status = 400): Fault =>
  seeing(async (asked, next) => (when(asked) ? refusal(status) : next()));

/** A server that changes its JSON answers. */
export const documents = (change: (json: Params) => unknown): Fault =>
  answers((answer) =>
    typeof answer.body === "string" && answer.status === 200
      ? { ...answer, body: JSON.stringify(change(parseJson(answer.body) as Params)) }
      : answer,
  );

/** A stream with these events, and nothing else. */
export const stream = (...events: readonly object[]): Answer => ({
  status: 200,
  headers: { "content-type": "text/event-stream", "cache-control": "no-cache" },
  body: (async function* () {
    for (const event of events) yield `data: ${JSON.stringify(event)}\n\n`;
  })(),
});

/** A server that streams something where it must refuse with one of these status codes. */
export const streaming = (type: string, statuses: readonly number[], ...events: readonly object[]): Fault =>
  seeing(async (asked, next) => {
    const answer = await next();
    return asked.type === type && statuses.includes(answer.status) ? stream(...events) : answer;
  });

/** A server that mends what it should refuse: changes the parameters of one operation. */
export const mending = (type: string, mend: (params: Params) => Params): Fault =>
  seeing((asked, next) => (asked.type === type ? next({ ...asked, params: mend(asked.params) }) : next()));

/** Changes the text of every event; numbers keep theirs. */
export const rewritten = (change: (text: string, event: Wire) => string): Fault =>
  frames((event) => parseJson(change(JSON.stringify(event), event)) as Wire);

/** The object at a path of parameters; empty where there is none. */
export const inside = (params: Params, ...path: readonly string[]): Params =>
  path.reduce<Params>((part, key) => (isRecord(part[key]) ? part[key] : {}), params);
