import type { Drive, SendOptions } from "../../case/drive.ts";
import type { View } from "../../transcript/view.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import { finishedItems, member } from "./reading.ts";
import { uploadOf } from "./upload.ts";
import { messageInput } from "../../case/requests.ts";

/** One transparent pixel. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const text = Buffer.from("A conformance check.");
export const imageDescription = { name: "kit.png", size: png.byteLength, mime_type: "image/png" };
export const fileDescription = { name: "kit.txt", size: text.byteLength, mime_type: "text/plain" };

/** Servers may look into the bytes before they answer. */
export const uploadOptions = { timeout: 25_000 };

export const createAttachment = (params: typeof fileDescription) =>
  ({ type: "attachments.create", params }) as const;
export const deleteAttachment = (attachment_id: string) =>
  ({ type: "attachments.delete", params: { attachment_id } }) as const;
export const attachmentId = (view: View): string => String(member(view, "id") ?? "");

/** Creates an attachment of the default user and uploads its bytes, which a careful server requires; returns its id. */
export async function uploadedAttachment(d: Drive, label: string): Promise<string> {
  const view = await d.send(label, createAttachment(imageDescription));
  if (attachmentId(view) === "") d.blocked("attachments.create answers with no attachment", view);
  const upload = uploadOf(view, png, imageDescription.mime_type);
  if (upload) await d.send(`${label}: bytes`, upload.request, { url: upload.url, ...uploadOptions });
  return attachmentId(view);
}

/** A new thread whose message has the attachment. */
export const sendWithAttachment = (d: Drive, label: string, attachment: string, options: SendOptions = {}) =>
  d.send(
    label,
    {
      type: "threads.create",
      params: { input: { ...messageInput("What is this? One word, please."), attachments: [attachment] } },
    },
    { ...uploadOptions, ...options },
  );

/** The attachment in the message of a stream. */
export const shownAttachment = (view: View, id: string) =>
  attachmentIn(finishedItems(view, "user_message")[0], id);

export function attachmentIn(message: Readonly<Record<string, unknown>> | undefined, id: string) {
  const attachments = message?.["attachments"];
  return Array.isArray(attachments)
    ? attachments.filter(isObject).find((one) => one["id"] === id)
    : undefined;
}
