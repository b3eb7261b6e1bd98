import { isObject } from "../transcript/exchange-view.ts";
import { streamingOperations } from "../transcript/operations-and-events.ts";
import type { View } from "../transcript/view.ts";

/** The members by which the answers of operations are known. */
const answerMembers = ["id", "data", "text", "updated_item"];

/** Whether an answer with a 2xx says of itself that it is an error, and is nothing else. */
export function isErrorDocument(view: View): boolean {
  const { accepted, frames, json } = view;
  if (isErrorStream(view)) return true;
  if (!accepted || frames.length > 0 || !isObject(json)) return false;
  if (answerMembers.some((name) => Object.hasOwn(json, name))) return false;
  const { error } = json;
  return isObject(error) ? Object.keys(error).length > 0 : typeof error === "string" && error !== "";
}

/** Whether it is a stream of nothing but `error` where no stream belongs: an operation that streams may fail so. */
function isErrorStream({ accepted, events, exchange: { request } }: View): boolean {
  if (!accepted || streamingOperations.has(request.operation)) return false;
  return events.length > 0 && events.every(({ type }) => type === "error");
}
