import type { Exchange } from "./transcript.ts";

/** One SSE message with where it stood. */
export interface Frame {
  /** Index in the stream, from 0; comments are not counted. */
  index: number;
  at: number;
  /** Where its bytes begin in the body, and how many they are with the blank line. */
  offset: number;
  size: number;
  /** Its bytes as text, comments and all, without the line breaks at its end. */
  raw: string;
  data: string;
  /** The `event:` and `id:` fields, if any were sent. */
  event?: string;
  id?: string;
  /** The parsed `data`; undefined where it is not JSON (then `problem` says why). */
  json?: unknown;
  problem?: string;
}

/** A JSON object with a string `type`: what every event is at least. */
export type WireEvent = { readonly type: string } & Readonly<Record<string, unknown>>;

/** An exchange with what can be derived from its bytes; derived on demand and kept. Never throws. */
export interface View {
  readonly exchange: Exchange;
  /** 0 where no status line arrived. */
  readonly status: number;
  /** Whether the status is a 2xx; that it is the right one is judged by TR-03 and TR-04. */
  readonly accepted: boolean;
  /** Media type in lower case without parameters; "" where there is none. */
  readonly mediaType: string;
  header(name: string): string | undefined;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The body as JSON; undefined where it is none. Long numbers keep their source text. */
  readonly json: unknown;
  /** The frames of an event stream, `[]` for any other body. */
  readonly frames: readonly Frame[];
  /** The frames that are JSON objects with a string `type`. */
  readonly events: readonly WireEvent[];
  /** The events of one type. */
  eventsOf(type: string): readonly WireEvent[];
  /** Whether it is an accepted event stream that ended cleanly. */
  readonly streamed: boolean;
  /** Whether the server refused: a complete 4xx, or one `error` event and a clean end. */
  readonly refused: boolean;
  /** The thread of a stream or answer: that of `thread.created`, an item, or a Thread answer; "" if none was seen. */
  readonly threadId: string;
}
