import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import type { LoggedExchange, LoggedFrame, Mark } from "./exchange-log.ts";
import { ExchangeDetail, FrameDetail } from "./detail.tsx";
import { MarkLine, marksAt } from "./marks.tsx";
import { wireRows } from "./wire-rows.ts";

interface Props {
  exchanges: readonly LoggedExchange[];
  endpoint: string;
  onClear(): void;
}

/** The live wire: one row for each request, and one for each frame of its answer. */
export function Wire({ exchanges, endpoint, onClear }: Props) {
  const rows = useMemo(() => wireRows(exchanges), [exchanges]);
  const [openKey, setOpenKey] = useState<string>();
  const open = openKey === undefined ? undefined : rows.withKey(openKey);
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  });
  useFollow(list, rows.count);
  if (rows.count === 0) return <p className="in-empty">Requests appear here as they are sent.</p>;
  return (
    <div className="in-wire">
      <div className="in-tools">
        <span>
          {exchanges.length} {exchanges.length === 1 ? "request" : "requests"}
        </span>
        <button onClick={onClear}>Clear</button>
      </div>
      <div ref={list} className="in-rows" role="list" aria-label="Requests and frames" tabIndex={0}>
        <div style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows.at(index);
            if (!row) return null;
            return (
              <div
                key={row.key}
                role="listitem"
                className="in-row"
                style={{ transform: `translateY(${start}px)` }}
              >
                <button
                  aria-expanded={row.key === openKey}
                  className={row.frame ? "in-frame" : "in-exchange"}
                  onClick={() => setOpenKey(row.key === openKey ? undefined : row.key)}
                >
                  {row.frame ? (
                    <FrameLine frame={row.frame} marks={marksAt(row.exchange, row.frame)} />
                  ) : (
                    <ExchangeLine exchange={row.exchange} />
                  )}
                </button>
              </div>
            );
          })}
        </div>
      </div>
      {open && (
        <section className="in-detail" aria-label="Details">
          {open.frame ? (
            <FrameDetail exchange={open.exchange} frame={open.frame} />
          ) : (
            <ExchangeDetail exchange={open.exchange} endpoint={endpoint} />
          )}
        </section>
      )}
    </div>
  );
}

const rowHeight = 26;

/** Keeps the newest row in view, unless the reader has scrolled up. */
function useFollow(list: React.RefObject<HTMLElement | null>, count: number): void {
  const isAtEnd = useRef(true);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const note = (): void => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 2 * rowHeight;
    };
    element.addEventListener("scroll", note, { passive: true });
    return () => element.removeEventListener("scroll", note);
  });
  useEffect(() => {
    if (isAtEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [list, count]);
}

function ExchangeLine({ exchange }: { exchange: LoggedExchange }) {
  const { user, operation, status, end, took, marks } = exchange;
  const problem = typeof end === "object";
  const state =
    end === undefined
      ? "running"
      : problem
        ? end.problem
        : end === "aborted"
          ? "left"
          : `${took?.toFixed(0)} ms`;
  return (
    <>
      <b>{operation}</b>
      <span>{user}</span>
      <span className={status !== undefined && status < 400 && !problem ? "in-good" : "in-bad"}>
        {status ?? ""}
      </span>
      <span>{state}</span>
      {marks && <MarkLine marks={marks} />}
    </>
  );
}

function FrameLine({ frame, marks }: { frame: LoggedFrame; marks: readonly Mark[] }) {
  const { at, bytes, raw, event } = frame;
  return (
    <>
      <span className="in-time">{at.toFixed(0)} ms</span>
      <span className="in-what">{summaryOf(event) ?? raw.slice(0, 200)}</span>
      {marks.length > 0 && <MarkLine marks={marks} />}
      <span className="in-bytes">{bytes} B</span>
    </>
  );
}

/** What an event is about, in a few words. */
function summaryOf(event: unknown): string | undefined {
  if (typeof event !== "object" || event === null || !("type" in event)) return undefined;
  const { type, item, update, item_id: id } = event as Record<string, unknown>;
  const part = (value: unknown, name: string): unknown =>
    typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  const delta = part(update, "delta");
  const about = [
    part(item, "type") ?? part(update, "type"),
    typeof delta === "string" ? JSON.stringify(delta) : undefined,
    part(item, "id") ?? id,
  ];
  const words = about.flatMap((value) => (typeof value === "string" ? [value] : []));
  return [String(type), ...words].join(" · ");
}
