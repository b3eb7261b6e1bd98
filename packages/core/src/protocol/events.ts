import { z } from "zod";
import { nonEmpty, Icon, Id, JsonObject } from "./schema-parts.ts";
import { VisibleItem } from "./items.ts";
import { Thread } from "./threads.ts";
import { ThreadItemUpdate } from "./updates.ts";

/** The new thread, first event of `threads.create` (TC-01); its page of items is empty. */
export const ThreadCreatedEvent = z.object({ type: z.literal("thread.created"), thread: Thread });
export interface ThreadCreatedEvent extends z.output<typeof ThreadCreatedEvent> {}

/** The full public state of the thread: an absent title means that there is none. */
export const ThreadUpdatedEvent = z.object({ type: z.literal("thread.updated"), thread: Thread });
export interface ThreadUpdatedEvent extends z.output<typeof ThreadUpdatedEvent> {}

/** An item in the making, to be shown at once; not stored yet. */
export const ThreadItemAddedEvent = z.object({ type: z.literal("thread.item.added"), item: VisibleItem });
export interface ThreadItemAddedEvent extends z.output<typeof ThreadItemAddedEvent> {}

/** A change of an item that is shown. */
export const ThreadItemUpdatedEvent = z.object({
  type: z.literal("thread.item.updated"),
  item_id: Id,
  update: ThreadItemUpdate,
});
export interface ThreadItemUpdatedEvent extends z.output<typeof ThreadItemUpdatedEvent> {}

/** The whole item as it is stored; wins over what was shown before. */
export const ThreadItemDoneEvent = z.object({ type: z.literal("thread.item.done"), item: VisibleItem });
export interface ThreadItemDoneEvent extends z.output<typeof ThreadItemDoneEvent> {}

/** The item is gone from the thread. */
export const ThreadItemRemovedEvent = z.object({ type: z.literal("thread.item.removed"), item_id: Id });
export interface ThreadItemRemovedEvent extends z.output<typeof ThreadItemRemovedEvent> {}

/** The whole item in place of the one with its id: same position, same `created_at` (IT-06). */
export const ThreadItemReplacedEvent = z.object({
  type: z.literal("thread.item.replaced"),
  item: VisibleItem,
});
export interface ThreadItemReplacedEvent extends z.output<typeof ThreadItemReplacedEvent> {}

/**
 * What the client may do with the running stream.
 * @since 1.4.0
 */
export const StreamOptions = z.object({
  /** Whether a stop button is shown; closing the connection stops the answer either way. */
  allow_cancel: z.boolean(),
});
export interface StreamOptions extends z.output<typeof StreamOptions> {}

/**
 * Precedes every event of a handler (TC-03).
 * @since 1.4.0
 */
export const StreamOptionsEvent = z.object({
  type: z.literal("stream_options"),
  stream_options: StreamOptions,
});
export interface StreamOptionsEvent extends z.output<typeof StreamOptionsEvent> {}

/** A line about what is going on, replaced by the next visible item or progress, never in history (IT-01). */
export const ProgressUpdateEvent = z.object({
  type: z.literal("progress_update"),
  text: z.string(),
  icon: Icon.optional(),
});
export interface ProgressUpdateEvent extends z.output<typeof ProgressUpdateEvent> {}

/**
 * Fire and forget: the client runs its handler `name`.
 * @since 1.4.0
 */
export const ClientEffectEvent = z.object({
  type: z.literal("client_effect"),
  name: nonEmpty(),
  data: JsonObject.default({}),
});
export interface ClientEffectEvent extends z.output<typeof ClientEffectEvent> {}

/** The answer has failed: `stream.error` shows the client's own text, `custom` shows `message`; the set of codes is open. */
export const ErrorEvent = z.object({
  type: z.literal("error"),
  code: nonEmpty().default("custom"),
  message: z.string().optional(),
  /** Whether the client offers `threads.retry_after_item`. */
  allow_retry: z.boolean().default(false),
});
export interface ErrorEvent extends z.output<typeof ErrorEvent> {}

/** How a banner looks. */
export const NoticeLevel = z.enum(["info", "warning", "danger"]);
export type NoticeLevel = z.output<typeof NoticeLevel>;

/** A banner; `message` is Markdown. */
export const NoticeEvent = z.object({
  type: z.literal("notice"),
  level: NoticeLevel,
  message: z.string(),
  title: z.string().optional(),
});
export interface NoticeEvent extends z.output<typeof NoticeEvent> {}

export type ThreadStreamEvent =
  | ThreadCreatedEvent
  | ThreadUpdatedEvent
  | ThreadItemAddedEvent
  | ThreadItemUpdatedEvent
  | ThreadItemDoneEvent
  | ThreadItemRemovedEvent
  | ThreadItemReplacedEvent
  | StreamOptionsEvent
  | ProgressUpdateEvent
  | ClientEffectEvent
  | ErrorEvent
  | NoticeEvent;
/** One message of a stream: the `data` of one server-sent event. */
export const ThreadStreamEvent: z.ZodType<ThreadStreamEvent> = z.discriminatedUnion("type", [
  ThreadCreatedEvent,
  ThreadUpdatedEvent,
  ThreadItemAddedEvent,
  ThreadItemUpdatedEvent,
  ThreadItemDoneEvent,
  ThreadItemRemovedEvent,
  ThreadItemReplacedEvent,
  StreamOptionsEvent,
  ProgressUpdateEvent,
  ClientEffectEvent,
  ErrorEvent,
  NoticeEvent,
]);
