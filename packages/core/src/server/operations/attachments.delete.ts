import type { AnswerOf, ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { ofApplication } from "../call/of-application.ts";
import { unsupported } from "../call/refusals.ts";

/** Deletes the record and the application's bytes; unknown and foreign ids change nothing (AT-04 … AT-06). */
export async function attachmentsDelete(
  { attachment_id }: ParamsOf<"attachments.delete">,
  call: Call,
): Promise<AnswerOf<"attachments.delete">> {
  const { application, store, context } = call;
  const { attachments } = application;
  if (!attachments) throw unsupported("attachments.delete", "attachments");
  const attachment = await store.loadAttachment(attachment_id);
  if (attachment) {
    await ofApplication(call, "attachments.delete()", () => attachments.delete?.(attachment, context));
    await store.deleteAttachment(attachment_id);
  }
  return {};
}
