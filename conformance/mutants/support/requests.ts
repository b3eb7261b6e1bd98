import { type JsonObject, isJsonObject } from "./json-object.ts";
import type { Answer, IncomingRequest, Page, RequestHandler, ThreadItem } from "@chatkit-protocol/core";
import { parseJson } from "@chatkit-protocol/core/json";
import { answers, frames, textOf, type StreamEvent } from "./mutant.ts";

/** A JSON request with a type and parameters. */
export interface RequestBody {
  type: string;
  params: JsonObject;
}

const longest = 1024 * 1024;

type HandlerFault = (handler: RequestHandler) => RequestHandler["handle"];
/** Lets the sound server answer the request, or another one in its place. */
type Next = (instead?: object) => Promise<Answer>;

/** The value of a JSON text; undefined where it is none. */
export function read(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    return undefined;
  }
}

/** A server that answers some requests itself, or changes them first. */
export const intercepting =
  (answer: (asked: RequestBody, next: Next, request: IncomingRequest) => Promise<Answer>): HandlerFault =>
  (handler) =>
  async (request) => {
    const body = await textOf(request);
    // The sound server rejects a body that is too long.
    if (body.length > longest) return handler.handle({ ...request, body });
    const next: Next = (instead) =>
      handler.handle({ ...request, body: instead ? JSON.stringify(instead) : body });
    const asked = read(body);
    if (!isJsonObject(asked) || typeof asked["type"] !== "string" || !isJsonObject(asked["params"]))
      return next();
    return answer(asked as unknown as RequestBody, next, request);
  };

/** A fault in the answers to one operation. */
export const onlyFor =
  (type: string, fault: HandlerFault): HandlerFault =>
  (handler) => {
    const faulty = fault(handler);
    return async (request) => {
      const body = await textOf(request);
      const whole = { ...request, body };
      const asked = read(body);
      return isJsonObject(asked) && asked["type"] === type ? faulty(whole) : handler.handle(whole);
    };
  };

export const rejection = (status = 400): Answer => ({
  status,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify({ error: { code: "refused", message: "No." } }),
});

/** A server that rejects what it must accept. */
export const rejecting = (when: (asked: RequestBody) => boolean, status = 400): HandlerFault =>
  intercepting(async (asked, next) => (when(asked) ? rejection(status) : next()));

/** A server that changes its JSON answers. */
export const documents = (change: (json: JsonObject) => unknown): HandlerFault =>
  answers((answer) => {
    // What another fault has broken has no members to change.
    const json = typeof answer.body === "string" && answer.status === 200 ? read(answer.body) : undefined;
    return isJsonObject(json) ? { ...answer, body: JSON.stringify(change(json)) } : answer;
  });

/** A server that changes what its pages list; an answer that lists nothing, as another fault has left it, stays. */
export const listings = (change: (data: JsonObject[], page: JsonObject) => object): HandlerFault =>
  documents((page) =>
    Array.isArray(page["data"]) ? { ...page, ...change(page["data"] as JsonObject[], page) } : page,
  );

/** A thread with another first page; unchanged where another fault has taken the page away. */
export const withPage = (thread: JsonObject, change: (page: Page<ThreadItem>) => object): JsonObject =>
  isJsonObject(thread["items"]) && Array.isArray(thread["items"]["data"])
    ? { ...thread, items: change(thread["items"] as unknown as Page<ThreadItem>) }
    : thread;

/** A stream with these events, and nothing else. */
export const stream = (...events: readonly object[]): Answer => ({
  status: 200,
  headers: { "content-type": "text/event-stream", "cache-control": "no-cache" },
  body: (async function* () {
    for (const event of events) yield `data: ${JSON.stringify(event)}\n\n`;
  })(),
});

/** A server that answers with a stream where it must reject the request with one of these status codes. */
export const streaming = (
  type: string,
  statuses: readonly number[],
  ...events: readonly object[]
): HandlerFault =>
  intercepting(async (asked, next) => {
    const answer = await next();
    return asked.type === type && statuses.includes(answer.status) ? stream(...events) : answer;
  });

/** A server that repairs what it must reject: it changes the parameters of one operation. */
export const repairing = (type: string, repair: (params: JsonObject) => JsonObject): HandlerFault =>
  intercepting((asked, next) =>
    asked.type === type ? next({ ...asked, params: repair(asked.params) }) : next(),
  );

/** Changes the text of every event; numbers keep theirs. */
export const rewritingEvents = (change: (text: string, event: StreamEvent) => string): HandlerFault =>
  frames((event) => parseJson(change(JSON.stringify(event), event)) as StreamEvent);

/** The object at a path of parameters; empty where there is none. */
export const inside = (params: JsonObject, ...path: readonly string[]): JsonObject =>
  path.reduce<JsonObject>((part, key) => (isJsonObject(part[key]) ? part[key] : {}), params);
