import { join, parse, readFrames } from "./frames.ts";
import type { Exchange } from "./transcript.ts";
import type { View, WireEvent } from "./view.ts";

export { parse } from "./frames.ts";

const kept = new WeakMap<Exchange, View>();

/** The view of an exchange; the same one every time. Total: any bytes give a view. */
export function viewOf(exchange: Exchange): View {
  const view = kept.get(exchange) ?? makeView(exchange);
  kept.set(exchange, view);
  return view;
}

/** A view that is not kept, for an exchange that still grows. */
export function makeView(exchange: Exchange): View {
  const { response, end } = exchange;
  const header = (name: string) => response?.headers.find(([key]) => key === name)?.[1];
  const status = response?.status ?? 0;
  const mediaType = (header("content-type") ?? "").split(";", 1)[0]!.trim().toLowerCase();
  const bytes = lazy(() => join(response?.chunks.map((chunk) => chunk.bytes) ?? []));
  const text = lazy(() => new TextDecoder().decode(bytes()));
  const json = lazy(() => parse(text()).json);
  const frames = lazy(() => (mediaType === "text/event-stream" ? readFrames(response?.chunks ?? []) : []));
  const events = lazy(() =>
    frames()
      .map(({ json }) => json)
      .filter(isEvent),
  );
  const accepted = status >= 200 && status < 300;
  const streamed = accepted && mediaType === "text/event-stream" && end.how === "complete";
  return {
    exchange,
    status,
    accepted,
    mediaType,
    header,
    get bytes() {
      return bytes();
    },
    get text() {
      return text();
    },
    get json() {
      return json();
    },
    get frames() {
      return frames();
    },
    get events() {
      return events();
    },
    eventsOf: (type) => events().filter((event) => event.type === type),
    streamed,
    get refused() {
      const errors = events().filter(({ type }) => type === "error").length;
      const isErrorAlone = streamed && errors === 1 && !events().some(answers);
      return (end.how === "complete" && status >= 400 && status < 500) || isErrorAlone;
    },
    get threadId() {
      return threadIdOf(events(), json());
    },
  };
}

/** Whether an event finishes something that is not the user's: an error behind it rejects nothing. */
const answers = ({ type, item }: WireEvent): boolean =>
  type === "thread.item.done" && isObject(item) && item["type"] !== "user_message";

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isEvent = (value: unknown): value is WireEvent =>
  isObject(value) && typeof value["type"] === "string";

/** The member at a path; undefined if there is none. */
export const memberAt = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);

/** The string at a path; "" if there is none. */
export const textAt = (value: unknown, ...path: string[]): string => {
  const found = memberAt(value, ...path);
  return typeof found === "string" ? found : "";
};

function threadIdOf(events: readonly WireEvent[], json: unknown): string {
  const ids = [
    ...events.map((event) => textAt(event, "thread", "id") || textAt(event, "item", "thread_id")),
    textAt(json, "id"),
  ];
  return ids.find((id) => id !== "") ?? "";
}
