import { z } from "zod";
import { Attachment } from "./attachments.ts";
import { VisibleItem } from "./items.ts";
import { pageOf } from "./pages.ts";
import { Thread } from "./threads.ts";
import type { OperationName } from "./requests.ts";

export const SyncCustomActionAnswer = z.object({ updated_item: VisibleItem.optional() });
export interface SyncCustomActionAnswer extends z.output<typeof SyncCustomActionAnswer> {}

export const TranscriptionAnswer = z.object({ text: z.string() });
export interface TranscriptionAnswer extends z.output<typeof TranscriptionAnswer> {}

const Nothing = z.object({});

/** The JSON answer of every operation that does not stream. */
export const answers = {
  "threads.sync_custom_action": SyncCustomActionAnswer,
  "threads.get_by_id": Thread,
  "threads.list": pageOf(Thread),
  "threads.update": Thread,
  "threads.delete": Nothing,
  "items.list": pageOf(VisibleItem),
  "items.feedback": Nothing,
  "attachments.create": Attachment,
  "attachments.delete": Nothing,
  "input.transcribe": TranscriptionAnswer,
} as const satisfies Partial<Record<OperationName, z.ZodType>>;

/** The wire name of an operation with a JSON answer; the other operations stream. */
export type JsonOperation = keyof typeof answers;
export type StreamingOperation = Exclude<OperationName, JsonOperation>;
/** The answer of operation `Name`. */
export type AnswerOf<Name extends JsonOperation> = z.output<(typeof answers)[Name]>;
