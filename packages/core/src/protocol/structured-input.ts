import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { Id } from "./parts/schema-parts.ts";

/** Whether the questions have been answered; `skipped` means that all of them were skipped. */
export const StructuredInputStatus = z.enum(["pending", "answered", "skipped"]);
export type StructuredInputStatus = z.output<typeof StructuredInputStatus>;

/**
 * The stored answer to one question; a skipped one has no `values` (SI-04).
 * @since 1.6.4
 */
export const StructuredInputAnswer = object(() => ({
  values: z._default(z.array(z.string()), []),
  skipped: z._default(z.boolean(), false),
}));
export interface StructuredInputAnswer extends z.output<typeof StructuredInputAnswer> {}

const common = { id: Id, question: z.string(), answer: z.optional(StructuredInputAnswer) };

/** One of the answers that the client offers; the user may give another. */
export const MultipleChoiceOption = object(() => ({ value: z.string() }));
export interface MultipleChoiceOption extends z.output<typeof MultipleChoiceOption> {}

/**
 * A question with suggested answers.
 * @since 1.6.4
 * @rules SI
 */
export const MultipleChoiceInput = object(() => ({
  type: z.literal("multiple_choice"),
  ...common,
  options: z.array(MultipleChoiceOption),
  multiple: z._default(z.boolean(), false),
}));
export interface MultipleChoiceInput extends z.output<typeof MultipleChoiceInput> {}

/**
 * A question that the user answers in their own words.
 * @since 1.6.4
 * @rules SI
 */
export const FreeformInput = object(() => ({
  type: z.literal("freeform"),
  ...common,
  description: z.optional(z.string()),
}));
export interface FreeformInput extends z.output<typeof FreeformInput> {}

export type StructuredInput = MultipleChoiceInput | FreeformInput;
/**
 * One question.
 * @since 1.6.4
 */
export const StructuredInput: z.ZodMiniType<StructuredInput> = z.discriminatedUnion("type", [
  MultipleChoiceInput,
  FreeformInput,
]);

/** How the user has closed the form. */
export const StructuredInputOutcome = z.enum(["answered", "skipped"]);
export type StructuredInputOutcome = z.output<typeof StructuredInputOutcome>;

/**
 * A submitted form with its answers by question id; `{}` means that it was answered and every question skipped (SI-13).
 * @since 1.6.4
 */
export const StructuredInputSubmission = object(() => ({
  status: z._default(StructuredInputOutcome, "answered"),
  answers: z._default(z.record(z.string(), StructuredInputAnswer), {}),
}));
export interface StructuredInputSubmission extends z.output<typeof StructuredInputSubmission> {}
