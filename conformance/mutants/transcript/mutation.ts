import type { Exchange } from "../../src/transcript/transcript.ts";

/** One small change of one answer of a recorded run. */
export interface Mutation {
  /** What was done: a field was `deleted`, an event was `dropped`, … */
  kind: FieldKind | EventKind;
  /** Where, without what differs from run to run: `thread.item.done assistant_message $.item.content[].text`. */
  place: string;
  /** The JSON answer and the member in it that is changed; absent for events. */
  answer?: { request: string; status: number; path: string };
  /** Makes the change; most mutations are of a kind that has been judged before and are never made. */
  make(): Changed;
}

export interface Changed {
  exchange: Exchange;
  /** The document before and after; absent for changes of the order of events. */
  before?: unknown;
  after?: unknown;
}

export type FieldKind = "deleted" | "null" | "wrong type" | "wrong value";
export type EventKind = "dropped" | "duplicated" | "swapped" | "delayed";

/** The same mutation in another exchange. */
export const signature = ({ kind, place }: Mutation): string => `${place} ${kind}`;

const encoder = new TextEncoder();

/** The exchange with another body, in chunks with their times. */
export function withChunks(exchange: Exchange, chunks: readonly { at: number; text: string }[]): Exchange {
  const { response } = exchange;
  if (!response) return exchange;
  return {
    ...exchange,
    response: { ...response, chunks: chunks.map(({ at, text }) => ({ at, bytes: encoder.encode(text) })) },
  };
}
