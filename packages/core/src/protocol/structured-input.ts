import { z } from "zod";
import { Id } from "./fields.ts";

/** The stored answer to one question; skipped means that `values` is empty (SI-04). */
export const StructuredInputAnswer = z.object({
  values: z.array(z.string()).default([]),
  skipped: z.boolean().default(false),
});
export interface StructuredInputAnswer extends z.output<typeof StructuredInputAnswer> {}

const common = { id: Id, question: z.string(), answer: StructuredInputAnswer.optional() };

export const MultipleChoiceInput = z.object({
  type: z.literal("multiple_choice"),
  ...common,
  options: z.array(z.object({ value: z.string() })),
  multiple: z.boolean().default(false),
});
export interface MultipleChoiceInput extends z.output<typeof MultipleChoiceInput> {}

export const FreeformInput = z.object({
  type: z.literal("freeform"),
  ...common,
  description: z.string().optional(),
});
export interface FreeformInput extends z.output<typeof FreeformInput> {}

export type StructuredInput = MultipleChoiceInput | FreeformInput;
export const StructuredInput: z.ZodType<StructuredInput> = z.discriminatedUnion("type", [
  MultipleChoiceInput,
  FreeformInput,
]);

/** What the client posts; `{}` means answered with every question skipped (SI-13). */
export const StructuredInputSubmission = z.object({
  status: z.enum(["answered", "skipped"]).default("answered"),
  answers: z.record(z.string(), StructuredInputAnswer).default({}),
});
export interface StructuredInputSubmission extends z.output<typeof StructuredInputSubmission> {}
