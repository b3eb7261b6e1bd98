import { inspect } from "node:util";

/** Throws what does not hold, with what shows it. */
export function expectThat(holds: boolean, what: string, shown?: unknown): asserts holds {
  if (!holds)
    throw new Error(`${what}: ${inspect(shown, { depth: 6, maxStringLength: 500, breakLength: 110 })}`);
}
