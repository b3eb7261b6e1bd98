import * as z from "zod/mini";
import { Attachment, type ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { ofApplication } from "../call/of-application.ts";
import { unsupported } from "../call/refusals.ts";
import { checkAnswer } from "../application/check-answer.ts";
import type { AttachmentDetails } from "../application/application.ts";
import { newId } from "../application/ids.ts";
import { publicAttachment } from "../call/public-view.ts";

/** Records a new attachment; the application decides where its bytes go (AT-01, AT-02). */
export async function attachmentsCreate(
  params: ParamsOf<"attachments.create">,
  call: Call,
): Promise<Attachment> {
  const { application, store, context } = call;
  const { attachments } = application;
  if (!attachments) throw unsupported("attachments.create", "attachments");
  const create = () => attachments.create(params, context);
  const handler = "attachments.create()";
  const made = await ofApplication(call, handler, create);
  checkAnswer(z.looseObject({}), made, handler);
  const { metadata, ...details } = withoutNulls(made);
  const shown = {
    type: details.preview_url === undefined ? "file" : "image",
    id: newId("attachment"),
    name: params.name,
    mime_type: params.mime_type,
    ...details,
  };
  const attachment = checkAnswer(Attachment, shown, handler);
  await store.saveAttachment(metadata === undefined ? attachment : { ...attachment, metadata });
  return publicAttachment(attachment);
}

/** A row of a database has null where it has no value. */
const withoutNulls = (details: AttachmentDetails): AttachmentDetails =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null));
