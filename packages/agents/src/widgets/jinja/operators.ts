import { JinjaError } from "./errors.ts";
import { print } from "./print.ts";
import { toFixed } from "./round.ts";
import type { BinaryOperator, Comparison } from "./syntax.ts";
import {
  compare,
  defined,
  float,
  isEqual,
  isFloat,
  iterate,
  numberOf,
  Tuple,
  typeOf,
  type Value,
} from "./values.ts";

/** Characters that a repeated string may have. */
const longest = 1_000_000;

/** Arithmetic as in Python. Throws JinjaError for operands that do not fit. */
export function calculate(operator: BinaryOperator, first: Value, second: Value): Value {
  const [left, right] = [defined(first), defined(second)];
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined)
    return calculateNumbers(operator, a, b, isFloat(left) || isFloat(right));
  if (operator === "+") {
    if (typeof left === "string" && typeof right === "string") return left + right;
    if (Array.isArray(left) && Array.isArray(right) && left instanceof Tuple === right instanceof Tuple) {
      const joined = [...left, ...right];
      return left instanceof Tuple ? Tuple.from(joined) : joined;
    }
  }
  if (operator === "*" && !isFloat(left) && !isFloat(right)) {
    if (b !== undefined) return repeat(left, b);
    if (a !== undefined) return repeat(right, a);
  }
  if (operator === "%" && typeof left === "string")
    return format(left, right instanceof Tuple ? right : [right]);
  throw new JinjaError(`${operator} does not take a ${typeOf(left)} and a ${typeOf(right)}`);
}

const calculations: { readonly [Operator in BinaryOperator]: (a: number, b: number) => number } = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "//": (a, b) => Math.floor(a / b),
  "%": (a, b) => a - b * Math.floor(a / b),
  "**": (a, b) => a ** b,
};

function calculateNumbers(operator: BinaryOperator, a: number, b: number, hasFloat: boolean): Value {
  if (b === 0 && (operator === "/" || operator === "//" || operator === "%"))
    throw new JinjaError("division by zero");
  const result = calculations[operator](a, b);
  const isWhole = !hasFloat && operator !== "/" && !(operator === "**" && b < 0);
  // An int has no negative zero.
  return isWhole ? result + 0 : float(result);
}

function repeat(value: Value, times: number): Value {
  const count = Math.max(0, Math.floor(times));
  if (typeof value === "string" || Array.isArray(value)) {
    if (value.length * count > longest)
      throw new JinjaError(`* would make more than ${longest} characters or items`);
    if (typeof value === "string") return value.repeat(count);
    const items = Array.from({ length: count }, () => [...value]).flat();
    return value instanceof Tuple ? Tuple.from(items) : items;
  }
  throw new JinjaError(`* does not take a ${typeOf(value)} and a number`);
}

export const comparisons: { readonly [Operator in Comparison]: (a: Value, b: Value) => boolean } = {
  "==": isEqual,
  "!=": (a, b) => !isEqual(a, b),
  "<": (a, b) => compare(a, b) < 0,
  "<=": (a, b) => compare(a, b) <= 0,
  ">": (a, b) => compare(a, b) > 0,
  ">=": (a, b) => compare(a, b) >= 0,
  in: isIn,
  "not in": (a, b) => !isIn(a, b),
};

function isIn(needle: Value, haystack: Value): boolean {
  const [part, whole] = [defined(needle), defined(haystack)];
  if (typeof whole === "string") {
    if (typeof part === "string") return whole.includes(part);
    throw new JinjaError(`a ${typeOf(part)} cannot be in a str`);
  }
  return iterate(whole).some((item) => isEqual(item, part));
}

/** `text % values`: %s, %d, %f and %x with width, zeros and precision. */
export function format(text: string, values: readonly Value[]): string {
  let index = 0;
  const next = (): Value => {
    if (index >= values.length) throw new JinjaError("there are fewer values than places in the format");
    return defined(values[index++] ?? null);
  };
  const printed = text.replaceAll(
    /%([-0+ ]*)(\d*)(?:\.(\d+))?([sdifxX%])/g,
    (_all, flags: string, width: string, digits, kind: string) => {
      if (kind === "%") return "%";
      const value = next();
      const printed = kind === "s" ? cut(print(value), digits) : formatNumber(value, kind, flags, digits);
      if (flags.includes("-")) return printed.padEnd(Number(width));
      if (!flags.includes("0") || kind === "s") return printed.padStart(Number(width));
      const sign = /^[-+ ]/.exec(printed)?.[0] ?? "";
      return sign + printed.slice(sign.length).padStart(Number(width) - sign.length, "0");
    },
  );
  if (index < values.length) throw new JinjaError("there are more values than places in the format");
  return printed;
}

const cut = (text: string, digits: unknown): string =>
  typeof digits === "string" ? Array.from(text).slice(0, Number(digits)).join("") : text;

function formatNumber(value: Value, kind: string, flags: string, digits: unknown): string {
  const number = numberOf(value);
  if (number === undefined) throw new JinjaError(`%${kind} needs a number, not a ${typeOf(value)}`);
  const sign = number >= 0 ? (flags.includes("+") ? "+" : flags.includes(" ") ? " " : "") : "";
  if (kind === "f") return sign + toFixed(number, typeof digits === "string" ? Number(digits) : 6);
  const whole = Math.trunc(number);
  return (
    sign +
    (kind === "x" ? whole.toString(16) : kind === "X" ? whole.toString(16).toUpperCase() : String(whole))
  );
}
