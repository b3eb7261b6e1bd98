import { useChat, useConversation } from "./chat/use-chat.ts";
import type { HeaderButton } from "./chat/options.ts";
import { IconButton } from "./parts/icon-button.tsx";

interface HeaderProps {
  /** Opens and closes the list of threads; absent if there is none. */
  readonly onToggleHistory: (() => void) | undefined;
  readonly isHistoryOpen: boolean;
}

/** The title of the thread, the list of threads, and a new thread. */
export function Header({ onToggleHistory, isHistoryOpen }: HeaderProps) {
  const { chat, options } = useChat();
  const { thread, loading } = useConversation();
  const { title = {}, leftAction, rightAction } = options.header ?? {};
  const text = title.enabled === false ? undefined : (title.text ?? thread?.title);
  const hasThread = thread !== undefined || loading !== undefined;
  return (
    <header className="ck-header">
      {onToggleHistory && (
        <IconButton
          icon="sidebar-left"
          label="Conversations"
          aria-expanded={isHistoryOpen}
          onClick={onToggleHistory}
        />
      )}
      {leftAction && <PageButton button={leftAction} />}
      {text ? <h2 className="ck-title">{text}</h2> : <span className="ck-title" />}
      {rightAction && <PageButton button={rightAction} />}
      <IconButton
        icon="compose"
        label="New conversation"
        disabled={!hasThread}
        onClick={() => void chat.open(null)}
      />
    </header>
  );
}

/** The names of the official client that show what they do. */
const labels: Readonly<Record<string, string>> = {
  home: "Home",
  "settings-cog": "Settings",
  close: "Close",
  share: "Share",
  menu: "Menu",
  history: "History",
};

const PageButton = ({ button: { icon, onClick } }: { readonly button: HeaderButton }) => (
  <IconButton icon={icon} label={labels[icon] ?? icon.replaceAll("-", " ")} onClick={onClick} />
);
