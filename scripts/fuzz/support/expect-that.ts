import { inspect } from "node:util";

/** Throws the broken property, with the evidence. */
export function expectThat(holds: boolean, what: string, shown?: unknown): asserts holds {
  if (!holds)
    throw new Error(`${what}: ${inspect(shown, { depth: 6, maxStringLength: 500, breakLength: 110 })}`);
}
