import * as z from "zod/mini";
import { JsonSchemaError } from "./error.ts";
import { isZod3Def, printZod3, type Zod3Schema } from "./zod3.ts";

export { JsonSchemaError } from "./error.ts";
export type { Zod3Schema } from "./zod3.ts";

/** A JSON Schema; `$schema` names its dialect. */
export type JsonSchema = Record<string, unknown>;

/** A schema of any library that implements Standard JSON Schema; Zod does since 4.2. */
export interface StandardJsonSchema {
  readonly "~standard": {
    readonly vendor: string;
    readonly jsonSchema: { readonly input: (options: { readonly target: string }) => JsonSchema };
  };
}

/** A schema of an application: of Zod 4 or 3, or of a library that implements Standard JSON Schema. */
export type JsonSchemaSource = StandardJsonSchema | z.core.$ZodType | Zod3Schema;

/** Converts the input of a schema to JSON Schema; rejects with {@link JsonSchemaError}. */
export type PrintSchema = (schema: JsonSchemaSource) => Promise<JsonSchema>;

const target = "draft-2020-12";

/**
 * Converts the input of `schema` to JSON Schema 2020-12. A Zod 3 schema is converted by the optional package
 * `zod-to-json-schema`, to draft-07. Rejects with {@link JsonSchemaError}.
 */
export async function toJsonSchema(schema: JsonSchemaSource): Promise<JsonSchema> {
  try {
    if (isStandard(schema)) return schema["~standard"].jsonSchema.input({ target });
    // An older Zod 4: the printer of Zod 3 schemas must never get it, since it silently prints `{}` for it.
    if (isZod4(schema)) return { ...z.toJSONSchema(schema, { target, io: "input" }) };
    if (isZod3(schema)) return await printZod3(schema);
  } catch (error) {
    if (error instanceof JsonSchemaError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new JsonSchemaError(`The schema cannot be converted to JSON Schema: ${reason}`, { cause: error });
  }
  throw new JsonSchemaError(
    `Expected a Zod schema, or one that implements Standard JSON Schema; this is ${nameOf(schema)}`,
  );
}

const member = (value: unknown, name: string): unknown =>
  (typeof value === "object" || typeof value === "function") && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;

const isStandard = (schema: unknown): schema is StandardJsonSchema =>
  typeof member(member(member(schema, "~standard"), "jsonSchema"), "input") === "function";

const isZod3 = (schema: unknown): schema is Zod3Schema => isZod3Def(member(schema, "_def"));

const isZod4 = (schema: unknown): schema is z.core.$ZodType => member(schema, "_zod") !== undefined;

function nameOf(value: unknown): string {
  const vendor = member(member(value, "~standard"), "vendor");
  if (vendor !== undefined) return `a schema of ${String(vendor)} that does not print itself`;
  return value === null ? "null" : Array.isArray(value) ? "an array" : `a value of type ${typeof value}`;
}
