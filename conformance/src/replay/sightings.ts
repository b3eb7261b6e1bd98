import type {
  AnswerOf,
  Attachment,
  JsonOperation,
  Page,
  Thread,
  VisibleItem,
} from "@chatkit-protocol/core/protocol";
import { endingEvents } from "../transcript/operations-and-events.ts";
import type { View } from "../transcript/view.ts";
import { isEvent, isObject } from "../transcript/exchange-view.ts";

/** A thread, an item or another object that a server has sent, and where. */
export interface Sighting {
  view: View;
  /** Index of its frame; absent in a JSON answer. */
  frame?: number;
  path: string;
  value: Readonly<Record<string, unknown>>;
  /** Whether it is the item's final state: listed, or of `done` and `replaced`. */
  final: boolean;
}

type Found = Omit<Sighting, "view" | "frame">;

const list = (value: unknown, path: string): Found[] =>
  isObject(value) && Array.isArray(value["data"])
    ? value["data"].flatMap((part: unknown, index) => one(part, `${path}.data[${index}]`, true))
    : [];
const one = (value: unknown, path: string, final: boolean): Found[] =>
  isObject(value) ? [{ path, value, final }] : [];

/** How to find something in the answer of every operation that may hold it; a missing operation does not compile. */
type FindersIn<Answer> = {
  [Name in JsonOperation as Required<AnswerOf<Name>> extends Answer ? Name : never]: (
    json: unknown,
  ) => Found[];
};

/** Computes a function once per view: every judge asks for the same sightings. */
function once(find: (view: View) => readonly Sighting[]): (view: View) => readonly Sighting[] {
  const kept = new WeakMap<View, readonly Sighting[]>();
  return (view) => {
    const found = kept.get(view) ?? find(view);
    kept.set(view, found);
    return found;
  };
}

/** Every thread that the exchange shows. */
export const threadsIn = once((view) => [
  ...inEvents(view, (event) => one(event["thread"], "$.thread", true)),
  ...inAnswer(view, {
    "threads.get_by_id": (json) => one(json, "$", true),
    "threads.update": (json) => one(json, "$", true),
    "threads.list": (json) => list(json, "$"),
  } satisfies FindersIn<Thread | Page<Thread>>),
]);

/** Every item that the exchange shows. */
export const itemsIn = once((view) => [
  ...inEvents(view, (event) => [
    ...one(event["item"], "$.item", endingEvents.has(event["type"])),
    ...(isObject(event["thread"]) ? list(event["thread"]["items"], "$.thread.items") : []),
  ]),
  ...inAnswer(view, {
    "items.list": (json) => list(json, "$"),
    "threads.get_by_id": (json) => (isObject(json) ? list(json["items"], "$.items") : []),
    "threads.sync_custom_action": (json) =>
      isObject(json) ? one(json["updated_item"], "$.updated_item", true) : [],
    // A client that renames a thread already has its items.
    "threads.update": () => [],
  } satisfies FindersIn<Thread | Page<VisibleItem> | { updated_item: VisibleItem }>),
]);

/** Every change of an item that the stream shows. */
export const updatesIn = (view: View): Sighting[] =>
  inEvents(view, (event) =>
    event["type"] === "thread.item.updated" ? one(event["update"], "$.update", false) : [],
  );

/** Every attachment that the exchange shows. */
export const attachmentsIn = (view: View): Sighting[] => [
  ...itemsIn(view).flatMap((item) => partsOf(item, "attachments")),
  ...inAnswer(view, {
    "attachments.create": (json) => one(json, "$", true),
  } satisfies FindersIn<Attachment>),
];

/** The objects in an array of a sighting. */
function partsOf({ value, path, ...rest }: Sighting, member: string): Sighting[] {
  const parts = value[member];
  return Array.isArray(parts)
    ? parts.flatMap((part: unknown, index) =>
        one(part, `${path}.${member}[${index}]`, rest.final).map((found) => ({ ...rest, ...found })),
      )
    : [];
}

/** Every page that the exchange shows. */
export const pagesIn = (view: View): Sighting[] => [
  ...inAnswer(view, {
    "items.list": (json) => one(json, "$", true),
    "threads.list": (json) => one(json, "$", true),
  } satisfies FindersIn<Page<unknown>>),
  ...threadsIn(view).flatMap(({ value, path, frame }) =>
    one(value["items"], `${path}.items`, true).map((page) => ({
      view,
      ...(frame === undefined ? {} : { frame }),
      ...page,
    })),
  ),
];

function inEvents(view: View, find: (event: Readonly<Record<string, unknown>>) => Found[]): Sighting[] {
  return view.frames.flatMap(({ json, index }) =>
    isObject(json) ? find(json).map((found) => ({ view, frame: index, ...found })) : [],
  );
}

function inAnswer(view: View, finders: Readonly<Record<string, (json: unknown) => Found[]>>): Sighting[] {
  const { operation = "" } = view.exchange.request;
  const find = Object.hasOwn(finders, operation) ? finders[operation] : undefined;
  return view.accepted && find ? find(view.json).map((found) => ({ view, ...found })) : [];
}

/** Where a sighting is, for a finding. */
export const where = ({ view, frame, path }: Sighting) => ({
  in: view,
  path,
  ...(frame === undefined ? {} : { frame }),
});

/** Whether a thread was seen in `thread.updated`. */
export const isThreadUpdate = ({ view, frame }: Sighting): boolean => {
  const event = frame === undefined ? undefined : view.frames[frame]?.json;
  return isEvent(event) && event.type === "thread.updated";
};
