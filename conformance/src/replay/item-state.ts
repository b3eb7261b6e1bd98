import {
  applyUpdate,
  clientReaderSchema,
  ThreadItem,
  type ThreadItemUpdate,
} from "@chatkit-protocol/core/protocol";
import { isObject } from "../transcript/exchange-view.ts";
import type { View } from "../transcript/view.ts";
import type { ItemEvent } from "./item-events.ts";

/** What a client that follows the streams of a case knows of one item. */
export interface ItemState {
  /** The item with its updates applied, nulls and unknown members dropped, defaults filled in; undefined if it cannot be read. */
  readonly item: ThreadItem | undefined;
  readonly phase: "open" | "ended";
  /** The number of updates since it was added. */
  readonly updates: number;
  /** The text that its deltas have shown, whether or not they fit its parts. */
  readonly words: string;
  /** Whether every event about it could be read, so that `item` is what the server meant. */
  readonly readable: boolean;
  /** Where it was added, or was first seen if it never was. */
  readonly firstSeenIn: View;
}

const acceptItem = clientReaderSchema(ThreadItem);
const parsed = new WeakMap<object, { item: ThreadItem | undefined }>();

/** The item as a reader understands it; undefined where it lacks what it needs. Read once per object. */
export function readItem(value: unknown): ThreadItem | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const read = parsed.get(value) ?? { item: readAsMeant(value) };
  parsed.set(value, read);
  return read.item;
}

function readAsMeant(value: object): ThreadItem | undefined {
  const read = acceptItem.safeParse(value).data ?? readWithoutTime(value);
  if (read) return read;
  const meant = withoutMistyped(value);
  return meant && (acceptItem.safeParse(meant).data ?? readWithoutTime(meant));
}

/** An item without the flags that are none: SER-07 judges them. Undefined where it has none of them. */
function withoutMistyped(value: object): object | undefined {
  const { workflow, content } = value as Readonly<Record<string, unknown>>;
  if (isObject(workflow) && !isFlag(workflow["expanded"]))
    return { ...value, workflow: { ...workflow, expanded: undefined } };
  const isWrong = (part: unknown): boolean => isObject(part) && !isFlag(part["interactive"]);
  if (!Array.isArray(content) || !content.some(isWrong)) return undefined;
  const parts = content.map((part: unknown) =>
    isObject(part) && isWrong(part) ? { ...part, interactive: undefined } : part,
  );
  return { ...value, content: parts };
}

const isFlag = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === "boolean";

/** An item whose time is none, such as a number or a list: SER-03 judges that, and the rest can be read all the same. */
function readWithoutTime(value: object): ThreadItem | undefined {
  const time = "created_at" in value ? (value.created_at ?? undefined) : undefined;
  if (time === undefined) return undefined;
  const { data } = acceptItem.safeParse({ ...value, created_at: "1970-01-01T00:00:00Z" });
  return data && { ...data, created_at: typeof time === "string" ? time : JSON.stringify(time) };
}

/** The item of a state, if it is of this type. */
export const itemOfType = <Type extends ThreadItem["type"]>(
  state: ItemState | undefined,
  type: Type,
): Extract<ThreadItem, { type: Type }> | undefined =>
  state?.item && isOfType(state.item, type) ? state.item : undefined;

const isOfType = <Type extends ThreadItem["type"]>(
  item: ThreadItem,
  type: Type,
): item is Extract<ThreadItem, { type: Type }> => item.type === type;

/** The state of an item after an event about it; undefined where the item is gone, or was never seen. */
export function stateAfter(
  { view, effect, item: sent }: ItemEvent,
  before: ItemState | undefined,
  update: ThreadItemUpdate | undefined,
): ItemState | undefined {
  if (effect === "removes") return undefined;
  if (effect === "changes" || effect === "unknown") return before && updated(before, update);
  const item = readItem(sent);
  return {
    item,
    phase: effect === "ends" ? "ended" : "open",
    updates: 0,
    words: "",
    readable: item !== undefined,
    firstSeenIn: effect === "ends" && before ? before.firstSeenIn : view,
  };
}

function updated(before: ItemState, update: ThreadItemUpdate | undefined): ItemState {
  const words =
    update?.type === "assistant_message.content_part.text_delta" ? before.words + update.delta : before.words;
  if (!update || !before.item) return { ...before, words, readable: false };
  const item = applied(before.item, update);
  return {
    ...before,
    item,
    words,
    updates: before.updates + 1,
    readable: before.readable && item !== undefined,
  };
}

const updatable: ReadonlySet<string> = new Set([
  "assistant_message",
  "widget",
  "workflow",
  "generated_image",
]);

/** The item after an update; undefined where it holds something that no update fits. */
function applied(item: ThreadItem, update: ThreadItemUpdate): ThreadItem | undefined {
  if (!updatable.has(item.type)) return item;
  // Applying an update pads what is missing, and the index is the server's: only the next part may be missing.
  if (
    item.type === "assistant_message" &&
    "content_index" in update &&
    update.content_index > item.content.length
  )
    return undefined;
  try {
    return applyUpdate(item, update);
  } catch {
    // A widget may hold anything where its text should be; the judges of widgets report that.
    return undefined;
  }
}
