import type { UserMessageContent, UserMessageItem } from "@chatkit-protocol/core/protocol";
import { memo } from "react";
import { AttachmentChip } from "../sources/attachment-chip.tsx";
import { Mention } from "../sources/mention.tsx";
import type { ItemProps } from "./item-props.ts";

/** A message of the user: plain text, mentions and files. */
export function UserMessage({ item }: ItemProps<UserMessageItem>) {
  const { content, attachments, quoted_text: quoted } = item;
  return <UserBubble content={content} attachments={attachments} quotedText={quoted} />;
}

interface UserBubbleProps {
  readonly content: readonly UserMessageContent[];
  readonly attachments: UserMessageItem["attachments"];
  readonly quotedText?: string | undefined;
  /** A line below it, if the server does not have it. */
  readonly state?: string;
}

export const UserBubble = memo(function UserBubble({
  content,
  attachments,
  quotedText,
  state,
}: UserBubbleProps) {
  return (
    <div className="ck-user">
      <span className="ck-hidden">You said:</span>
      {attachments.length > 0 && (
        <ul className="ck-attachments" aria-label="Attached files">
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <AttachmentChip attachment={attachment} />
            </li>
          ))}
        </ul>
      )}
      {quotedText && <blockquote className="ck-quoted">{quotedText}</blockquote>}
      {content.length > 0 && (
        <p className="ck-bubble" dir="auto">
          {content.map((part, index) =>
            part.type === "input_tag" ? (
              <Mention key={index} tag={part} />
            ) : part.type === "input_text" ? (
              <span key={index}>{part.text}</span>
            ) : null,
          )}
        </p>
      )}
      {state && <p className="ck-note">{state}</p>}
    </div>
  );
});
