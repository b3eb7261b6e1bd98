import { useChat, useConversation } from "../chat/use-chat.ts";
import { Composer } from "../composer/composer.tsx";
import { Icon } from "../icons/icon.tsx";
import { Markdown } from "../markdown/markdown.tsx";
import { Announcer } from "./announcer.tsx";
import { FailureBanner } from "./failure-banner.tsx";
import { ImageDomains } from "../markdown/image-domains.ts";
import { MessageList } from "./message-list.tsx";
import { Notices } from "./notices.tsx";
import { StartScreen } from "./start-screen.tsx";

/** The thread on the screen with its composer. */
export function ThreadView() {
  const { options } = useChat();
  const { key, thread, loading, turn, sending, failure } = useConversation();
  const isEmpty = !thread && !turn && !sending && failure?.remedy === undefined;
  return (
    <ImageDomains value={thread?.allowed_image_domains}>
      <div className="ck-thread">
        {loading !== undefined ? (
          <p className="ck-loading" role="status">
            <span className="ck-spinner" /> Loading the conversation…
          </p>
        ) : isEmpty ? (
          <StartScreen />
        ) : (
          <MessageList key={key} />
        )}
        <Announcer key={`announcer ${key}`} />
        <div className="ck-foot">
          <Notices />
          <FailureBanner />
          <Footer key={key} />
          {options.disclaimer && (
            <div className="ck-disclaimer" data-contrast={options.disclaimer.highContrast}>
              <Markdown text={options.disclaimer.text} />
            </div>
          )}
        </div>
      </div>
    </ImageDomains>
  );
}

/** The composer, or the reason why there is none. */
function Footer() {
  const { thread } = useConversation();
  const status = thread?.status;
  if (status?.type === "closed")
    return (
      <p className="ck-closed" role="status">
        <Icon name="lock" /> {status.reason ?? "This conversation is closed."}
      </p>
    );
  const lockedReason =
    status?.type === "locked" ? (status.reason ?? "This conversation is locked for now.") : undefined;
  return <Composer lockedReason={lockedReason} />;
}
