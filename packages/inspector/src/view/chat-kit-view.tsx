import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { createChat } from "./chat/chat.ts";
import type { ChatListener } from "./chat/events.ts";
import { currentOf } from "./chat/state.ts";
import { ChatContext } from "./chat/use-chat.ts";
import type { ComposerHandle } from "./composer/composer-value.ts";
import { type ChatKitHandle, handleOf } from "./handle.ts";
import { Header } from "./header.tsx";
import type { ChatOptions } from "./chat/options.ts";
import { Boundary } from "./parts/boundary.tsx";
import { ComposerSlot } from "./composer/composer-slot.ts";
import { schemeOf } from "./parts/scheme.ts";
import { adoptStyles } from "./styles/adopt.ts";
import { ThreadView } from "./thread/thread-view.tsx";
import { themeStyle } from "./parts/theme.ts";
import { ThreadList } from "./threads/thread-list.tsx";

export interface ChatKitViewProps extends ChatOptions {
  /** Called with every event, by the names of the events of `openai-chatkit`. */
  readonly onEvent?: ChatListener;
  readonly className?: string;
  readonly ref?: Ref<ChatKitHandle>;
}

/**
 * A chat with a ChatKit server: it fills its parent, which needs a height. Options may change at any time; another
 * `api.url` begins a new chat.
 */
export function ChatKitView({ ref, ...props }: ChatKitViewProps) {
  // A new endpoint is another server with other threads.
  return <View key={props.api.url} handle={ref} {...props} />;
}

function View({
  handle,
  onEvent,
  className = "",
  ...options
}: ChatKitViewProps & { handle?: Ref<ChatKitHandle> | undefined }) {
  const latest = useRef({ options, onEvent });
  latest.current = { options, onEvent };
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const composer = useRef<ComposerHandle | undefined>(undefined);
  const root = useRef<HTMLElement>(null);
  const chat = useMemo(
    () =>
      createChat(
        () => latest.current.options,
        (name, detail) => latest.current.onEvent?.(name, detail),
      ),
    [],
  );
  const toggleHistory = (open: boolean): void => {
    setHistoryOpen(open);
    chat.emit(open ? "chatkit.history.open" : "chatkit.history.close", undefined);
  };
  useImperativeHandle(handle, () => handleOf(chat, composer, toggleHistory));

  // Before the effects of what is inside: React Aria looks for its own style there.
  useLayoutEffect(() => {
    if (root.current) adoptStyles(root.current.getRootNode());
  }, []);
  useEffect(() => {
    const { initialThread } = latest.current.options;
    if (initialThread && currentOf(chat.getState()).thread === undefined) void chat.open(initialThread);
    chat.emit("chatkit.ready", undefined);
    return () => chat.close();
  }, [chat]);

  const hasHistory = options.history?.enabled ?? true;
  return (
    <ChatContext value={{ chat, options }}>
      <ComposerSlot value={composer}>
        <I18nProvider {...(options.locale ? { locale: options.locale } : {})}>
          <section
            ref={root}
            className={`ck-view ${className}`}
            aria-label={options.frameTitle ?? "Chat"}
            data-scheme={schemeOf(options)}
            data-history={hasHistory && isHistoryOpen ? "open" : undefined}
            style={themeStyle(options.theme)}
          >
            <Boundary what="chat" resetKey={options}>
              {hasHistory && (
                <nav className="ck-side" aria-label="Conversations">
                  <ThreadList onOpen={() => isHistoryOpen && toggleHistory(false)} />
                </nav>
              )}
              <div className="ck-main">
                {(options.header?.enabled ?? true) && (
                  <Header
                    onToggleHistory={hasHistory ? () => toggleHistory(!isHistoryOpen) : undefined}
                    isHistoryOpen={isHistoryOpen}
                  />
                )}
                <ThreadView />
              </div>
            </Boundary>
          </section>
        </I18nProvider>
      </ComposerSlot>
    </ChatContext>
  );
}
