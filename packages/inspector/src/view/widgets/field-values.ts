import type { JsonObject } from "@chatkit-protocol/core/protocol";

/** The values of fields by their names; dots in a name nest. */
export type FieldValues = ReadonlyMap<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The payload of an action with the values of its form: `todo.title` becomes `{"todo": {"title": …}}`. What the payload
 * has already is kept; a payload that is not an object stays as it is.
 */
export function withFields(payload: unknown, values: FieldValues): unknown {
  if (values.size === 0) return payload;
  if (payload !== undefined && payload !== null && !isObject(payload)) return payload;
  let result: JsonObject = payload ?? {};
  for (const [name, value] of values) result = put(result, name.split("."), value);
  return result;
}

function put(object: JsonObject, [name = "", ...rest]: string[], value: unknown): JsonObject {
  // A copy of an object has no member `__proto__` that could be written.
  if (name === "__proto__") return object;
  const known = Object.hasOwn(object, name) ? object[name] : undefined;
  if (rest.length === 0) return known === undefined ? { ...object, [name]: value } : object;
  if (known !== undefined && !isObject(known)) return object;
  return { ...object, [name]: put(known ?? {}, rest, value) };
}
