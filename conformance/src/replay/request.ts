import { requestReaderSchema } from "@chatkit-protocol/core/protocol";
import { operationNamed } from "../transcript/operations-and-events.ts";
import type { View } from "../transcript/view.ts";
import { isObject, parse } from "../transcript/exchange-view.ts";

type Params = Readonly<Record<string, unknown>>;

const known = new WeakMap<View["exchange"]["request"], Params>();

/** The `params` of a JSON request; `{}` where it has none. Parsed once. */
export function paramsOf({ exchange: { request } }: View): Params {
  const params = known.get(request) ?? read(request.body);
  known.set(request, params);
  return params;
}

function read(body: string | Uint8Array | undefined): Params {
  const { json } = typeof body === "string" ? parse(body) : {};
  return isObject(json) && isObject(json["params"]) ? json["params"] : {};
}

const malformed = new WeakMap<View["exchange"]["request"], boolean>();

/**
 * Whether a request is one that a server has to refuse for its form. The rule that demands the refusal judges what a
 * server answers to it; nothing else of that answer means anything.
 */
export function isMalformed({ exchange: { request } }: View): boolean {
  const { body, operation: name } = request;
  if (body === undefined || name === undefined) return false;
  const known = malformed.get(request);
  if (known !== undefined) return known;
  const operation = operationNamed(name);
  const { json } = typeof body === "string" ? parse(body) : {};
  const found = operation !== undefined && !requestReaderSchema(operation.request).safeParse(json).success;
  malformed.set(request, found);
  return found;
}

/** The thread that an exchange is about: the one that its request names, or the one that it has created; "" for none. */
export function threadOf(view: View): string {
  const named = paramsOf(view)["thread_id"];
  if (typeof named === "string") return named;
  const created = view.eventsOf("thread.created")[0]?.["thread"];
  return isObject(created) && typeof created["id"] === "string" ? created["id"] : "";
}
