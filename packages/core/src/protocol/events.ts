import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { nonEmpty, Icon, Id, JsonObject } from "./parts/schema-parts.ts";
import { VisibleItem } from "./items.ts";
import { owned } from "./parts/ownership.ts";
import { Thread } from "./threads.ts";
import { ThreadItemUpdate } from "./updates.ts";

/** The new thread, the first event of `threads.create` (TC-01); its page of items is empty. */
export const ThreadCreatedEvent = object(() => ({ type: z.literal("thread.created"), thread: Thread }));
export interface ThreadCreatedEvent extends z.output<typeof ThreadCreatedEvent> {}

/**
 * The full public state of the thread: if `title` is absent, the thread has none.
 * @rules TH
 */
export const ThreadUpdatedEvent = object(() => ({ type: z.literal("thread.updated"), thread: Thread }));
export interface ThreadUpdatedEvent extends z.output<typeof ThreadUpdatedEvent> {}

/**
 * A new item, to be shown at once; it is not stored yet.
 * @rules IT-13
 */
export const ThreadItemAddedEvent = object(() => ({
  type: z.literal("thread.item.added"),
  item: VisibleItem,
}));
export interface ThreadItemAddedEvent extends z.output<typeof ThreadItemAddedEvent> {}

/** A change to an item that is already shown. */
export const ThreadItemUpdatedEvent = owned(
  object(() => ({
    type: z.literal("thread.item.updated"),
    item_id: Id,
    update: ThreadItemUpdate,
  })),
  "AM-01",
);
export interface ThreadItemUpdatedEvent extends z.output<typeof ThreadItemUpdatedEvent> {}

/**
 * The whole item as stored; it replaces what was shown before.
 * @rules IT-08
 */
export const ThreadItemDoneEvent = object(() => ({ type: z.literal("thread.item.done"), item: VisibleItem }));
export interface ThreadItemDoneEvent extends z.output<typeof ThreadItemDoneEvent> {}

/** The item was removed from the thread. */
export const ThreadItemRemovedEvent = owned(
  object(() => ({ type: z.literal("thread.item.removed"), item_id: Id })),
  "IT-05",
);
export interface ThreadItemRemovedEvent extends z.output<typeof ThreadItemRemovedEvent> {}

/**
 * The whole item, which replaces the one with the same id and keeps its position and `created_at` (IT-06).
 * @rules IT-06
 */
export const ThreadItemReplacedEvent = object(() => ({
  type: z.literal("thread.item.replaced"),
  item: VisibleItem,
}));
export interface ThreadItemReplacedEvent extends z.output<typeof ThreadItemReplacedEvent> {}

/**
 * What the client may do while the stream is running.
 * @since 1.4.0
 */
export const StreamOptions = object(() => ({
  /** Whether a stop button is shown; closing the connection always stops the turn. */
  allow_cancel: z.boolean(),
}));
export interface StreamOptions extends z.output<typeof StreamOptions> {}

/**
 * Comes before every event of a handler (TC-03).
 * @since 1.4.0
 * @rules CN-08
 */
export const StreamOptionsEvent = owned(
  object(() => ({
    type: z.literal("stream_options"),
    stream_options: StreamOptions,
  })),
  "TC-03",
);
export interface StreamOptionsEvent extends z.output<typeof StreamOptionsEvent> {}

/**
 * A line of text that describes what the assistant is doing; the next visible item or progress update replaces it, and it is never stored (IT-01).
 * @rules IT-01 IT-04
 */
export const ProgressUpdateEvent = owned(
  object(() => ({
    type: z.literal("progress_update"),
    text: z.string(),
    icon: z.optional(Icon),
  })),
  "IT-01",
  "form",
);
export interface ProgressUpdateEvent extends z.output<typeof ProgressUpdateEvent> {}

/**
 * Makes the client run its handler `name`; nothing is returned.
 * @since 1.4.0
 * @rules IT-02
 */
