import type { OutputOf, StandardSchema } from "../../standard-schema.ts";
import { invalidRequest } from "../application/errors.ts";
import { readValue } from "../application/read-value.ts";

/** The value of the request's part at `path`, as `schema` returns it. Throws RequestError `invalid_request`. */
export async function requestValue<Schema extends StandardSchema>(
  schema: Schema,
  value: unknown,
  path: readonly PropertyKey[],
): Promise<OutputOf<Schema>> {
  const read = await readValue(schema, value, path);
  if ("issues" in read) throw invalidRequest(read.issues);
  return read.value;
}
