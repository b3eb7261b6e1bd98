import { isObject } from "../transcript/exchange-view.ts";
import { streamingOperations } from "../transcript/operations-and-events.ts";
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
export function isErrorDocument(view: View): boolean {
  const { accepted, frames, json, status, exchange } = view;
  if (status === 204) return !acknowledged.has(exchange.request.operation);
  if (isErrorStream(view)) return true;
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

/** Whether it is a stream of nothing but `error` where no stream belongs: an operation that streams may fail so. */
function isErrorStream({ accepted, events, exchange: { request } }: View): boolean {
  if (!accepted || streamingOperations.has(request.operation)) return false;
  return events.length > 0 && events.every(({ type }) => type === "error");
}
