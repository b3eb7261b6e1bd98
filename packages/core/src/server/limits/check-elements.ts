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
  /** Where it looks. One array: a copy for each member would be read only by a refusal. */
  const path: PropertyKey[] = [];
  const add = (more: number): void => {
    count += more;
    if (count > limit) throw tooManyElements(path, limit);
  };
  const lookInside = (part: Schema, value: object, key: PropertyKey): void => {
    const member: unknown = Reflect.get(value, key);
    if (typeof member !== "object" || member === null) return;
    path.push(key);
    look(part, member);
    path.pop();
  };
  const look = (part: Schema, value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { def } = (part as z.core.$ZodTypes)._zod;
    switch (def.type) {
      case "object":
        if (isRawNumber(value)) throw notAnObject(path);
        for (const key in def.shape) {
          if (Object.hasOwn(value, key)) lookInside(def.shape[key]!, value, key);
        }
        break;
      case "array":
        if (!Array.isArray(value)) break;
        add(value.length);
        for (const index of value.keys()) lookInside(def.element, value, index);
        break;
      case "record": {
        if (isRawNumber(value)) throw notAnObject(path);
        const keys = Object.keys(value);
        add(keys.length);
        for (const key of keys) lookInside(def.valueType, value, key);
        break;
      }
      case "union":
        for (const option of def.options) look(option, value);
        break;
      case "lazy":
        look(def.getter(), value);
        break;
      case "pipe":
        look(def.in, value);
        break;
      case "optional":
      case "nullable":
      case "default":
      case "nonoptional":
        look(def.innerType, value);
        break;
    }
  };
  look(schema, request);
}
