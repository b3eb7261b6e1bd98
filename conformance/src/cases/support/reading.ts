import { isRepeated } from "../../transcript/repeated.ts";
import { readItem } from "../../replay/item-state.ts";
import { readThread } from "../../replay/thread-states.ts";
import type { View, WireEvent } from "../../transcript/view.ts";
import { isObject, memberAt } from "../../transcript/exchange-view.ts";
import { afterScriptPrefix } from "../../transcript/script-contract.ts";

type Item = Readonly<Record<string, unknown>>;

/** The items of a list answer or of a thread answer. */
export function listedItems({ json }: View): Item[] {
  const page = isObject(json) && isObject(json["items"]) ? json["items"] : json;
  const data = isObject(page) ? page["data"] : [];
  return Array.isArray(data) ? data.filter(isObject) : [];
}

export const ids = (items: readonly Item[]): string[] => items.map(({ id }) => String(id));

/** The same items, those that follow each other at one time by their ids: a list by time may have them in any order. */
export function withoutTies(items: readonly Item[]): Item[] {
  const runs: Item[][] = [];
  for (const item of items) {
    const [run, time] = [runs.at(-1), item["created_at"]];
    if (run && time !== undefined && run[0]?.["created_at"] === time) run.push(item);
    else runs.push([item]);
  }
  return runs.flatMap((run) => run.toSorted((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1)));
}

/** The ids on a page, whatever their order: other rules judge that. */
export const listedIds = (view: View): string[] => ids(listedItems(view)).toSorted();

/** The listed items of a thread that its user has not written. */
export const listedAnswers = (view: View): readonly Item[] =>
  listedItems(view).filter(({ type }) => type !== "user_message");

/** An item as clients read it, without unknown members; unchanged if they cannot read it. */
export const asRead = (item: Item): Item => ({ ...(readItem(item) ?? item) });

/** Items as clients read them by their ids, whatever their order. */
export const byId = (items: readonly Item[]): Readonly<Record<string, Item>> =>
  Object.fromEntries(items.map((item) => [String(item["id"]), asRead(item)]));

/** The item of an event. */
export const itemOf = (event: WireEvent | undefined): Item =>
  isObject(event?.["item"]) ? event["item"] : {};

/** The items that ended in a stream. One that is sent again just as it was counts once: it is stored in its place. */
export function endedItems(view: View): Item[] {
  const ends = view.eventsOf("thread.item.done");
  return ends
    .filter((event, index) => {
      const isKnown = typeof itemOf(event)["id"] === "string";
      return !(isKnown && ends.slice(0, index).some((earlier) => isRepeated(event, earlier)));
    })
    .map(itemOf);
}

/** Those of one type. */
export const finishedItems = (view: View, type: string): Item[] =>
  endedItems(view).filter((item) => item["type"] === type);

/** The text of a message item. */
export function textOf({ content }: Item): string {
  const parts = Array.isArray(content) ? content.filter(isObject) : [];
  return parts.map(({ text }) => (typeof text === "string" ? text : "")).join("");
}

/** Whether a read has an answer that can be looked at; TR-03 judges one that is not JSON. */
export const isRead = ({ accepted, json }: View): boolean => accepted && json !== undefined;

/** The JSON that the interpreter has reported in a stream; undefined if there is none. */
export function scriptReport(view: View): unknown {
  const report = finishedItems(view, "assistant_message")
    .map((item) => afterScriptPrefix(textOf(item)))
    .find((json) => json !== undefined);
  try {
    return report === undefined ? undefined : JSON.parse(report);
  } catch {
    // Not JSON, so not a report.
    return undefined;
  }
}

/** A member of a JSON answer. */
export const member = ({ json }: View, name: string): unknown => (isObject(json) ? json[name] : undefined);

/** Whether a page is not the whole list, however large a limit the request had. */
export const hasMore = (view: View): boolean => member(view, "has_more") === true;

