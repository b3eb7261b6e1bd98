import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { VisibleItem } from "./items.ts";

/**
 * The item after the action if it has changed; already stored (AC-09).
 * @since 1.6.2
 */
export const SyncCustomActionAnswer = object(() => ({ updated_item: z.optional(VisibleItem) }));
export interface SyncCustomActionAnswer extends z.output<typeof SyncCustomActionAnswer> {}

/**
 * The spoken words as text.
 * @since 1.6.0
 */
export const TranscriptionAnswer = object(() => ({ text: z.string() }));
export interface TranscriptionAnswer extends z.output<typeof TranscriptionAnswer> {}

/** The answer of an operation that returns nothing: `{}`. */
export const EmptyAnswer = object(() => ({}));
export interface EmptyAnswer extends z.output<typeof EmptyAnswer> {}
