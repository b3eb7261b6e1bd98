import { at, JinjaError } from "./errors.ts";
import { argumentsOf, call, evaluate, filtered } from "./evaluate.ts";
import { globals } from "./globals.ts";
import { loopValue } from "./loop.ts";
import { print } from "./print.ts";
import { Scope } from "./scope.ts";
import type { Application, Parameter, Statement, Target } from "./syntax.ts";
import {
  Callable,
  fromData,
  isEqual,
  isTrue,
  iterate,
  Namespace,
  typeOf,
  Undefined,
  type Value,
} from "./values.ts";

type Data = Readonly<Record<string, unknown>>;

/** The text that a template prints with these variables. Throws JinjaError. */
export function render(template: readonly Statement[], data: Data): string {
  const scope = new Scope(globals());
  for (const [name, value] of Object.entries(data)) if (value !== undefined) scope.set(name, fromData(value));
  return run(template, scope.inner());
}

const run = (body: readonly Statement[], scope: Scope): string =>
  body.map((statement) => at(statement, () => runners[statement.kind](statement as never, scope))).join("");

type Runners = {
  [Kind in Statement["kind"]]: (statement: Extract<Statement, { kind: Kind }>, scope: Scope) => string;
};

const runners: Runners = {
  text: ({ text }) => text,
  output: ({ value }, scope) => at(value, () => print(evaluate(value, scope))),
  if({ branches, otherwise }, scope) {
    const branch = branches.find(({ test }) => at(test, () => isTrue(evaluate(test, scope))));
    return run(branch?.body ?? otherwise, scope);
  },
  for: (statement, scope) => runLoop(statement, evaluate(statement.iterable, scope), scope, 0),
  set({ target, value }, scope) {
    assign(target, evaluate(value, scope), scope);
    return "";
  },
  capture({ target, filters, body }, scope) {
    assign(target, pipe(run(body, scope.inner()), filters, scope), scope);
    return "";
  },
  with({ entries, body }, scope) {
    const inner = scope.inner();
    for (const [target, value] of entries) assign(target, evaluate(value, scope), inner);
    return run(body, inner);
  },
  filtered: ({ filters, body }, scope) => print(pipe(run(body, scope.inner()), filters, scope)),
  macro({ name, parameters, body }, scope) {
    scope.set(name, macro(name, parameters, body, scope));
    return "";
  },
  callBlock({ call: { callee, args }, parameters, body }, scope) {
    const given = argumentsOf(args, scope);
    given.named.set("caller", macro("caller", parameters, body, scope));
    return print(call(evaluate(callee, scope), "the macro", given));
  },
};

const pipe = (text: string, filters: readonly Application[], scope: Scope): Value =>
  filters.reduce<Value>((value, filter) => filtered(value, filter, scope), text);

function runLoop(
  statement: Extract<Statement, { kind: "for" }>,
  iterable: Value,
  scope: Scope,
  depth: number,
): string {
  const { target, filter, body, otherwise } = statement;
  const items = at(statement.iterable, () => [...iterate(iterable)]).filter((item) => {
    if (!filter) return true;
    const inner = scope.inner();
    assign(target, item, inner);
    return at(filter, () => isTrue(evaluate(filter, inner)));
  });
  if (items.length === 0) return run(otherwise, scope.inner());
  const changes: { last?: Value[] } = {};
  const isChanged = (values: Value[]): boolean => {
    const { last } = changes;
    changes.last = values;
    return !last || !isEqual(last, values);
  };
  const again = (deeper: Value): string => runLoop(statement, deeper, scope, depth + 1);
  return items
    .map((item, index) => {
      const inner = scope.inner();
      inner.set(
        "loop",
        loopValue({ items, index, depth, isChanged, ...(statement.isRecursive ? { again } : {}) }),
      );
      assign(target, item, inner);
      return run(body, inner);
    })
    .join("");
}

function macro(
  name: string,
  parameters: readonly Parameter[],
  body: readonly Statement[],
  scope: Scope,
): Callable {
  return new Callable(name, ({ positional, named }) => {
    const inner = scope.inner();
    const left = new Map(named);
    const caller = left.get("caller");
    if (caller !== undefined && !parameters.some((parameter) => parameter.name === "caller")) {
      left.delete("caller");
      inner.set("caller", caller);
    }
    for (const [index, parameter] of parameters.entries()) {
      const given = index < positional.length ? positional[index] : left.get(parameter.name);
      left.delete(parameter.name);
      inner.set(parameter.name, given === undefined ? defaultOf(parameter, inner, name) : given);
    }
    const [extra] = left.keys();
    if (extra !== undefined) throw new JinjaError(`${name}() has no parameter ${extra}`);
    if (positional.length > parameters.length) {
      throw new JinjaError(`${name}() takes at most ${parameters.length} arguments`);
    }
    return run(body, inner);
  });
}

const defaultOf = (parameter: Parameter, scope: Scope, macro: string): Value =>
  parameter.default
    ? evaluate(parameter.default, scope)
    : new Undefined(`${macro}() was called without ${parameter.name}`);

function assign(target: Target, value: Value, scope: Scope): void {
  if (target.kind === "name") return scope.set(target.name, value);
  if (target.kind === "member") {
    const object = scope.get(target.namespace);
    if (!(object instanceof Namespace)) {
      throw new JinjaError(
        `${target.namespace} is a ${typeOf(object)}: set assigns to members of a namespace() only`,
      );
    }
    return void object.members.set(target.name, value);
  }
  const values = iterate(value);
  if (values.length !== target.items.length) {
    throw new JinjaError(`${target.items.length} names need as many values, not ${values.length}`);
  }
  for (const [index, part] of target.items.entries()) assign(part, values[index] ?? null, scope);
}
