import type { OpenExchange } from "../../case/drive.ts";
import { isEvent, isObject } from "../../transcript/exchange-view.ts";
import type { Frame } from "../../transcript/view.ts";

/** For `until`: an event of this type, with an item of this type where one is given. */
export const isEventOf =
  (type: string, item?: string) =>
  ({ json }: Frame): boolean =>
    isEvent(json) &&
    json.type === type &&
    (item === undefined || (isObject(json["item"]) && json["item"]["type"] === item));

const namesThread = ({ json }: Frame): boolean =>
  isEvent(json) && (isObject(json["thread"]) || (isObject(json["item"]) && "thread_id" in json["item"]));

/** The id of the thread that a stream creates, as soon as any event announces it; "" if none does. */
export async function announcedThread(stream: OpenExchange, patience?: number): Promise<string> {
  await stream.until(namesThread, patience);
  return stream.view().threadId;
}
