import type { Answer, RequestHandler, ReplyPart } from "@chatkit-protocol/core";
import type { ScriptedHandlers } from "../../servers/interpreter/interpreter.ts";
import { frames, type Params, textOf, type Wire } from "./mutant.ts";

type Json = Record<string, unknown>;
type Change = (event: Wire, index: number) => Wire | Wire[] | undefined;

/** Changes events with a memory of its own for every stream. */
export const perStream =
  (make: () => Change) =>
  (handler: RequestHandler): RequestHandler["handle"] =>
  (request) =>
    frames(make())(handler)(request);

/** Changes updates of one type; undefined drops the event. */
export const updates = (type: string, change: (update: Json) => Json | undefined) =>
  frames((event) => {
    const update = event["update"] as Json | undefined;
    if (update?.["type"] !== type) return event;
    const changed = change(update);
    return changed && { ...event, update: changed };
  });

/** The item of an event, if it is of that kind. */
export const itemIn = (event: Wire, type: string): Json | undefined => {
  const item = event["item"] as Json | undefined;
  return item?.["type"] === type ? item : undefined;
};

/** Changes what the application yields: its raw events, before the server sees them. */
export const yields =
  (make: () => (said: Wire) => Wire | Wire[] | undefined) =>
  ({ respond, action }: ScriptedHandlers): Partial<ScriptedHandlers> => ({
    respond: (...args) => changed(respond(...args), make()),
    action: (...args) => changed(action(...args), make()),
  });

async function* changed(
  source: AsyncIterable<ReplyPart>,
  change: (said: Wire) => Wire | Wire[] | undefined,
): AsyncGenerator<ReplyPart, void> {
  for await (const said of source) {
    if (typeof said === "string" || !("type" in said)) yield said;
    else {
      const out = change(said);
      for (const event of Array.isArray(out) ? out : [out]) if (event) yield event as unknown as ReplyPart;
    }
  }
}

/** A fault of one operation: it gets the parameters, and how the sound server answers. */
export const during =
  (
    operation: string,
    answer: (params: Params, ask: (params?: Params) => Promise<Answer>) => Promise<Answer>,
  ) =>
  (handler: RequestHandler): RequestHandler["handle"] =>
  async (request) => {
    const body = await textOf(request);
    if (!body.includes(`"type":"${operation}"`)) return handler.handle({ ...request, body });
    const whole = JSON.parse(body) as { params: Params };
    return answer(whole.params, (params = whole.params) =>
      handler.handle({ ...request, body: JSON.stringify({ ...whole, params }) }),
    );
  };

/** The same answer with another JSON body. */
export const answering = (answer: Answer, change: (body: Json) => unknown): Answer =>
  typeof answer.body === "string"
    ? { ...answer, body: JSON.stringify(change(JSON.parse(answer.body) as Json)) }
    : answer;
