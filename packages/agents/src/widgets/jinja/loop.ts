import { JinjaError } from "./errors.ts";
import { Callable, orElse, Undefined, type Value } from "./values.ts";

/** Where a loop is. */
export interface LoopState {
  items: readonly Value[];
  index: number;
  /** How many recursive loops surround it. */
  depth: number;
  isChanged(values: Value[]): boolean;
  /** Runs a recursive loop with other items. */
  again?: (items: Value) => string;
}

/** The variable `loop`. */
export function loopValue({ items, index, depth, isChanged, again }: LoopState): Callable {
  const { length } = items;
  const members = new Map<string, Value>([
    ["index", index + 1],
    ["index0", index],
    ["revindex", length - index],
    ["revindex0", length - index - 1],
    ["first", index === 0],
    ["last", index === length - 1],
    ["length", length],
    ["depth", depth + 1],
    ["depth0", depth],
    ["previtem", orElse(items[index - 1], new Undefined("the first item has no loop.previtem"))],
    ["nextitem", orElse(items[index + 1], new Undefined("the last item has no loop.nextitem"))],
    [
      "cycle",
      new Callable("cycle", ({ positional }) => {
        if (positional.length === 0) throw new JinjaError("loop.cycle() needs values");
        return positional[index % positional.length] ?? null;
      }),
    ],
    ["changed", new Callable("changed", ({ positional }) => isChanged(positional))],
  ]);
  return new Callable(
    "loop",
    ({ positional: [deeper = null] }) => {
      if (!again) throw new JinjaError("only a recursive loop can be called");
      return again(deeper);
    },
    members,
  );
}
