import type { NoticeLevel } from "@chatkit-protocol/core/protocol";
import { useChat, useConversation } from "../chat/use-chat.ts";
import { Icon } from "../icons/icon.tsx";
import { Markdown } from "../markdown/markdown.tsx";
import { IconButton } from "../parts/icon-button.tsx";

const icons: Readonly<Record<NoticeLevel, string>> = { info: "info", warning: "alert", danger: "alert" };

/** The banners of the conversation, until the user closes them. */
export function Notices() {
  const { chat } = useChat();
  const { notices } = useConversation();
  return notices.map(({ key, notice: { level, title, message } }) => (
    <div key={key} className="ck-notice" data-level={level} role="status">
      <Icon name={icons[level] ?? "info"} />
      <div className="ck-notice-text">
        {title && <strong>{title}</strong>}
        <Markdown text={message} />
      </div>
      <IconButton icon="close" label="Close the notice" onClick={() => chat.dismissNotice(key)} />
    </div>
  ));
}
