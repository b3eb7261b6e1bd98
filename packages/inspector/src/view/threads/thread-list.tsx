import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useChat, useChatState } from "../chat/use-chat.ts";
import { currentOf } from "../chat/state.ts";
import { FailureText } from "../parts/failure-text.tsx";
import { ThreadRow } from "./thread-row.tsx";

const rowHeight = 44;

/** The user's threads, newest first; the next page loads when the end comes into view. */
export function ThreadList({ onOpen }: { readonly onOpen: () => void }) {
  const { chat } = useChat();
  const state = useChatState();
  const { list } = state;
  const { threads, status, after, isLoaded, failure } = list;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: threads.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => threads[index]?.id ?? index,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const lastShown = rows.at(-1)?.index ?? -1;

  useEffect(() => {
    void chat.loadThreads();
  }, [chat]);
  useEffect(() => {
    if (after !== undefined && status === "idle" && lastShown >= threads.length - 5)
      void chat.loadMoreThreads();
  }, [chat, after, status, lastShown, threads.length]);

  const shown = currentOf(state);
  const shownId = shown.thread?.id ?? shown.loading;
  const busy = new Set(
    Object.values(state.conversations).flatMap(({ turn, thread }) => (turn && thread ? thread.id : [])),
  );
  return (
    <div className="ck-threads" ref={scroller}>
      {failure && (
        <div className="ck-notice" data-level="danger" role="alert">
          <FailureText failure={failure} />
          <button type="button" className="ck-button" onClick={() => void chat.loadThreads()}>
            Try again
          </button>
        </div>
      )}
      {isLoaded && threads.length === 0 && <p className="ck-note ck-threads-empty">No conversations yet.</p>}
      <ul
        className="ck-thread-rows"
        aria-label="Conversations"
        aria-busy={status === "loading"}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {rows.map(({ index, key, start }) => {
          const thread = threads[index];
          return (
            thread && (
              <li
                key={key}
                className="ck-thread-row"
                aria-setsize={after === undefined ? threads.length : -1}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ThreadRow
                  thread={thread}
                  isShown={thread.id === shownId}
                  isBusy={busy.has(thread.id)}
                  onOpen={() => {
                    void chat.open(thread.id);
                    onOpen();
                  }}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
