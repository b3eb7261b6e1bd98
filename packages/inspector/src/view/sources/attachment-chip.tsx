import type { Attachment } from "@chatkit-protocol/core/protocol";
import { Icon } from "../icons/icon.tsx";
import { SafeImage } from "../markdown/safe-image.tsx";

/** A file of a message, with a preview if it is an image. */
export function AttachmentChip({ attachment }: { readonly attachment: Attachment }) {
  const { name, mime_type: type } = attachment;
  if (attachment.type === "image")
    return <SafeImage className="ck-attachment-image" url={attachment.preview_url} alt={name} />;
  return (
    <span className="ck-attachment" title={type}>
      <Icon name="document" />
      <span className="ck-attachment-name">{name}</span>
    </span>
  );
}
