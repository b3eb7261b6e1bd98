import { JinjaError, type Place } from "./errors.ts";

/** A number that Python prints with `.0`: a double without a fraction. Every other number is a plain one. */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A list that Python prints with parentheses. */
export class Tuple extends Array<Value> {}

/** What the filter `groupby` makes: a key and its items, also under the names `grouper` and `list`. */
export class Group extends Tuple {}

/**
 * What is missing; every use of it fails with `message`, except `is defined` and `default`. An `if` without `else` makes a
 * `lenient` one, which is false, empty, and printed as nothing.
 */
export class Undefined {
  readonly message: string;
  readonly isLenient: boolean;
  /** The expression that is missing; undefined until it is known. */
  place: Place | undefined;

  constructor(message: string, { isLenient = false } = {}) {
    this.message = message;
    this.isLenient = isLenient;
  }
}

export const isLenient = (value: Value): boolean => value instanceof Undefined && value.isLenient;

/** `value`, or `fallback` if there is none; null is a value. */
export const orElse = (value: Value | undefined, fallback: Value): Value =>
  value === undefined ? fallback : value;

/** What `namespace()` returns: `set` may assign to its members. */
export class Namespace {
  readonly members: Map<string, Value>;

  constructor(members: Map<string, Value>) {
    this.members = members;
  }
}

/** The arguments of a call. */
export interface Arguments {
  positional: Value[];
  named: Map<string, Value>;
}

/** What a template may call. */
export class Callable {
  readonly name: string;
  readonly call: (args: Arguments) => Value;
  /** What a template may read of it besides calling it, such as `loop.index`. */
  readonly members: ReadonlyMap<string, Value>;

  constructor(
    name: string,
    call: (args: Arguments) => Value,
    members: ReadonlyMap<string, Value> = new Map(),
  ) {
    this.name = name;
    this.call = call;
    this.members = members;
  }
}

export type Dict = Map<Value, Value>;

/** A value of a template. Nothing of it has a prototype that a template could reach. */
export type Value =
  null | boolean | number | string | Float | Value[] | Dict | Undefined | Namespace | Callable;

/** A copy of JSON data; functions and symbols are left out as `JSON.stringify` leaves them out. */
export function fromData(data: unknown): Value {
  const text = JSON.stringify(data);
  return text === undefined ? new Undefined("the value is undefined") : fromJson(JSON.parse(text));
}

function fromJson(json: unknown): Value {
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json === "object" && json !== null) {
    return new Map(Object.entries(json).map(([key, value]): [Value, Value] => [key, fromJson(value)]));
  }
  return json as null | boolean | number | string;
}

/** A number as a value: whole doubles are wrapped. */
export const float = (value: number): number | Float => (Number.isInteger(value) ? new Float(value) : value);

/** The number of an int, a float or a bool; undefined for anything else. */
export function numberOf(value: Value): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof Float ? value.value : undefined;
}

/** JSON prints whole numbers from 1e21 with an exponent, which makes them floats. */
export const isFloat = (value: Value): boolean =>
  value instanceof Float ||
  (typeof value === "number" && (!Number.isInteger(value) || Math.abs(value) >= 1e21));

/** Throws JinjaError for what is missing. */
export function defined(value: Value): Exclude<Value, Undefined> {
  if (value instanceof Undefined) throw new JinjaError(value.message, value.place);
  return value;
}

/** Whether Python takes the value as true. */
export function isTrue(given: Value): boolean {
  if (isLenient(given)) return false;
  const value = defined(given);
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Map) return value.size > 0;
  return typeof value === "object" && value !== null ? numberOf(value) !== 0 : Boolean(value);
}

/** The name of the value's type in Python. */
export function typeOf(value: Value): string {
  if (value === null) return "None";
  if (value instanceof Undefined) return "undefined";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") return "str";
  if (isFloat(value)) return "float";
  if (typeof value === "number") return "int";
  if (value instanceof Tuple) return "tuple";
  if (Array.isArray(value)) return "list";
  if (value instanceof Map) return "dict";
  return value instanceof Namespace ? "namespace" : "function";
}

/** The values that a loop visits: characters, items, keys. Throws JinjaError for anything else. */
export function iterate(given: Value): Value[] {
  if (isLenient(given)) return [];
  const value = defined(given);
  if (typeof value === "string") return Array.from(value);
  // A copy of a tuple would be a tuple.
  if (Array.isArray(value)) return value instanceof Tuple ? [...value] : value;
  if (value instanceof Map) return [...value.keys()];
  throw new JinjaError(`a ${typeOf(value)} cannot be looped over`);
}

/** Whether two values are equal in Python: `1 == 1.0 == true`, lists and dicts by what they hold. */
export function isEqual(first: Value, second: Value): boolean {
  const [a, b] = [defined(first), defined(second)];
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== undefined && right !== undefined) return left === right;
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a instanceof Tuple === b instanceof Tuple &&
      a.length === b.length &&
      a.every((item, index) => isEqual(item, b[index] ?? null))
    );
  }
  if (a instanceof Map && b instanceof Map) {
    return (
      a.size === b.size && [...a].every(([key, value]) => b.has(key) && isEqual(value, b.get(key) ?? null))
    );
  }
  return a === b;
}

/** Negative, 0 or positive, as Python orders numbers, strings and lists. Throws JinjaError for others. */
export function compare(first: Value, second: Value): number {
  const [a, b] = [defined(first), defined(second)];
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== undefined && right !== undefined) return left - right;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (Array.isArray(a) && Array.isArray(b)) {
    const index = a.findIndex((item, at) => at >= b.length || !isEqual(item, b[at] ?? null));
    return index < 0
      ? a.length - b.length
      : index >= b.length
        ? 1
        : compare(a[index] ?? null, b[index] ?? null);
  }
  throw new JinjaError(`a ${typeOf(a)} and a ${typeOf(b)} cannot be compared`);
}

/** By code points, as Python compares. */
export function compareText(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (const [index, character] of left.entries()) {
    const difference = (character.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
