import type { Attachment, UserMessageInput, UserMessageItem } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { notFound } from "../call/refusals.ts";
import { useAttachment } from "../call/attachments.ts";
import { newId } from "../application/ids.ts";

/** A user's message with its attachments looked up; 404 for unknown and foreign ones, before anything is stored (TC-08). */
export async function userMessage(
  call: Call,
  threadId: string,
  input: UserMessageInput,
): Promise<{ item: UserMessageItem; attachments: Attachment[] }> {
  const { store } = call;
  const attachments: Attachment[] = [];
  // One after the other, so that the first unknown one is the last that is looked up.
  for (const id of new Set(input.attachments)) {
    const attachment = await store.loadAttachment(id);
    if (!attachment)
      throw notFound("attachment", `$.params.input.attachments[${input.attachments.indexOf(id)}]`);
    attachments.push({ ...(await useAttachment(attachment, threadId, call)), thread_id: threadId });
  }
  const { content, quoted_text, inference_options } = input;
  const item: UserMessageItem = {
    type: "user_message",
    id: newId("message"),
    thread_id: threadId,
    created_at: new Date().toISOString(),
    content,
    attachments,
    ...(quoted_text === undefined ? {} : { quoted_text }),
    inference_options,
  };
  return { item, attachments };
}
