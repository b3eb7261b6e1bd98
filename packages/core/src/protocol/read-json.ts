import { parseJson } from "../json.ts";
import type { SafeRead } from "./safe-read.ts";

/** What a text is read as; with a `cause`, and without issues, if it is not JSON. */
export type JsonRead<T> = SafeRead<T> | { success: false; issues: readonly []; cause: unknown };

/** Reads a JSON text; numbers that a double cannot hold keep their digits where `read` takes them. */
export function readJson<T>(text: string, read: (value: unknown) => SafeRead<T>): JsonRead<T> {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (cause) {
    return { success: false, issues: [], cause };
  }
  const result = read(value);
  if (result.success) return result;
  // A number with more digits than it needs, where the protocol has a number: there its value is enough.
  const rounded = read(JSON.parse(text));
  return rounded.success ? rounded : result;
}
