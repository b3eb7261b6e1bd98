import type { Chunk, Exchange } from "../transcript/transcript.ts";
import { isObject, parse } from "../transcript/exchange-view.ts";
import type { ForwardedRequest, Interceptor, ForwardedResponse } from "./relay.ts";

/** An exchange as it is being recorded. */
export type Open = { -readonly [Key in keyof Exchange]: Exchange[Key] };

/** Bytes of one answer that are kept; the rest is only forwarded. */
const mostBytes = 16 * 1024 * 1024;

export interface Recording {
  now(): number;
  /** The exchange's number, its label, and its user. */
  begin(asked: ForwardedRequest): Pick<Exchange, "n" | "case" | "label" | "user"> & {
    headers: Readonly<Record<string, string>>;
    url: string;
  };
  /** Called for every exchange once it is over, however it ended. */
  ended(exchange: Exchange): void;
}

/** Forwards everything as it comes, and records it. */
export const recording =
  ({ now, begin, ended }: Recording): Interceptor =>
  async (asked, ask) => {
    const { headers, url, ...who } = begin(asked);
    const text = new TextDecoder().decode(asked.body);
    const { json } = parse(text);
    const operation = isObject(json) && typeof json["type"] === "string" ? json["type"] : undefined;
    const exchange: Open = {
      ...who,
      request: {
        method: asked.method,
        url,
        headers,
        ...(asked.body.byteLength === 0 ? {} : { body: text }),
        ...(operation === undefined ? {} : { operation }),
        at: now(),
      },
      end: { how: "failed", at: now() },
    };
    let reply: ForwardedResponse;
    try {
      // Compressed bytes could not be judged; the client gets the same answer uncompressed.
      reply = await ask({ ...asked, headers: plain(asked.headers) });
    } catch (error) {
      exchange.end = {
        how: "failed",
        at: now(),
        detail: error instanceof Error ? error.message : String(error),
      };
      ended(exchange);
      throw error;
    }
    const chunks: Chunk[] = [];
    exchange.response = { status: reply.status, headers: reply.headers, at: now(), chunks };
    return {
      ...reply,
      body: kept(reply.body, chunks, now, (end) => ended(Object.assign(exchange, { end }))),
    };
  };

const plain = (headers: ForwardedRequest["headers"]): ForwardedRequest["headers"] => [
  ...headers.filter(([name]) => name !== "accept-encoding"),
  ["accept-encoding", "identity"],
];

async function* kept(
  body: AsyncIterable<Uint8Array>,
  chunks: Chunk[],
  now: () => number,
  over: (end: Exchange["end"]) => void,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  // Holds if the client leaves: then this generator is closed from outside.
  let end: Omit<Exchange["end"], "at"> = { how: "closed" };
  try {
    for await (const bytes of body) {
      size += bytes.byteLength;
      if (size <= mostBytes) chunks.push({ at: now(), bytes });
      yield bytes;
    }
    end = size <= mostBytes ? { how: "complete" } : { how: "too-large" };
  } catch (error) {
    // The client has left, and the relay has taken its request away.
    if (error instanceof Error && error.name === "AbortError") return;
    end = { how: "cut", detail: error instanceof Error ? error.message : String(error) };
    throw error;
  } finally {
    over({ ...end, at: now() });
  }
}
