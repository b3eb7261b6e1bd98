import type { FeedbackKind } from "@chatkit-protocol/core/protocol";
import { useChat, useConversation } from "../chat/use-chat.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { IconButton } from "../parts/icon-button.tsx";

interface TurnActionsProps {
  /** The last item of the answer. */
  readonly itemId: string;
  /** The user's message that it answers; a retry goes back to it. */
  readonly questionId: string | undefined;
  readonly text: string;
}

const opinions = [
  { kind: "positive", icon: "thumbs-up", label: "Good answer" },
  { kind: "negative", icon: "thumbs-down", label: "Bad answer" },
] as const satisfies readonly { kind: FeedbackKind; icon: string; label: string }[];

/** The buttons below an answer. */
export function TurnActions({ itemId, questionId, text }: TurnActionsProps) {
  const { chat, options } = useChat();
  const { feedback, turn } = useConversation();
  const { feedback: canRate = false, retry: canRetry = false } = options.threadItemActions ?? {};
  return (
    <div className="ck-actions" role="group" aria-label="Actions of this answer">
      <CopyButton label="Copy answer" text={() => text} />
      {canRate &&
        opinions.map(({ kind, icon, label }) => (
          <IconButton
            key={kind}
            icon={icon}
            label={label}
            aria-pressed={feedback[itemId] === kind}
            onClick={() => void chat.giveFeedback(itemId, kind)}
          />
        ))}
      {canRetry && questionId !== undefined && (
        <IconButton
          icon="reload"
          label="Answer again"
          disabled={turn !== undefined}
          onClick={() => void chat.retry(questionId)}
        />
      )}
    </div>
  );
}
