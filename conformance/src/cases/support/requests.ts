import type { Drive, Message, OpenExchange, Seen, WireRequest } from "../../case/case.ts";
import { inputOf } from "../../driver/script-contract.ts";
import type { Frame, View } from "../../transcript/view.ts";
import { isEvent, isObject } from "../../transcript/exchange-view.ts";

export const creating = (message: Message): WireRequest => ({
  type: "threads.create",
  params: { input: inputOf(message) },
});

export const adding = (thread_id: string, message: Message): WireRequest => ({
  type: "threads.add_user_message",
  params: { thread_id, input: inputOf(message) },
});

export const getting = (thread_id: string): WireRequest => ({
  type: "threads.get_by_id",
  params: { thread_id },
});

export const listing = (thread_id: string, order: "asc" | "desc" = "asc"): WireRequest => ({
  type: "items.list",
  params: { thread_id, order, limit: 100 },
});

/** For `until`: an event of this type, with an item of this type where one is given. */
export const event =
  (type: string, item?: string) =>
  ({ json }: Frame): boolean =>
    isEvent(json) &&
    json.type === type &&
    (item === undefined || (isObject(json["item"]) && json["item"]["type"] === item));

const namesThread = ({ json }: Frame): boolean =>
  isEvent(json) && (isObject(json["thread"]) || (isObject(json["item"]) && "thread_id" in json["item"]));

/** The id of the thread that a stream creates, as soon as it is announced, by whatever event; "" where none is. */
export async function announced(stream: OpenExchange, patience?: number): Promise<string> {
  await stream.until(namesThread, patience);
  return stream.view().threadId;
}

/** Milliseconds for which a thread may be busy with a turn that its client has left (CN-01). */
export const settling = 5000;

/** Says something once the thread takes it: a 409 is asked again as `label#2`, `label#3`, … while it may settle. */
export async function sayWhenFree(
  d: Drive,
  label: string,
  threadId: string,
  message: Message,
  timeout = 10_000,
): Promise<View> {
  const end = performance.now() + settling;
  for (let n = 1; ; n++) {
    const view = await d.say(`${label}#${n}`, threadId, message, { timeout });
    if (view.status !== 409 || performance.now() > end) return view;
    await d.pause(250);
  }
}

/** The last of the exchanges labelled `label#1`, `label#2`, … */
export const last = (seen: Seen, label: string): View | undefined =>
  seen.all.findLast(({ exchange }) => exchange.label.startsWith(`${label}#`));
