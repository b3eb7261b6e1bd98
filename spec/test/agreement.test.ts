import { readerSchema, requestReaderSchema, issuesOf } from "@chatkit-protocol/core/protocol";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import { idOf } from "../generate/bundle.ts";
import { type Family, namedShapes, printFamilies } from "../generate/families.ts";
import { closure } from "../generate/json-schema.ts";
import { readShapeDocs } from "../generate/shape-docs.ts";
import { mutated } from "./mutate.ts";
import { ajv, cfworker } from "./validators.ts";
import { valuesOf } from "./values.ts";

const docs = readShapeDocs(new URL("../../packages/core/src/protocol/index.ts", import.meta.url));
const shapes = namedShapes(docs);
const families = printFamilies(shapes, docs);

/** The Zod schema that a printed one stands for. */
function zodOf(family: Family, name: string): z.ZodMiniType | undefined {
  const shape = shapes.get(name.replace(/InRequest$/, ""));
  if (!shape || family === "produce") return shape;
  return inRequests.has(name) ? requestReaderSchema(shape) : readerSchema(shape);
}
const inRequests = closure(families.accept, ["ChatKitRequest"]);

/** Values per shape and test; `RUNS=600` has been seen to pass (three quarters of a million values). */
const runs = Number(process.env["RUNS"] ?? 25);

describe.each(["produce", "accept"] as const)("%s", (family) => {
  const values = valuesOf(families[family]);
  const named = Object.keys(families[family]).flatMap((name): [string, z.ZodMiniType][] => {
    const shape = zodOf(family, name);
    return shape ? [[name, shape]] : [];
  });

  /** What each validator has against `value`; they agree when all have something or none has. */
  const verdicts = (name: string, shape: z.ZodMiniType, value: unknown) => {
    const { error } = shape.safeParse(value);
    const id = idOf(family, name);
    return { zod: error ? issuesOf(error) : [], ajv: ajv(id, value), cfworker: cfworker(id, value) };
  };

  test.each(named)("what the JSON Schema of %s allows, its Zod schema parses", (name, shape) => {
    const property = fc.property(values[name] ?? fc.constant(undefined), (value) => {
      expect(verdicts(name, shape, value)).toEqual({ zod: [], ajv: [], cfworker: [] });
    });
    fc.assert(property, { numRuns: runs });
  });

  test.each(named)("Zod, Ajv and a second validator agree on faulty values of %s", (name, shape) => {
    const property = fc.property(mutated(values[name] ?? fc.constant(undefined)), ({ value }) => {
      const found = verdicts(name, shape, value);
      const refusing = Object.values(found).filter((complaints) => complaints.length > 0).length;
      if (refusing % 3 !== 0) expect.fail(JSON.stringify(found));
    });
    fc.assert(property, { numRuns: runs * 2 });
  });
});
