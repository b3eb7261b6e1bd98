import { readArguments } from "./arguments.ts";
import { JinjaError } from "./errors.ts";
import { Callable, iterate, Namespace, type Value } from "./values.ts";

/** Numbers that `range()` makes at most. */
const longest = 100_000;

const range = new Callable("range", (args) => {
  const given = readArguments("range()", args, ["start", "stop", "step"]);
  const first = given.number("start") ?? 0;
  const [start, stop] = args.positional.length < 2 ? [0, first] : [first, given.number("stop") ?? 0];
  const step = given.number("step") ?? 1;
  if (step === 0) throw new JinjaError("the step of range() must not be 0");
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (length > longest) throw new JinjaError(`range() makes at most ${longest} numbers, not ${length}`);
  return Array.from({ length }, (_, index) => start + index * step);
});

const entriesOf = ({
  positional: [first],
  named,
}: {
  positional: Value[];
  named: Map<string, Value>;
}): [Value, Value][] => {
  const given: [Value, Value][] =
    first === undefined
      ? []
      : first instanceof Map
        ? [...first]
        : iterate(first).map((pair) => {
            const [key = null, value = null] = iterate(pair);
            return [key, value];
          });
  return [...given, ...named];
};

const dict = new Callable("dict", (args) => new Map(entriesOf(args)));

const namespace = new Callable(
  "namespace",
  (args) =>
    new Namespace(new Map(entriesOf(args).map(([name, value]): [string, Value] => [String(name), value]))),
);

/** Prints nothing at its first call, and its separator at every later one. */
const joiner = new Callable("joiner", (args) => {
  const separator = readArguments("joiner()", args, ["sep"]).text("sep") ?? ", ";
  let isFirst = true;
  return new Callable("joiner", () => {
    const printed = isFirst ? "" : separator;
    isFirst = false;
    return printed;
  });
});

const cycler = new Callable("cycler", ({ positional }) => {
  let index = 0;
  const next = new Callable("next", () => positional[index++ % positional.length] ?? null);
  return new Namespace(new Map<string, Value>([["next", next]]));
});

export const globals = (): Map<string, Value> =>
  new Map<string, Value>([
    ["range", range],
    ["dict", dict],
    ["namespace", namespace],
    ["joiner", joiner],
    ["cycler", cycler],
  ]);