/** The item of that id in a list or thread answer; `{}` where there is none. */
export const listedById = (view: View, id: unknown): Item =>
  listedItems(view).find((item) => item["id"] === id) ?? {};

/** Where something that was sent is missing or other than it was; what was added to it does not count. */
export function firstMissing(received: unknown, sent: unknown, path = "$"): string | undefined {
  if (Array.isArray(sent)) {
    if (!Array.isArray(received) || received.length !== sent.length) return path;
    return first(sent.map((part, index) => firstMissing(received[index], part, `${path}[${index}]`)));
  }
  if (!isObject(sent)) return Object.is(received, sent) ? undefined : path;
  if (!isObject(received)) return path;
  return first(
    Object.entries(sent).map(([name, part]) => firstMissing(received[name], part, `${path}.${name}`)),
  );
}

const first = (paths: readonly (string | undefined)[]): string | undefined =>
  paths.find((path) => path !== undefined);

/** Whether the user's message is in the stream, once and as a message; TC-02 and TM-01 require it. */
export const messageShown = (view: View): boolean =>
  view.accepted && finishedItems(view, "user_message").length === 1;

/** Whether a message was taken: the stream shows it, or goes to its end with something else. */
export const messageAccepted = (view: View): boolean =>
  messageShown(view) ||
  (view.accepted && view.exchange.end.how === "complete" && !view.refused && itemCount(view) > 0);

/** Whether a turn ran: without an error, or with one behind what it has answered. */
export const isTaken = (view: View): boolean =>
  view.streamed && (view.eventsOf("error").length === 0 || view.eventsOf("thread.item.done").some(isAnswer));

const isAnswer = (event: WireEvent): boolean => itemOf(event)["type"] !== "user_message";

/** How the codes of moderation are called. */
const moderation = /polic|moderat|safety|flagged|guardrail/i;

/** Whether an application has described why it answers nothing: moderation refuses a text for what it says. */
export const isRefusedByApplication = (view: View): boolean => {
  const { accepted, events, json } = view;
  if (clientError(view)) return moderation.test(String(memberAt(json, "error", "code")));
  const [error, ...others] = events.filter(({ type }) => type !== "stream_options");
  return (
    accepted &&
    others.length === 0 &&
    error?.type === "error" &&
    error["code"] === "custom" &&
    typeof error["message"] === "string"
  );
};

const itemCount = (view: View): number => view.eventsOf("thread.item.done").length;

/** A complete 4xx. */
export const clientError = ({ status, exchange }: View): boolean =>
  status >= 400 && status < 500 && exchange.end.how === "complete";

/** What came back, in a few words: for findings about whether something was refused. */
export const answerSummary = (view: View): string => {
  const end = view.exchange.end.how;
  const events = view.mediaType === "text/event-stream" ? `, ${view.events.length} events` : "";
  return `${view.status}${events}${end === "complete" ? "" : `, ${end}`}`;
};

/** The JSON body of a request that the kit has sent. */
export const sentBody = ({ exchange }: View): Item => {
  const json: unknown = typeof exchange.request.body === "string" ? JSON.parse(exchange.request.body) : {};
  return isObject(json) ? json : {};
};

/** A thread answer as clients read it, without the member that a rename may change; its items in no order among those of one time. */
export function untitled({ json }: View): unknown {
  if (!isObject(json)) return json;
  // SER-10 judges metadata that are shown: a server that keeps titles there changes them with the title.
  const { title: _title, metadata: _metadata, items, ...rest } = readThread(json);
  const { data, has_more } = isObject(items) ? items : {};
  return {
    ...rest,
    items: { data: Array.isArray(data) ? withoutTies(data.filter(isObject)) : data, has_more },
  };
}

/** Whether the answer is the empty object: a reader looks past members that it does not know. */
export const isAcknowledged = ({ accepted, json }: View): boolean => accepted && isObject(json);
