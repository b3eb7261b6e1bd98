import type { Drive, WireRequest } from "../../case/case.ts";
import type { View } from "../../transcript/view.ts";
import { parse } from "../../transcript/exchange-view.ts";

/** Free-form data: nulls at every depth, what is easily taken for nothing, and a number that no double can hold. */
export const freeForm = parse(
  String.raw`{"deep":[null,{"a":null,"list":[]}],"empty":"","no":false,"text":"ü🎉\n\"\\","long":12345678901234567890}`,
).json as Readonly<Record<string, unknown>>;

/** Reads what the case is about to compare; without it the case is blocked. */
export async function read(d: Drive, label: string, request: WireRequest): Promise<View> {
  const view = await d.send(label, request);
  if (!view.accepted) d.blocked(`${view.exchange.request.operation ?? "a read"} is not answered`, view);
  return view;
}

/** The items of a thread, a hundred at most. */
export const listItems = (thread_id: string, order: "asc" | "desc" = "asc") =>
  ({ type: "items.list", params: { thread_id, order, limit: 100 } }) as const;

export const getThread = (thread_id: string) =>
  ({ type: "threads.get_by_id", params: { thread_id } }) as const;

/** The newest threads: every one that a run has made so far. */
export const listThreads = { type: "threads.list", params: { limit: 100, order: "desc" } } as const;

/** Every thread, as the official client's history panel asks for them. */
export const listAllThreads = { type: "threads.list", params: { limit: 9999, order: "desc" } } as const;

export const retry = (thread_id: string, item_id: string) =>
  ({ type: "threads.retry_after_item", params: { thread_id, item_id } }) as const;

export const toolOutput = (thread_id: string, result: unknown) =>
  ({ type: "threads.add_client_tool_output", params: { thread_id, result } }) as const;

/** A message of one text with everything that the official client sends along. */
export const plain = (text: string) => ({
  content: [{ type: "input_text" as const, text }],
  attachments: [] as string[],
  quoted_text: "",
  inference_options: {},
});
