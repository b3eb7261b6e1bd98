import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { owned } from "./parts/ownership.ts";
import { Id, JsonObject } from "./parts/schema-parts.ts";
import { Annotation } from "./sources.ts";

/** Plain text that a user typed. */
export const InputText = object(() => ({ type: z.literal("input_text"), text: z.string() }));
export interface InputText extends z.output<typeof InputText> {}

/**
 * An entity that a user mentioned with `@`; absent `data` means `{}` (RQ-14, Q-22).
 * @rules RQ-14 SER-14
 */
export const InputTag = owned(
  object(() => ({
    type: z.literal("input_tag"),
    id: Id,
    text: z.string(),
    data: z._default(JsonObject, {}),
    /** @since 1.3.1 */
    group: z.optional(z.string()),
    interactive: owned(z._default(z.boolean(), false), "SER-07", "value"),
  })),
  "SER-14",
);
export interface InputTag extends z.output<typeof InputTag> {}

export type UserMessageContent = InputText | InputTag;
/** A part as a client may write it: members with a default may be left out. */
export type UserMessageContentInput = z.input<typeof InputText> | z.input<typeof InputTag>;
/** A part of a user message. */
export const UserMessageContent: z.ZodMiniType<UserMessageContent, UserMessageContentInput> =
  z.discriminatedUnion("type", [InputText, InputTag]);

/**
 * Markdown text of the assistant with its citations.
 * @rules AM
 */
export const OutputText = object(() => ({
  type: z.literal("output_text"),
  text: z.string(),
  annotations: owned(z._default(z.array(Annotation), []), "SER-07", "value"),
}));
export interface OutputText extends z.output<typeof OutputText> {}

export type AssistantMessageContent = OutputText;
/** A part of an assistant message; there is only one type so far. */
export const AssistantMessageContent: z.ZodMiniType<AssistantMessageContent> = owned(
  z.discriminatedUnion("type", [OutputText]),
  "AM-02",
);

/** The tool that the user chose in the composer. */
export const ToolChoice = object(() => ({ id: Id }));
export interface ToolChoice extends z.output<typeof ToolChoice> {}

/** The tool and the model that the user chose in the composer. */
export const InferenceOptions = object(() => ({
  tool_choice: z.optional(ToolChoice),
  model: z.optional(z.string()),
}));
export interface InferenceOptions extends z.output<typeof InferenceOptions> {}

/** The user's message as a client posts it; `attachments` holds ids, and absent means none (RQ-12, RQ-13). */
export const UserMessageInput = object(() => ({
  content: z.array(UserMessageContent),
  attachments: z._default(z.array(Id), []),
  quoted_text: z.optional(z.string()),
  inference_options: z._default(InferenceOptions, {}),
}));
export interface UserMessageInput extends z.output<typeof UserMessageInput> {}
