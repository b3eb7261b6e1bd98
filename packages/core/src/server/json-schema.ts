import type { StandardSchema } from "../standard-schema.ts";

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Record<string, unknown>;

interface StandardJsonSchema {
  jsonSchema?: { input(options: { target: string }): JsonSchema };
}

/** What `schema` takes, as JSON Schema: by the Standard JSON Schema interface, which Zod has since 4.2. */
export async function toJsonSchema(schema: StandardSchema): Promise<JsonSchema> {
  const { vendor, jsonSchema }: StandardSchema["~standard"] & StandardJsonSchema = schema["~standard"];
  if (!jsonSchema) throw new TypeError(`A schema of ${vendor} cannot be printed as JSON Schema.`);
  return jsonSchema.input({ target: "draft-2020-12" });
}
