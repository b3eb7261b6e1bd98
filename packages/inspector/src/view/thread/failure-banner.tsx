import { useChat, useConversation } from "../chat/use-chat.ts";
import { Icon } from "../icons/icon.tsx";
import { FailureText } from "../parts/failure-text.tsx";
import { IconButton } from "../parts/icon-button.tsx";

/** What went wrong in the conversation, and what the user can do about it. */
export function FailureBanner() {
  const { chat } = useChat();
  const { failure, turn } = useConversation();
  if (!failure || turn) return null;
  const { remedy } = failure;
  return (
    <div className="ck-notice" data-level="danger" role="alert">
      <Icon name="alert" />
      <FailureText failure={failure} />
      {remedy && (
        <button
          type="button"
          className="ck-button"
          onClick={() =>
            void (remedy.kind === "retry" ? chat.retry(remedy.itemId) : chat.send(remedy.message))
          }
        >
          {remedy.kind === "retry" ? "Try again" : "Send again"}
        </button>
      )}
      <IconButton icon="close" label="Close the error" onClick={chat.dismissFailure} />
    </div>
  );
}
