import type * as z from "zod/mini";
import { isRawNumber } from "../../json.ts";
import { notAnObject, tooManyElements } from "./refusals.ts";

type Schema = z.core.$ZodType;

/**
 * Refuses a request whose protocol arrays and maps hold more than `limit` elements together, before its schema looks at
 * each of them; free-form data is not counted. Also refuses a long number in place of an object, which its schema
 * would accept. Throws RequestError `invalid_request`.
 */
export function checkElements(schema: Schema, request: unknown, limit: number): void {
  let count = 0;
  const add = (more: number, path: readonly PropertyKey[]): void => {
    count += more;
    if (count > limit) throw tooManyElements(path, limit);
  };
  const lookInside = (part: Schema, value: object, key: PropertyKey, path: readonly PropertyKey[]): void => {
    const member: unknown = Reflect.get(value, key);
    // Most members are texts: no path for each of them.
    if (typeof member === "object" && member !== null) look(part, member, [...path, key]);
  };
  const look = (part: Schema, value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value !== "object" || value === null) return;
    const { def } = (part as z.core.$ZodTypes)._zod;
    switch (def.type) {
      case "object":
        if (isRawNumber(value)) throw notAnObject(path);
        for (const key in def.shape) {
          if (Object.hasOwn(value, key)) lookInside(def.shape[key]!, value, key, path);
        }
        break;
      case "array":
        if (!Array.isArray(value)) break;
        add(value.length, path);
        for (const index of value.keys()) lookInside(def.element, value, index, path);
        break;
      case "record": {
        if (isRawNumber(value)) throw notAnObject(path);
        const keys = Object.keys(value);
        add(keys.length, path);
        for (const key of keys) lookInside(def.valueType, value, key, path);
        break;
      }
      case "union":
        for (const option of def.options) look(option, value, path);
        break;
      case "lazy":
        look(def.getter(), value, path);
        break;
      case "pipe":
        look(def.in, value, path);
        break;
      case "optional":
      case "nullable":
      case "default":
      case "nonoptional":
        look(def.innerType, value, path);
        break;
    }
  };
  look(schema, request, []);
}
