import { isObject } from "../../transcript/exchange-view.ts";
import type { Frame } from "../../transcript/view.ts";

/** Items that hold what the client has sent: a message, and the output of a tool. */
const posted: ReadonlySet<unknown> = new Set(["user_message", "client_tool_call"]);

/** Whether a frame is the server's own speech: not what was posted, nor a thread, whose title may repeat it. */
export function isSpoken({ json: event }: Frame): boolean {
  if (!isObject(event)) return true;
  const { item, thread } = event;
  return thread === undefined && !(isObject(item) && posted.has(item["type"]));
}

/** Finds the frame with which `words` have been said: in it, or in the deltas up to it, whatever their size. */
export function says(words: string): (frame: Frame) => boolean {
  let said = "";
  return (frame) => {
    if (!isSpoken(frame)) return false;
    const { json: event } = frame;
    const update = isObject(event) ? event["update"] : undefined;
    if (isObject(update) && typeof update["delta"] === "string") said += update["delta"];
    return said.includes(words) || (JSON.stringify(event) ?? frame.data).includes(words);
  };
}
