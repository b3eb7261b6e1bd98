import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useChat, useConversation } from "../chat/use-chat.ts";
import { ItemView } from "../items/item-view.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import { type Row, rowsOf } from "./rows.ts";
import { Sending } from "./sending.tsx";
import { TurnActions } from "./turn-actions.tsx";
import { TurnState } from "./turn-state.tsx";
import { useFollowing } from "./use-following.ts";

/** Pixels from the start within which older items load. */
const near = 120;

/** The items of the thread: only those in view are in the document, however many there are. */
export function MessageList() {
  const { chat, options } = useChat();
  const conversation = useConversation();
  const { turn, older, isLoadingOlder } = conversation;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(conversation), [conversation]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 88,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    paddingStart: 16,
    paddingEnd: 16,
    // What is in view stays where it is while older items come in above.
    anchorTo: "end",
    scrollEndThreshold: near,
  });
  const height = virtualizer.getTotalSize();

  const {
    isAtEnd,
    toEnd,
    onScroll: follow,
  } = useFollowing(scroller, height, options.thread?.autoScroll ?? true);
  const isSending = conversation.sending !== undefined;
  useEffect(() => {
    if (isSending) toEnd();
  }, [toEnd, isSending]);

  const loadIfNearStart = useCallback(() => {
    const { current } = scroller;
    if (current && current.scrollTop < near) void chat.loadOlder();
  }, [chat]);
  // A short page leaves nothing to scroll.
  useEffect(() => {
    if (older !== undefined && !isLoadingOlder) loadIfNearStart();
  }, [older, isLoadingOlder, loadIfNearStart]);

  return (
    <div className="ck-messages-frame">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region needs the keyboard */}
      <div
        className="ck-messages"
        ref={scroller}
        onScroll={() => {
          follow();
          loadIfNearStart();
        }}
        tabIndex={0}
        role="region"
        aria-label="Messages"
        aria-busy={turn !== undefined}
      >
        {isLoadingOlder && <p className="ck-loading-older">Loading older messages…</p>}
        <div className="ck-rows" style={{ height }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row && (
                <div
                  key={key}
                  className="ck-row"
                  data-index={index}
                  ref={virtualizer.measureElement}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <RowView row={row} isLast={index === rows.length - 1} />
                </div>
              )
            );
          })}
        </div>
      </div>
      {!isAtEnd && (
        <IconButton
          className="ck-to-end"
          icon="arrow-down"
          label="Go to the newest message"
          onClick={toEnd}
        />
      )}
    </div>
  );
}

function RowView({ row, isLast }: { readonly row: Row; readonly isLast: boolean }) {
  const { turn } = useConversation();
  switch (row.kind) {
    case "item":
      return (
        <ItemView
          item={row.item}
          isOpen={turn?.open.has(row.item.id) ?? false}
          isBusy={turn !== undefined}
          isLast={isLast || row.isNewest}
        />
      );
    case "actions":
      return <TurnActions itemId={row.itemId} questionId={row.questionId} text={row.text} />;
    case "sending":
      return <Sending message={row.message} isFailed={row.isFailed} />;
    case "turn":
      return <TurnState />;
  }
}
