import { isObject } from "../transcript/exchange-view.ts";
import type { View } from "../transcript/view.ts";

/** The members by which the answers of operations are known. */
const answerMembers = ["id", "data", "text", "updated_item"];

/** Whether an answer with a 2xx says of itself that it is an error, and is nothing else. */
export function isErrorDocument({ accepted, frames, json }: View): boolean {
  if (!accepted || frames.length > 0 || !isObject(json)) return false;
  // An envelope may have the member of a success, without a value.
  if (answerMembers.some((name) => (json[name] ?? undefined) !== undefined)) return false;
  const { error, errors, success, ok, status } = json;
  return isSaid(error) || isSaid(errors) || success === false || ok === false || status === "error";
}

/** Whether there is a word, or anything in an object or a list. */
const isSaid = (value: unknown): boolean =>
  typeof value === "string"
    ? value !== ""
    : typeof value === "object" && value !== null && Object.keys(value).length > 0;
