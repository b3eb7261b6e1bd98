import type * as Package from "zod-to-json-schema";
import { JsonSchemaError } from "./error.ts";

/** A schema of Zod 3, from the package of that version or from `zod/v3`. */
export interface Zod3Schema {
  readonly _def: object;
  parse(value: unknown): unknown;
}

/** Whether `def` is the `_def` of a Zod 3 schema; that of Zod 4 has no `typeName`. */
export const isZod3Def = (def: unknown): boolean =>
  typeof def === "object" && def !== null && typeof Reflect.get(def, "typeName") === "string";

/** Converts the input of the schema to draft-07; rejects if the optional `zod-to-json-schema` is not installed. */
export async function printZod3(schema: Zod3Schema): Promise<Record<string, unknown>> {
  const { ignoreOverride, zodToJsonSchema } = await load();
  return zodToJsonSchema(schema as Parameters<typeof zodToJsonSchema>[0], {
    effectStrategy: "input",
    pipeStrategy: "input",
    // Like Zod 4: an object is closed where it was declared strict, not where it merely drops what it does not know.
    removeAdditionalStrategy: "strict",
    allowedAdditionalProperties: undefined,
    override(def, { currentPath }) {
      refuseOthers(def, currentPath);
      return ignoreOverride;
    },
  });
}

/** Throws for a schema of another library below a Zod 3 schema: the package would print it as `{}`, or not at all. */
function refuseOthers(def: unknown, path: readonly string[]): void {
  if (!isZod3Def(def)) {
    throw new JsonSchemaError(
      `A Zod 3 schema holds one that is not at ${path.join("/")}: declare all of it with one version of Zod`,
    );
  }
  // A member without `_def` (Zod Mini) is left out before it can be overridden.
  const shape = def instanceof Object && "shape" in def && typeof def.shape === "function" ? def.shape() : {};
  for (const [name, part] of Object.entries(shape)) {
    if (!isZod3Def(Reflect.get(Object(part), "_def"))) refuseOthers(undefined, [...path, "properties", name]);
  }
}

/**
 * Not written as a literal, and not in a form that a bundler computes: it would fail where the optional package is not installed, and put
 * 60 kB into every bundle where it is. So a bundle finds the package as its runtime does, beside itself in `node_modules`.
 */
const specifier = ["zod", "to", "json", "schema"].join("-");

async function load(): Promise<typeof Package> {
  try {
    return await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ specifier);
  } catch (cause) {
    throw new JsonSchemaError(
      "A Zod 3 schema needs the package zod-to-json-schema: install it where the server runs (a bundle does not contain it), or declare the schema with Zod 4",
      { cause },
    );
  }
}
