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

/** The thread that an exchange is about: the one that its request names, or the one that it has created; "" for none. */
export function threadOf(view: View): string {
  const named = paramsOf(view)["thread_id"];
  if (typeof named === "string") return named;
  const created = view.eventsOf("thread.created")[0]?.["thread"];
  return isObject(created) && typeof created["id"] === "string" ? created["id"] : "";
}
