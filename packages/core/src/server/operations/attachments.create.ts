import type { Attachment, ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { unsupported } from "../call/refusals.ts";
import { newId } from "../application/ids.ts";
import { publicAttachment } from "../call/public-view.ts";

/** Records a new attachment; the application decides where its bytes go (AT-01, AT-02). */
export async function attachmentsCreate(
  params: ParamsOf<"attachments.create">,
  call: Call,
): Promise<Attachment> {
  const { application, store, context } = call;
  if (!application.attachments) throw unsupported("attachments.create", "attachments");
  const { preview_url, ...details } = await application.attachments.create(params, context);
  const common = { id: newId("attachment"), name: params.name, mime_type: params.mime_type, ...details };
  const attachment: Attachment =
    preview_url === undefined ? { type: "file", ...common } : { type: "image", ...common, preview_url };
  await store.saveAttachment(attachment);
  return publicAttachment(attachment);
}
