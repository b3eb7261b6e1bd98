import { jsonPath } from "../../protocol/index.ts";
import type { OutputOf, StandardSchema } from "../../standard-schema.ts";
import { invalidRequest } from "../application/errors.ts";
import { readValue } from "../application/read-value.ts";
import type { Call } from "../call/call.ts";
import { ofApplication } from "../call/of-application.ts";

/** The value of the request's part at `path`, as `schema` returns it. Throws RequestError `invalid_request`. */
export async function requestValue<Schema extends StandardSchema>(
  call: Call,
  schema: Schema,
  value: unknown,
  path: readonly PropertyKey[],
): Promise<OutputOf<Schema>> {
  const validate = () => readValue(schema, value, path);
  const read = await ofApplication(call, `The schema of ${jsonPath(path)}`, validate, { untilGone: true });
  if ("issues" in read) throw invalidRequest(read.issues);
  return read.value;
}
