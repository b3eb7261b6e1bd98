import type { OutgoingMessage } from "../chat/outgoing-message.ts";
import { UserBubble } from "../items/user-message.tsx";

interface SendingProps {
  readonly message: OutgoingMessage;
  readonly isFailed: boolean;
}

/** A message that the server has not shown yet, or does not have. */
export function Sending({ message: { content, attachments, quotedText }, isFailed }: SendingProps) {
  return (
    <div className="ck-item ck-sending">
      <UserBubble
        content={content}
        attachments={[...(attachments ?? [])]}
        quotedText={quotedText}
        {...(isFailed ? { state: "Not sent" } : {})}
      />
    </div>
  );
}
