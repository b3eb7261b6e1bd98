/** What the kit says of an answer; `event` is the place of the event among those of the stream. */
export interface Mark {
  readonly key: string;
  readonly level: string;
  /** Its id and its name. */
  readonly rule: string;
  readonly message: string;
  /** What the rule says. */
  readonly sentence: string;
  readonly remedy?: string | undefined;
  readonly event?: number;
}

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
  /** The bytes of the answer, and the milliseconds after the request at which they came; none of a very long one. */
  chunks: readonly { readonly at: number; readonly bytes: Uint8Array }[];
  /** Present once the answer was judged. */
  marks?: readonly Mark[];
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
  /** What was found in an exchange. */
  mark(exchange: LoggedExchange, marks: readonly Mark[]): void;
  clear(): void;
}

/** Writes one exchange of the log. */
export interface ExchangeEntry {
  /** Milliseconds since the request was sent. */
  now(): number;
  change(members: Partial<LoggedExchange>): void;
  frame(frame: LoggedFrame): void;
  /** Keeps bytes of the answer. */
  chunk(bytes: Uint8Array): void;
}

/** The oldest exchanges go once there are more. */
const most = 500;

/** So many bytes of an answer are kept; one that is longer is not judged. */
const mostBytes = 4 * 1024 * 1024;

export function exchangeLog(): ExchangeLog {
  let exchanges: readonly LoggedExchange[] = [];
  let count = 0;
  let scheduled = false;
  const listeners = new Set<() => void>();
  const notify = (): void => {
    scheduled = false;
    exchanges = [...exchanges];
    for (const listener of listeners) listener();
  };
  /** Many frames may come between two that the screen draws: the page draws them together. */
  const changed = (): void => {
    if (scheduled) return;
    scheduled = true;
    // A hidden page draws nothing.
    if (document.hidden) setTimeout(notify, 100);
    else requestAnimationFrame(notify);
  };
  return {
    list: () => exchanges,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    begin(sent) {
      const started = performance.now();
      const exchange: LoggedExchange = {
        ...sent,
        id: ++count,
        sentAt: new Date(),
        headers: [],
        frames: [],
        chunks: [],
      };
      const frames: LoggedFrame[] = [];
      const chunks: { at: number; bytes: Uint8Array }[] = [];
      Object.assign(exchange, { frames, chunks });
      let size = 0;
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
        chunk(bytes) {
          size += bytes.byteLength;
          if (size <= mostBytes) chunks.push({ at: performance.now() - started, bytes });
          else chunks.length = 0;
        },
      };
    },
    mark(exchange, marks) {
      // Their bytes are needed no more.
      Object.assign(exchange, { marks, chunks: [] });
      changed();
    },
    clear() {
      exchanges = [];
      changed();
    },
  };
}
