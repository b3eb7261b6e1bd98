import { readFileSync } from "node:fs";
import { Validator } from "@cfworker/json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { JsonSchema } from "../generate/json-schema.ts";

const read = (name: string): JsonSchema =>
  JSON.parse(readFileSync(new URL(`../generated/${name}`, import.meta.url), "utf8")) as JsonSchema;

/** The published bundles, as they are on disk. */
export const published = read("schema.json");
export const publishedDraft07 = read("schema.draft-07.json");

/** Strict: an unknown keyword, an unknown format or a member that cannot be is an error when it is compiled. */
const strict = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
formats.default(strict);
for (const annotation of ["discriminator", "x-since"]) strict.addKeyword(annotation);
strict.addSchema(published);

/** What Ajv has against `value` as the schema of that `$id`. */
export function ajv(id: string, value: unknown): string[] {
  const validate = strict.getSchema(id);
  if (!validate) throw new Error(`There is no schema ${id}`);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const seconds = new Map<string, Validator>();

/** What @cfworker/json-schema has against it. */
export function cfworker(id: string, value: unknown): string[] {
  let second = seconds.get(id);
  if (!second) {
    second = new Validator({ $ref: id }, "2020-12");
    second.addSchema(published as object);
    seconds.set(id, second);
  }
  return second.validate(value).errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`);
}
