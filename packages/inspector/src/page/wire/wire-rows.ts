import type { LoggedExchange, LoggedFrame } from "./exchange-log.ts";

/** A request, or a frame of its answer. */
export interface WireRow {
  /** Stays the same while rows come and go. */
  readonly key: string;
  readonly exchange: LoggedExchange;
  readonly frame?: LoggedFrame;
}

/** The rows of exchanges: each has one, and one for each frame. They are made when they are looked at. */
export interface WireRows {
  readonly count: number;
  at(index: number): WireRow | undefined;
  /** The row with a key, if it is still there. */
  withKey(key: string): WireRow | undefined;
}

export function wireRows(exchanges: readonly LoggedExchange[]): WireRows {
  const starts: number[] = [];
  let count = 0;
  for (const { frames } of exchanges) {
    starts.push(count);
    count += 1 + frames.length;
  }
  const row = (exchange: LoggedExchange | undefined, frame: number): WireRow | undefined => {
    if (!exchange) return undefined;
    if (frame < 0) return { key: `${exchange.id}`, exchange };
    const its = exchange.frames[frame];
    return its && { key: `${exchange.id}.${frame}`, exchange, frame: its };
  };
  return {
    count,
    at(index) {
      const place = starts.findLastIndex((start) => start <= index);
      return row(exchanges[place], index - (starts[place] ?? 0) - 1);
    },
    withKey(key) {
      const [id, frame = -1] = key.split(".").map(Number);
      return row(
        exchanges.find((exchange) => exchange.id === id),
        frame,
      );
    },
  };
}
