import { JinjaError } from "./errors.ts";
import { comparisons } from "./operators.ts";
import { print } from "./print.ts";
import {
  type Arguments,
  Callable,
  defined,
  isFloat,
  numberOf,
  typeOf,
  Undefined,
  type Value,
} from "./values.ts";

type Test = (value: Value, other: Value) => boolean;

const isWhole = (value: Value): boolean => typeof value === "number" && !isFloat(value);

function divide(value: Value, by: Value): number {
  const [number, divisor] = [numberOf(defined(value)), numberOf(defined(by))];
  if (number === undefined || !divisor)
    throw new JinjaError(`a ${typeOf(value)} cannot be divided by a ${typeOf(by)}`);
  return number - divisor * Math.floor(number / divisor);
}

const cased = (value: Value, change: (text: string) => string): boolean => {
  const text = print(value);
  return text === change(text) && text.toLowerCase() !== text.toUpperCase();
};

/** The tests that what is missing fails; every other test throws for it. */
const ofType = new Set(
  "none boolean true false integer float number string mapping sequence callable sameas".split(" "),
);

const tests: Readonly<Record<string, Test>> = {
  none: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  true: (value) => value === true,
  false: (value) => value === false,
  integer: isWhole,
  float: isFloat,
  number: (value) => numberOf(value) !== undefined,
  string: (value) => typeof value === "string",
  mapping: (value) => value instanceof Map,
  sequence: (value) => typeof value === "string" || Array.isArray(value) || value instanceof Map,
  iterable: (value) => typeof value === "string" || Array.isArray(value) || value instanceof Map,
  callable: (value) => value instanceof Callable,
  odd: (value) => divide(value, 2) === 1,
  even: (value) => divide(value, 2) === 0,
  divisibleby: (value, other) => divide(value, other) === 0,
  sameas: (value, other) => value === other,
  lower: (value) => cased(value, (text) => text.toLowerCase()),
  upper: (value) => cased(value, (text) => text.toUpperCase()),
  eq: comparisons["=="],
  equalto: comparisons["=="],
  ne: comparisons["!="],
  lt: comparisons["<"],
  lessthan: comparisons["<"],
  le: comparisons["<="],
  gt: comparisons[">"],
  greaterthan: comparisons[">"],
  ge: comparisons[">="],
  in: comparisons.in,
};

/** Whether a value passes the test `name`. Throws JinjaError for a test that there is not. */
export function runTest(name: string, value: Value, { positional: [other = null] }: Arguments): boolean {
  if (name === "defined") return !(value instanceof Undefined);
  if (name === "undefined") return value instanceof Undefined;
  const test = Object.hasOwn(tests, name) ? tests[name] : undefined;
  if (!test) throw new JinjaError(`there is no test ${name}`);
  if (value instanceof Undefined && ofType.has(name)) return false;
  return test(defined(value), other);
}
