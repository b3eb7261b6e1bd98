import { z } from "zod";
import { Attachment } from "./attachments.ts";
import { ItemPage, VisibleItem } from "./items.ts";
import { Thread, ThreadPage } from "./threads.ts";
import type { OperationName } from "./requests.ts";

/**
 * The item as the action has left it, if it has changed; already stored (AC-09).
 * @since 1.6.2
 */
export const SyncCustomActionAnswer = z.object({ updated_item: VisibleItem.optional() });
export interface SyncCustomActionAnswer extends z.output<typeof SyncCustomActionAnswer> {}

/**
 * What was said.
 * @since 1.6.0
 */
export const TranscriptionAnswer = z.object({ text: z.string() });
export interface TranscriptionAnswer extends z.output<typeof TranscriptionAnswer> {}

/** An answer that says no more than that it is done: `{}`. */
export const EmptyAnswer = z.object({});
export interface EmptyAnswer extends z.output<typeof EmptyAnswer> {}

/** The JSON answer of every operation that does not stream. */
export const answers = {
  "threads.sync_custom_action": SyncCustomActionAnswer,
  "threads.get_by_id": Thread,
  "threads.list": ThreadPage,
  "threads.update": Thread,
  "threads.delete": EmptyAnswer,
  "items.list": ItemPage,
  "items.feedback": EmptyAnswer,
  "attachments.create": Attachment,
  "attachments.delete": EmptyAnswer,
  "input.transcribe": TranscriptionAnswer,
} as const satisfies Partial<Record<OperationName, z.ZodType>>;

/** The wire name of an operation with a JSON answer; the other operations stream. */
export type JsonOperation = keyof typeof answers;
/** An operation that answers with an event stream. */
export type StreamingOperation = Exclude<OperationName, JsonOperation>;
/** The answer of operation `Name`. */
export type AnswerOf<Name extends JsonOperation> = z.output<(typeof answers)[Name]>;