export const ClientEffectEvent = owned(
  object(() => ({
    type: z.literal("client_effect"),
    name: nonEmpty(),
    data: z._default(JsonObject, {}),
  })),
  "IT-02",
  "form",
);
export interface ClientEffectEvent extends z.output<typeof ClientEffectEvent> {}

/**
 * The turn failed: for `stream.error` the client shows its own text, for `custom` it shows `message`; the set of codes is open.
 * @rules ER
 */
export const ErrorEvent = owned(
  object(() => ({
    type: z.literal("error"),
    code: z._default(nonEmpty(), "custom"),
    message: owned(z.optional(z.string()), "ER-03"),
    /** Whether the client offers `threads.retry_after_item`. */
    allow_retry: owned(z._default(z.boolean(), false), "SER-07", "value"),
  })),
  "ER-02",
);
export interface ErrorEvent extends z.output<typeof ErrorEvent> {}

/** How a banner looks. */
export const NoticeLevel = z.enum(["info", "warning", "danger"]);
export type NoticeLevel = z.output<typeof NoticeLevel>;

/**
 * A banner; `message` is Markdown.
 * @rules IT-03
 */
export const NoticeEvent = owned(
  object(() => ({
    type: z.literal("notice"),
    level: NoticeLevel,
    message: z.string(),
    title: z.optional(z.string()),
  })),
  "IT-03",
  "form",
);
export interface NoticeEvent extends z.output<typeof NoticeEvent> {}

/** What an event is, beside its shape. */
export interface EventKind<Type extends string = string> {
  readonly event: z.ZodMiniObject<{ type: z.ZodMiniLiteral<Type> }>;
  /** What it does to the item that it is about; absent where it is about none. */
  readonly item?: "adds" | "changes" | "ends" | "removes";
  /** Whether it is shown once and never stored. */
  readonly ephemeral?: true;
}

/** Keeps the literal types; a name that is not that of its event does not compile. */
const declare = <const Table extends { readonly [Type in keyof Table]: EventKind<Type & string> }>(
  table: Table,
): Table => table;

/** Every event by its wire name; the union, its type and the published documents are derived from it. */
export const events = declare({
  "thread.created": { event: ThreadCreatedEvent },
  "thread.updated": { event: ThreadUpdatedEvent },
  "thread.item.added": { event: ThreadItemAddedEvent, item: "adds" },
  "thread.item.updated": { event: ThreadItemUpdatedEvent, item: "changes" },
  "thread.item.done": { event: ThreadItemDoneEvent, item: "ends" },
  "thread.item.removed": { event: ThreadItemRemovedEvent, item: "removes" },
  "thread.item.replaced": { event: ThreadItemReplacedEvent, item: "ends" },
  stream_options: { event: StreamOptionsEvent },
  progress_update: { event: ProgressUpdateEvent, ephemeral: true },
  client_effect: { event: ClientEffectEvent, ephemeral: true },
  error: { event: ErrorEvent },
  notice: { event: NoticeEvent, ephemeral: true },
});

/** The wire name of an event. */
export type EventType = keyof typeof events;

/** The wire name of an event that is shown once and never stored. */
export type EphemeralEventType = {
  [Type in EventType]: (typeof events)[Type] extends { ephemeral: true } ? Type : never;
}[EventType];

export type ThreadStreamEvent = { [Type in EventType]: z.output<(typeof events)[Type]["event"]> }[EventType];
/** One message of a stream: the `data` of one server-sent event. */
export const ThreadStreamEvent: z.ZodMiniType<ThreadStreamEvent> = z.discriminatedUnion(
  "type",
  Object.values(events).map(({ event }) => event) as [(typeof events)[EventType]["event"]],
);

/** Whether `type` is the wire name of an event. */
export const isEventType = (type: unknown): type is EventType =>
  typeof type === "string" && Object.hasOwn(events, type);
