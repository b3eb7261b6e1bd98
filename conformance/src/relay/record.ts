import type { Chunk, Exchange } from "../transcript/transcript.ts";
import { isObject, parse } from "../transcript/exchange-view.ts";
import { type ContentDecoder, readableAcceptEncoding } from "../driver/content-coding.ts";
import { decoderOf } from "../driver/record.ts";
import type { ForwardedRequest, Interceptor, ForwardedResponse } from "./relay.ts";

/** An exchange as it is being recorded. */
export type Open = { -readonly [Key in keyof Exchange]: Exchange[Key] };

/** Bytes of one answer that are kept; the rest is only forwarded. */
const mostBytes = 16 * 1024 * 1024;

export interface Recording {
  now(): number;
  /** The exchange's number, its label, and its user. */
  begin(
    asked: ForwardedRequest,
  ): Pick<Exchange, "n" | "case" | "label" | "user"> &
    Pick<Exchange["request"], "headers" | "variables" | "url">;
  /** Called for every exchange once it is over, however it ended. */
  ended(exchange: Exchange): void;
}

/** Forwards everything as it comes, and records it. */
export const recording =
  ({ now, begin, ended }: Recording): Interceptor =>
  async (received, ask) => {
    const asked = { ...received, headers: readable(received.headers) };
    const { headers, variables = {}, url, ...who } = begin(asked);
    const text = new TextDecoder().decode(asked.body);
    const { json } = parse(text);
    const operation = isObject(json) && typeof json["type"] === "string" ? json["type"] : undefined;
    const exchange: Open = {
      ...who,
      request: {
        method: asked.method,
        url,
        headers,
        variables,
        ...(asked.body.byteLength === 0 ? {} : { body: text }),
        ...(operation === undefined ? {} : { operation }),
        at: now(),
      },
      end: { how: "failed", at: now() },
    };
    let reply: ForwardedResponse;
    try {
      reply = await ask(asked);
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
    const accepted = asked.headers.find(([name]) => name === "accept-encoding")?.[1];
    const decoder = decoderOf(reply.headers, accepted);
    const coding = { name: decoder?.name ?? "", size: 0 };
    exchange.response = {
      status: reply.status,
      headers: reply.headers,
      at: now(),
      chunks,
      ...(decoder ? { coding } : {}),
    };
    return {
      ...reply,
      body: kept({
        body: counted(reply.body, coding),
        decoder,
        chunks,
        now,
        over: (end) => ended(Object.assign(exchange, { end })),
      }),
    };
  };

/** The client gets the answer as the server compresses it, if the kit can read that too. */
const readable = (headers: ForwardedRequest["headers"]): ForwardedRequest["headers"] =>
  headers.map(([name, value]) => [name, name === "accept-encoding" ? readableAcceptEncoding(value) : value]);

async function* counted(
  body: AsyncIterable<Uint8Array>,
  coding: { size: number },
): AsyncGenerator<Uint8Array> {
  for await (const bytes of body) {
    coding.size += bytes.byteLength;
    yield bytes;
  }
}

interface Kept {
  body: AsyncIterable<Uint8Array>;
  decoder: ContentDecoder | undefined;
  chunks: Chunk[];
  now: () => number;
  over: (end: Exchange["end"]) => void;
}

/** Hands the bytes on as they come, and keeps them decoded. */
async function* kept({ body, decoder, chunks, now, over }: Kept): AsyncGenerator<Uint8Array> {
  let size = 0;
  const keep = (at: number, bytes: Uint8Array): void => {
    size += bytes.byteLength;
    if (size <= mostBytes) chunks.push({ at, bytes });
  };
  // Holds if the client leaves: then this generator is closed from outside.
  let end: Omit<Exchange["end"], "at"> = { how: "closed" };
  // An answer that cannot be decoded goes to the client all the same.
  let problem: string | undefined;
  const decoded = async (decode: () => Promise<Uint8Array> | undefined): Promise<Uint8Array | undefined> => {
    if (problem !== undefined) return undefined;
    try {
      return await decode();
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  };
  try {
    for await (const bytes of body) {
      const at = now();
      const text = decoder ? await decoded(() => decoder.decode(bytes)) : bytes;
      if (text) keep(at, text);
      yield bytes;
    }
    const rest = await decoded(() => decoder?.end());
    if (rest && rest.byteLength > 0) keep(now(), rest);
    if (size > mostBytes) end = { how: "too-large" };
    else end = problem === undefined ? { how: "complete" } : { how: "cut", detail: problem };
  } catch (error) {
    // The client has left, and the relay has taken its request away.
    if (error instanceof Error && error.name === "AbortError") return;
    end = { how: "cut", detail: error instanceof Error ? error.message : String(error) };
    throw error;
  } finally {
    over({ ...end, at: now() });
  }
}
