import { isObject } from "../transcript/exchange-view.ts";
import type { View } from "../transcript/view.ts";

/** The members by which the answers of operations are known. */
const answerMembers = ["id", "data", "text", "updated_item"];

/** What may be answered without a body: TU-05, TU-09 and AT-04 judge those. */
const acknowledged: ReadonlySet<string | undefined> = new Set([
  "threads.delete",
  "items.feedback",
  "attachments.delete",
]);

/** Whether an answer with a 2xx says of itself that it is an error or that there is nothing, and is nothing else. */
export function isErrorDocument({ accepted, frames, json, status, exchange }: View): boolean {
  if (status === 204) return !acknowledged.has(exchange.request.operation);
  if (!accepted || frames.length > 0 || !isObject(json)) return false;
  // An envelope may have the member of a success, without a value.
  if (answerMembers.some((name) => (json[name] ?? undefined) !== undefined)) return false;
  const { error, errors, success, ok, status: word } = json;
  return isSaid(error) || isSaid(errors) || success === false || ok === false || word === "error";
}

/** Whether there is a word, or anything in an object or a list. */
const isSaid = (value: unknown): boolean =>
  typeof value === "string"
    ? value !== ""
    : typeof value === "object" && value !== null && Object.keys(value).length > 0;
