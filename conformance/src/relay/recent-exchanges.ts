import type { Exchange } from "../transcript/transcript.ts";

/** Exchanges that are kept: the last so many, and no more than so many bytes of them. */
export interface Window {
  add(exchange: Exchange): void;
  /** In the order of asking, whatever order the answers have ended in. */
  readonly exchanges: readonly Exchange[];
  /** How many had to be let go for their size. */
  readonly dropped: number;
}

export function keeping({
  exchanges: most,
  bytes: mostBytes,
}: Record<"exchanges" | "bytes", number>): Window {
  const kept: Exchange[] = [];
  let bytes = 0;
  let dropped = 0;
  return {
    add(exchange) {
      kept.push(exchange);
      bytes += sizeOf(exchange);
      while (kept.length > most || (bytes > mostBytes && kept.length > 1)) {
        if (kept.length <= most) dropped++;
        bytes -= sizeOf(kept.shift()!);
      }
    },
    get exchanges() {
      return kept.toSorted((a, b) => a.n - b.n);
    },
    get dropped() {
      return dropped;
    },
  };
}

const sizeOf = ({ request, response }: Exchange): number =>
  (response?.chunks.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) ?? 0) +
  (request.body?.length ?? 0) +
  1000;
