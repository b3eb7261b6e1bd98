import type { Issue } from "../../protocol/index.ts";
import { jsonPath } from "../../protocol/index.ts";
import type { OutputOf, StandardIssue, StandardResult, StandardSchema } from "../../standard-schema.ts";
import { RequestError } from "./errors.ts";

/** The value as `schema` gives it, or what is wrong with it, by JSON paths that begin with `path`. */
export async function readValue<Schema extends StandardSchema>(
  schema: Schema,
  value: unknown,
  path: readonly PropertyKey[],
): Promise<{ value: OutputOf<Schema> } | { issues: Issue[] }> {
  const { validate } = schema["~standard"];
  let result: StandardResult<unknown> = await validate(value);
  if (result.issues && holdsLongNumbers(value)) {
    // A schema that wants a number gets one, rounded as every double is.
    result = await validate(JSON.parse(JSON.stringify(value)));
  }
  return result.issues
    ? { issues: result.issues.map((issue) => issueOf(issue, path)) }
    : { value: result.value };
}

/** The value of a request's part at `path`; throws RequestError `invalid_request` for one that does not fit. */
export async function requestValue<Schema extends StandardSchema>(
  schema: Schema,
  value: unknown,
  path: readonly PropertyKey[],
): Promise<OutputOf<Schema>> {
  const read = await readValue(schema, value, path);
  if ("value" in read) return read.value;
  const first = read.issues[0];
  throw new RequestError("invalid_request", first ? `${first.path}: ${first.message}` : "Invalid request", {
    issues: read.issues,
  });
}

const issueOf = ({ path = [], message }: StandardIssue, prefix: readonly PropertyKey[]): Issue => ({
  path: jsonPath([...prefix, ...path.map((part) => (typeof part === "object" ? part.key : part))]),
  message,
});

/** Whether the JSON has a number that a double may not hold, see json.ts. */
const holdsLongNumbers = (value: unknown): boolean => /\d{16}/.test(JSON.stringify(value) ?? "");
