import type { Chunk, Exchange } from "../transcript/transcript.ts";
import { isObject, parse } from "../transcript/exchange-view.ts";
import type { Asked, Between, Reply } from "./relay.ts";

/** An exchange as it is being recorded. */
export type Open = { -readonly [Key in keyof Exchange]: Exchange[Key] };

/** More of one answer is passed on, but not kept. */
const mostBytes = 16 * 1024 * 1024;

export interface Recording {
  now(): number;
  /** The exchange's number, its label, and who it is from. */
  begin(asked: Asked): Pick<Exchange, "n" | "case" | "label" | "user"> & {
    headers: Readonly<Record<string, string>>;
    url: string;
  };
  /** Hears of every exchange once it is over, however it ended. */
  ended(exchange: Exchange): void;
}

/** Passes everything on as it comes, and keeps a record of it. */
export const recording =
  ({ now, begin, ended }: Recording): Between =>
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
    let reply: Reply;
    try {
      // What is compressed could not be judged; whoever asks gets the same answer in plain.
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

const plain = (headers: Asked["headers"]): Asked["headers"] => [
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
  // Without another word the client has left: then this generator is closed from outside.
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
