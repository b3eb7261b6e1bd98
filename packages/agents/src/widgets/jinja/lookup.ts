import { JinjaError } from "./errors.ts";
import { methodOf } from "./methods.ts";
import { print } from "./print.ts";
import {
  Callable,
  defined,
  Group,
  Namespace,
  numberOf,
  Tuple,
  typeOf,
  Undefined,
  type Value,
} from "./values.ts";

/** `object.name`: a method or member first, then the dict's own. `path` names the object in messages. */
export function attribute(object: Value, name: string, path: string): Value {
  const value = defined(object);
  const found = memberOf(value, name);
  return orMissing(found === undefined ? itemOf(value, name) : found, value, name, path);
}

/** `object[key]`: an item first, then a method or member. */
export function item(object: Value, key: Value, path: string): Value {
  const value = defined(object);
  const name = defined(key);
  const found = itemOf(value, name);
  const isMember = found === undefined && typeof name === "string";
  return orMissing(isMember ? memberOf(value, name) : found, value, print(name), path);
}

function memberOf(value: Exclude<Value, Undefined>, name: string): Value | undefined {
  if (value instanceof Namespace || value instanceof Callable) return value.members.get(name);
  if (value instanceof Group && name === "grouper") return value[0];
  if (value instanceof Group && name === "list") return value[1];
  return methodOf(value, name);
}

function itemOf(value: Exclude<Value, Undefined>, key: Value): Value | undefined {
  if (value instanceof Map) return value.get(key instanceof Tuple ? null : key);
  const index = numberOf(key);
  if (index === undefined) return undefined;
  if (typeof value === "string") return Array.from(value).at(index);
  return Array.isArray(value) ? value.at(index) : undefined;
}

function orMissing(found: Value | undefined, value: Value, name: string, path: string): Value {
  if (found !== undefined) return found;
  if (!(value instanceof Map))
    return new Undefined(`${path} is a ${typeOf(value)} without ${JSON.stringify(name)}`);
  const keys = [...value.keys()].filter((key) => typeof key === "string");
  const has =
    keys.length === 0 ? "is empty" : `has ${keys.slice(0, 12).join(", ")}${keys.length > 12 ? ", …" : ""}`;
  return new Undefined(`${path}.${name} is missing; ${path} ${has}`);
}

/** `object[start:stop:step]` */
export function slice(object: Value, bounds: readonly (Value | undefined)[]): Value {
  const value = defined(object);
  const [start, stop, step = 1] = bounds.map((bound) => {
    if (bound === undefined || bound === null) return undefined;
    const number = numberOf(defined(bound));
    if (number === undefined)
      throw new JinjaError(`a bound of a slice must be a number, not a ${typeOf(bound)}`);
    return number;
  });
  if (step === 0) throw new JinjaError("the step of a slice must not be 0");
  if (typeof value === "string") return sliced(Array.from(value), start, stop, step).join("");
  if (Array.isArray(value)) {
    const found = sliced([...value], start, stop, step);
    return value instanceof Tuple ? Tuple.from(found) : found;
  }
  throw new JinjaError(`a ${typeOf(value)} cannot be sliced`);
}

function sliced<T>(
  items: readonly T[],
  start: number | undefined,
  stop: number | undefined,
  step: number,
): T[] {
  const { length } = items;
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const bound = (given: number | undefined, fallback: number): number =>
    given === undefined ? fallback : Math.min(Math.max(given < 0 ? given + length : given, low), high);
  const [from, to] =
    step > 0 ? [bound(start, 0), bound(stop, length)] : [bound(start, length - 1), bound(stop, -1)];
  const found: T[] = [];
  for (let index = from; step > 0 ? index < to : index > to; index += step)
    found.push(...items.slice(index, index + 1));
  return found;
}
