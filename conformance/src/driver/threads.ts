import type { WireRequest } from "../case/drive.ts";
import { isObject, textAt, viewOf } from "../transcript/exchange-view.ts";
import type { Exchange } from "../transcript/transcript.ts";

/** The thread that a request is about; empty where it names none. */
export function threadIn(request: WireRequest): string {
  const body = "json" in request ? request.json : "raw" in request ? undefined : request;
  return isObject(body) ? textAt(body, "params", "thread_id") : "";
}

/** Whether an exchange is about a thread. */
export const concerns = (exchange: Exchange, threadId: string): boolean =>
  madeBy(exchange) === threadId ||
  (typeof exchange.request.body === "string" && exchange.request.body.includes(threadId));

const made = new WeakMap<Exchange, string>();

/** The thread that an exchange has made, read once: answers may be long. */
export function madeBy(exchange: Exchange): string | undefined {
  if (exchange.request.operation !== "threads.create" || exchange.end.how === "unsent") return undefined;
  const threadId = made.get(exchange) ?? viewOf(exchange).threadId;
  made.set(exchange, threadId);
  return threadId;
}
