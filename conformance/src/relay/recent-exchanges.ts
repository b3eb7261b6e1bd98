import type { Exchange } from "../transcript/transcript.ts";

/** The last exchanges, up to a number of them and of their bytes. */
export interface RecentExchanges {
  add(exchange: Exchange): void;
  /** In the order of their requests. */
  readonly exchanges: readonly Exchange[];
  /** How many were dropped because of their size. */
  readonly dropped: number;
}

export function recentExchanges({
  exchanges: most,
  bytes: mostBytes,
}: Record<"exchanges" | "bytes", number>): RecentExchanges {
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
