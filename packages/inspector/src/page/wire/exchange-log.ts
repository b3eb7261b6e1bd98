/** A frame of a stream, as it came. */
export interface LoggedFrame {
  /** Milliseconds after the request was sent. */
  at: number;
  bytes: number;
  /** The text of the frame, without the blank line at its end. */
  raw: string;
  /** The `data`, parsed; undefined for a comment and for what is not JSON. */
  event: unknown;
}

/** A request and what became of it. */
export interface LoggedExchange {
  readonly id: number;
  /** The identity that sent it. */
  readonly user: string;
  readonly url: string;
  readonly operation: string;
  readonly body: string;
  readonly sentAt: Date;
  status?: number;
  headers: readonly (readonly [string, string])[];
  frames: readonly LoggedFrame[];
  /** The body of an answer that is not a stream. */
  text?: string;
  /** How it ended; undefined while it runs. */
  end?: "whole" | "aborted" | { readonly problem: string };
  /** Milliseconds until the end. */
  took?: number;
}

/** The exchanges of a page, oldest first. */
export interface ExchangeLog {
  /** The same array until something changes. */
  list(): readonly LoggedExchange[];
  subscribe(listener: () => void): () => void;
  begin(sent: Pick<LoggedExchange, "user" | "url" | "operation" | "body">): ExchangeEntry;
  clear(): void;
}

/** Writes one exchange of the log. */
export interface ExchangeEntry {
  /** Milliseconds since the request was sent. */
  now(): number;
  change(members: Partial<LoggedExchange>): void;
  frame(frame: LoggedFrame): void;
}

/** The oldest exchanges go once there are more. */
const most = 500;

export function exchangeLog(): ExchangeLog {
  let exchanges: readonly LoggedExchange[] = [];
  let count = 0;
  let scheduled = false;
  const listeners = new Set<() => void>();
  /** Many frames may come within one tick: the page draws once. */
  const changed = (): void => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      exchanges = [...exchanges];
      for (const listener of listeners) listener();
    });
  };
  return {
    list: () => exchanges,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    begin(sent) {
      const started = performance.now();
      const exchange: LoggedExchange = { ...sent, id: ++count, sentAt: new Date(), headers: [], frames: [] };
      const frames: LoggedFrame[] = [];
      exchange.frames = frames;
      exchanges = [...exchanges, exchange].slice(-most);
      changed();
      return {
        now: () => performance.now() - started,
        change(members) {
          Object.assign(exchange, members);
          changed();
        },
        frame(frame) {
          frames.push(frame);
          changed();
        },
      };
    },
    clear() {
      exchanges = [];
      changed();
    },
  };
}
