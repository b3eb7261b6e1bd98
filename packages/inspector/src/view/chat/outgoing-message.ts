import type { Attachment, ParamsInput, UserMessageContent } from "@chatkit-protocol/core/protocol";

/** A message of the user before the server has it. */
export interface OutgoingMessage {
  readonly content: readonly UserMessageContent[];
  readonly attachments?: readonly Attachment[];
  readonly quotedText?: string | undefined;
  /** The id of the tool that the user chose. */
  readonly toolChoice?: string | undefined;
  readonly model?: string | undefined;
}

/** The message as `threads.create` and `threads.add_user_message` take it. */
export const inputOf = (message: OutgoingMessage): ParamsInput<"threads.create">["input"] => ({
  content: [...message.content],
  attachments: (message.attachments ?? []).map(({ id }) => id),
  ...(message.quotedText ? { quoted_text: message.quotedText } : {}),
  inference_options: {
    ...(message.toolChoice ? { tool_choice: { id: message.toolChoice } } : {}),
    ...(message.model ? { model: message.model } : {}),
  },
});

/** Plain text as the content of a message. */
export const textContent = (text: string): UserMessageContent[] => [{ type: "input_text", text }];
