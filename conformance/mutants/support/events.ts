import type { JsonObject } from "./json-object.ts";
import type { Answer, RequestHandler, ReplyPart } from "@chatkit-protocol/core";
import type { ScriptedHandlers } from "../../servers/interpreter/interpreter.ts";
import { frames, type StreamEvent } from "./mutant.ts";
import { intercepting } from "./requests.ts";

type Change = (event: StreamEvent, index: number) => StreamEvent | StreamEvent[] | undefined;

/** Changes events with a memory of its own for every stream. */
export const perStream =
  (make: () => Change) =>
  (handler: RequestHandler): RequestHandler["handle"] =>
  (request) =>
    frames(make())(handler)(request);

/** Changes updates of one type; undefined drops the event. */
export const updates = (type: string, change: (update: JsonObject) => JsonObject | undefined) =>
  frames((event) => {
    const update = event["update"] as JsonObject | undefined;
    if (update?.["type"] !== type) return event;
    const changed = change(update);
    return changed && { ...event, update: changed };
  });

/** The item of an event, if it is of that kind. */
export const itemIn = (event: StreamEvent, type: string): JsonObject | undefined => {
  const item = event["item"] as JsonObject | undefined;
  return item?.["type"] === type ? item : undefined;
};

/** Changes what the application yields: its raw events, before the server sees them. */
export const yields =
  (make: () => (event: StreamEvent) => StreamEvent | StreamEvent[] | undefined) =>
  ({ respond, action }: ScriptedHandlers): Partial<ScriptedHandlers> => ({
    respond: (...args) => changed(respond(...args), make()),
    action: (...args) => changed(action(...args), make()),
  });

async function* changed(
  source: AsyncIterable<ReplyPart>,
  change: (event: StreamEvent) => StreamEvent | StreamEvent[] | undefined,
): AsyncGenerator<ReplyPart, void> {
  for await (const event of source) {
    if (typeof event === "string" || !("type" in event)) yield event;
    else {
      const out = change(event);
      for (const one of Array.isArray(out) ? out : [out]) if (one) yield one as unknown as ReplyPart;
    }
  }
}

/** A fault of one operation: it gets the parameters, and a function that asks the sound server. */
export const during = (
  operation: string,
  answer: (params: JsonObject, ask: (params?: JsonObject) => Promise<Answer>) => Promise<Answer>,
) =>
  intercepting((request, next) =>
    request.type === operation
      ? answer(request.params, (params = request.params) => next({ ...request, params }))
      : next(),
  );

/** The same answer with another JSON body. */
export const answering = (answer: Answer, change: (body: JsonObject) => unknown): Answer =>
  typeof answer.body === "string"
    ? { ...answer, body: JSON.stringify(change(JSON.parse(answer.body) as JsonObject)) }
    : answer;
