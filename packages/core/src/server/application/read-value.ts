import { type Issue, jsonPath } from "../../protocol/index.ts";
import type { OutputOf, StandardIssue, StandardResult, StandardSchema } from "../../standard-schema.ts";

/** The value as `schema` returns it, or its issues, with JSON paths that begin with `path`. */
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

const issueOf = ({ path = [], message }: StandardIssue, prefix: readonly PropertyKey[]): Issue => ({
  path: jsonPath([...prefix, ...path.map((part) => (typeof part === "object" ? part.key : part))]),
  message,
});

/** Whether the JSON has a number that a double may not hold, see json.ts. */
const holdsLongNumbers = (value: unknown): boolean => /\d{16}/.test(JSON.stringify(value) ?? "");
