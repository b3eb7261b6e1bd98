import { readFileSync } from "node:fs";
import type * as fc from "fast-check";
import type { Definitions } from "../../../spec/generate/json-schema.ts";
import { valuesOf } from "../../../spec/test/values.ts";

const file = new URL("../../../spec/generated/schema.json", import.meta.url);
const { $id: root, $defs } = JSON.parse(readFileSync(file, "utf8")) as { $id: string; $defs: Definitions };
const values = valuesOf(Object.fromEntries(Object.values($defs).map((schema) => [schema["$id"], schema])));

/** Values of a shape: `produce`, as a peer may send it, or `accept`, as its reader must accept it. */
export function shape(family: "produce" | "accept", name: string): fc.Arbitrary<unknown> {
  const found = values[`${root}:${family}:${name}`];
  if (!found) throw new Error(`There is no shape ${name} in the family ${family}.`);
  return found;
}

/** The names of all shapes of a family. */
export const shapeNames = (family: "produce" | "accept"): string[] =>
  Object.keys($defs).flatMap((key) => (key.startsWith(`${family}.`) ? [key.slice(family.length + 1)] : []));
