import type { ArgumentReader } from "./arguments.ts";
import type { Value } from "./values.ts";

/** A filter: the names of its arguments, and what it makes of a value. */
export interface Filter {
  names: readonly string[];
  run: (value: Value, args: ArgumentReader) => Value;
}

export const filter = (names: readonly string[], run: Filter["run"]): Filter => ({ names, run });
