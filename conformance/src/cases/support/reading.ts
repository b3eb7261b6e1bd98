import type { View, WireEvent } from "../../transcript/view.ts";
import { isObject } from "../../transcript/exchange-view.ts";

type Item = Readonly<Record<string, unknown>>;

/** The items of a list answer or of a thread answer. */
export function listed({ json }: View): Item[] {
  const page = isObject(json) && isObject(json["items"]) ? json["items"] : json;
  const data = isObject(page) ? page["data"] : [];
  return Array.isArray(data) ? data.filter(isObject) : [];
}

export const ids = (items: readonly Item[]): string[] => items.map(({ id }) => String(id));

/** The item of an event. */
export const itemOf = (event: WireEvent | undefined): Item =>
  isObject(event?.["item"]) ? event["item"] : {};

/** The items that ended in a stream, of one type. */
export const ended = (view: View, type: string): Item[] =>
  view
    .eventsOf("thread.item.done")
    .map(itemOf)
    .filter((item) => item["type"] === type);

/** The text of a message item. */
export function textOf({ content }: Item): string {
  const parts = Array.isArray(content) ? content.filter(isObject) : [];
  return parts.map(({ text }) => (typeof text === "string" ? text : "")).join("");
}

/** What the interpreter has said in a stream: the JSON behind `ck:1 `. */
export function told(view: View): unknown {
  const said = ended(view, "assistant_message")
    .map(textOf)
    .find((text) => text.startsWith("ck:1 "));
  try {
    return said === undefined ? undefined : JSON.parse(said.slice("ck:1 ".length));
  } catch {
    // Not the interpreter's words: nothing has been told.
    return undefined;
  }
}

/** A member of a JSON answer. */
export const member = ({ json }: View, name: string): unknown => (isObject(json) ? json[name] : undefined);

/** The item of that id in a list or thread answer; `{}` where there is none. */
export const listedById = (view: View, id: unknown): Item =>
  listed(view).find((item) => item["id"] === id) ?? {};

/** Where something that was sent is missing or other than it was; what was added to it does not count. */
export function lost(received: unknown, sent: unknown, path = "$"): string | undefined {
  if (Array.isArray(sent)) {
    if (!Array.isArray(received) || received.length !== sent.length) return path;
    return first(sent.map((part, index) => lost(received[index], part, `${path}[${index}]`)));
  }
  if (!isObject(sent)) return Object.is(received, sent) ? undefined : path;
  if (!isObject(received)) return path;
  return first(Object.entries(sent).map(([name, part]) => lost(received[name], part, `${path}.${name}`)));
}

const first = (paths: readonly (string | undefined)[]): string | undefined =>
  paths.find((path) => path !== undefined);

/** Whether a message was taken: the stream began with it. */
export const took = (view: View): boolean => view.accepted && ended(view, "user_message").length === 1;

/** A complete 4xx. */
export const clientError = ({ status, exchange }: View): boolean =>
  status >= 400 && status < 500 && exchange.end.how === "complete";

/** What came back, in a few words: for findings about whether something was refused. */
export const outcome = (view: View): string => {
  const end = view.exchange.end.how;
  const events = view.mediaType === "text/event-stream" ? `, ${view.events.length} events` : "";
  return `${view.status}${events}${end === "complete" ? "" : `, ${end}`}`;
};

/** The JSON body of a request that the kit has sent. */
export const sent = ({ exchange }: View): Item => {
  const json: unknown = typeof exchange.request.body === "string" ? JSON.parse(exchange.request.body) : {};
  return isObject(json) ? json : {};
};

/** The member at a path; undefined where there is none. */
export const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);

/** A thread answer without the member that a rename may change. */
export function untitled({ json }: View): unknown {
  if (!isObject(json)) return json;
  const { title: _title, ...rest } = json;
  return rest;
}

/** Whether the answer is the empty object: a reader looks past members that it does not know. */
export const isAcknowledged = ({ accepted, json }: View): boolean => accepted && isObject(json);
