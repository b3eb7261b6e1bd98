import { at, JinjaError } from "./errors.ts";
import { applyFilter } from "./filters.ts";
import { attribute, item, slice } from "./lookup.ts";
import { calculate, comparisons } from "./operators.ts";
import { print } from "./print.ts";
import type { Scope } from "./scope.ts";
import type { Application, Argument, Expression } from "./syntax.ts";
import { runTest } from "./tests.ts";
import {
  type Arguments,
  Callable,
  defined,
  float,
  isFloat,
  isTrue,
  numberOf,
  Tuple,
  typeOf,
  Undefined,
  type Value,
} from "./values.ts";

/** The value of an expression. Throws JinjaError with the place of the part that failed. */
export const evaluate = (expression: Expression, scope: Scope): Value =>
  at(expression, () => {
    const value = evaluators[expression.kind](expression as never, scope);
    if (value instanceof Undefined) value.place ??= expression;
    return value;
  });

type Evaluators = {
  [Kind in Expression["kind"]]: (expression: Extract<Expression, { kind: Kind }>, scope: Scope) => Value;
};

const list = ({ kind, items }: Extract<Expression, { kind: "list" | "tuple" }>, scope: Scope): Value => {
  const values = items.map((part) => evaluate(part, scope));
  return kind === "tuple" ? Tuple.from(values) : values;
};

const evaluators: Evaluators = {
  literal: ({ value, isFloat }) => (isFloat && typeof value === "number" ? float(value) : value),
  name: ({ name }, scope) => scope.get(name),
  list,
  tuple: list,
  dict: ({ entries }, scope) =>
    new Map(
      entries.map(([key, value]): [Value, Value] => [defined(evaluate(key, scope)), evaluate(value, scope)]),
    ),
  attribute: ({ object, name }, scope) => attribute(evaluate(object, scope), name, pathOf(object)),
  item: ({ object, key }, scope) => item(evaluate(object, scope), evaluate(key, scope), pathOf(object)),
  slice: ({ object, bounds }, scope) =>
    slice(
      evaluate(object, scope),
      bounds.map((bound) => bound && evaluate(bound, scope)),
    ),
  call: ({ callee, args }, scope) => call(evaluate(callee, scope), pathOf(callee), argumentsOf(args, scope)),
  filter: ({ operand, filter }, scope) => filtered(evaluate(operand, scope), filter, scope),
  test: ({ operand, test, negated }, scope) =>
    at(test, () => runTest(test.name, evaluate(operand, scope), argumentsOf(test.args, scope))) !== negated,
  not: ({ operand }, scope) => !isTrue(evaluate(operand, scope)),
  sign({ sign, operand }, scope) {
    const value = defined(evaluate(operand, scope));
    const number = numberOf(value);
    if (number === undefined) throw new JinjaError(`${sign} does not take a ${typeOf(value)}`);
    const signed = sign === "-" ? -number : number;
    // An int has no negative zero.
    return isFloat(value) ? float(signed) : signed + 0;
  },
  and({ left, right }, scope) {
    const value = evaluate(left, scope);
    return isTrue(value) ? evaluate(right, scope) : value;
  },
  or({ left, right }, scope) {
    const value = evaluate(left, scope);
    return isTrue(value) ? value : evaluate(right, scope);
  },
  binary: ({ operator, left, right }, scope) =>
    calculate(operator, evaluate(left, scope), evaluate(right, scope)),
  compare({ first, rest }, scope) {
    let left = evaluate(first, scope);
    for (const [operator, operand] of rest) {
      const right = evaluate(operand, scope);
      if (!comparisons[operator](left, right)) return false;
      left = right;
    }
    return true;
  },
  concat: ({ parts }, scope) => parts.map((part) => print(evaluate(part, scope))).join(""),
  conditional({ test, value, otherwise }, scope) {
    if (isTrue(evaluate(test, scope))) return evaluate(value, scope);
    return otherwise
      ? evaluate(otherwise, scope)
      : new Undefined("the condition is false, and there is no else", { isLenient: true });
  },
};

export function call(callee: Value, path: string, args: Arguments): Value {
  const value = defined(callee);
  if (!(value instanceof Callable))
    throw new JinjaError(`${path} is a ${typeOf(value)}, which cannot be called`);
  return value.call(args);
}

/** A value with a filter applied to it. */
export const filtered = (value: Value, filter: Application, scope: Scope): Value =>
  at(filter, () => applyFilter(filter.name, value, argumentsOf(filter.args, scope)));

export const argumentsOf = (args: readonly Argument[], scope: Scope): Arguments => ({
  positional: args.filter(({ name }) => name === undefined).map(({ value }) => evaluate(value, scope)),
  named: new Map(
    args.flatMap(({ name, value }): [string, Value][] =>
      name === undefined ? [] : [[name, evaluate(value, scope)]],
    ),
  ),
});

/** An expression as messages name it, such as `user.name`. */
function pathOf(expression: Expression): string {
  switch (expression.kind) {
    case "name":
      return expression.name;
    case "attribute":
      return `${pathOf(expression.object)}.${expression.name}`;
    case "item": {
      const { key } = expression;
      return `${pathOf(expression.object)}[${key.kind === "literal" ? JSON.stringify(key.value) : "…"}]`;
    }
    default:
      return "the value";
  }
}
