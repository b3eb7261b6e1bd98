import { isObject } from "../transcript/exchange-view.ts";
import type { View } from "../transcript/view.ts";

/** The members by which the answers of operations are known. */
const answerMembers = ["id", "data", "text", "updated_item"];

/** Whether an answer with a 2xx says of itself that it is an error, and is nothing else. */
export function isErrorDocument({ accepted, frames, json }: View): boolean {
  if (!accepted || frames.length > 0 || !isObject(json)) return false;
  if (answerMembers.some((name) => Object.hasOwn(json, name))) return false;
  const { error } = json;
  return isObject(error) ? Object.keys(error).length > 0 : typeof error === "string" && error !== "";
}
