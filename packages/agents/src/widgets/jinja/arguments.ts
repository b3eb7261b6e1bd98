import { JinjaError } from "./errors.ts";
import { type Arguments, numberOf, typeOf, Undefined, type Value } from "./values.ts";

/** Reads the arguments of a filter, a test or a function by position or by name. */
export interface ArgumentReader {
  /** Undefined if it was not given. */
  value(name: string): Value | undefined;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  flag(name: string): boolean;
}

/** Throws JinjaError for an argument that `names` does not list. */
export function readArguments(what: string, args: Arguments, names: readonly string[]): ArgumentReader {
  if (args.positional.length > names.length)
    throw new JinjaError(`${what} takes at most ${names.length} arguments`);
  for (const name of args.named.keys()) {
    if (!names.includes(name)) throw new JinjaError(`${what} has no argument ${name}`);
  }
  const value = (name: string): Value | undefined =>
    args.positional.length > names.indexOf(name)
      ? args.positional[names.indexOf(name)]
      : args.named.get(name);
  const wrong = (name: string, expected: string, found: Value): never => {
    if (found instanceof Undefined) throw new JinjaError(found.message, found.place);
    throw new JinjaError(`${name} of ${what} must be a ${expected}, not a ${typeOf(found)}`);
  };
  return {
    value,
    text(name) {
      const found = value(name) ?? undefined;
      return found === undefined || typeof found === "string" ? found : wrong(name, "str", found);
    },
    number(name) {
      const found = value(name) ?? undefined;
      if (found === undefined) return undefined;
      return numberOf(found) ?? wrong(name, "number", found);
    },
    flag(name) {
      const found = value(name);
      return found instanceof Undefined ? wrong(name, "bool", found) : Boolean(found);
    },
  };
}
