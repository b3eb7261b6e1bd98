import { useConversation } from "../chat/use-chat.ts";
import { Icon } from "../icons/icon.tsx";

/** What the running turn is doing: its progress, a tool of the page, or that it has not begun to answer. */
export function TurnState() {
  const { turn } = useConversation();
  if (!turn) return null;
  const { progress, tool, open } = turn;
  const text = progress?.text ?? (tool === undefined ? undefined : `Running ${tool}`);
  if (text === undefined && open.size > 0) return null;
  return (
    <p className="ck-turn">
      {progress?.icon ? (
        <Icon name={progress.icon} className="ck-icon ck-pulse" />
      ) : (
        <span className="ck-dots" />
      )}
      {text === undefined ? (
        <span className="ck-hidden">The assistant is working.</span>
      ) : (
        <span>{text}</span>
      )}
    </p>
  );
}
