import type { Dispatcher } from "undici";
import type { OpenExchange } from "../case/drive.ts";
import { frameReader } from "../transcript/frames.ts";
import type { Chunk, Exchange } from "../transcript/transcript.ts";
import { contentDecoder, type ContentDecoder } from "./content-coding.ts";
import { type Patience, watch } from "./patience.ts";
import type { Frame, View } from "../transcript/view.ts";
import { makeView, viewOf } from "../transcript/exchange-view.ts";

/** An exchange as it is being recorded. */
export type Recorded = { -readonly [Key in keyof Exchange]: Exchange[Key] };

/** A method of HTTP, in capitals. */
export type Method = Dispatcher.HttpMethod;

/** What goes out, with its secrets; the recorded request has them replaced. */
export interface Outgoing {
  url: string;
  method: Method;
  headers: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** Bytes of white space to send behind the body. */
  padding: number;
  /** Whether it must not reach an address of this machine or of its networks. */
  outside?: boolean;
  patience: Patience;
}

const mebibyte = 1024 * 1024;
/** More than this is not read: of one answer, of all together, and of one when that has been used up. */
const limits = { answer: 16 * mebibyte, run: 48 * mebibyte, least: mebibyte / 4 };

/** The answer as its status line has arrived; its body is still to be read. */
export interface Incoming {
  status: number;
  headers: [name: string, value: string][];
  body: AsyncIterable<Uint8Array>;
}

/** Bytes that a run has kept. */
export interface Kept {
  bytes: number;
}

/** Puts a request on the way; rejects where no status line arrives. */
export type Send = (outgoing: Outgoing, signal: AbortSignal) => Promise<Incoming>;

export interface Wire {
  /** Starts the exchange; resolves with its status line or its failure. */
  open(exchange: Recorded, outgoing: Outgoing): Promise<OpenExchange>;
  close(): Promise<void>;
}

/** Sends, and writes into the exchange what comes back and when. */
export async function record(
  send: Send,
  { now, kept }: { now: () => number; kept: Kept },
  exchange: Recorded,
  outgoing: Outgoing,
): Promise<OpenExchange> {
  const stop = new AbortController();
  let ended: Exchange["end"] | undefined;
  const chunks: Chunk[] = [];
  const reader = frameReader();
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const end = (how: Exchange["end"]["how"], detail?: string): void => {
    ended ??= { how, at: now(), ...(detail === undefined ? {} : { detail }) };
    exchange.end = ended;
  };
  const waiting = watch(outgoing.patience, (how, detail) => {
    end(how, detail);
    stop.abort();
  });
  const brake = brakes();
  stop.signal.addEventListener("abort", brake.release);

  let stream: Incoming["body"] | undefined;
  let decoder: ContentDecoder | undefined;
  const coded = { name: "", size: 0 };
  try {
    const { status, headers, body } = await send(outgoing, stop.signal);
    stream = body;
    decoder = decoderOf(headers, outgoing.headers["accept-encoding"]);
    if (decoder) coded.name = decoder.name;
    waiting.heard();
    exchange.response = { status, headers, at: now(), chunks, ...(decoder ? { coding: coded } : {}) };
  } catch (error) {
    end("failed", describe(error));
  }

  const read = async (): Promise<View> => {
    try {
      let size = 0;
      for await (const received of stream ?? []) {
        const at = now();
        coded.size += received.byteLength;
        waiting.heard(received);
        const bytes = decoder ? await decoder.decode(received) : received;
        const chunk: Chunk = { at, bytes };
        chunks.push(chunk);
        reader.feed(chunk);
        size += bytes.byteLength;
        kept.bytes += bytes.byteLength;
        changed();
        // Looked up each time: other answers may be on their way as well.
        const most = kept.bytes > limits.run ? limits.least : limits.answer;
        if (size > most) {
          end("too-large", `more than ${Math.round(most / 1024)} KiB`);
          stop.abort();
        }
        await brake.released;
      }
      const rest = await decoder?.end();
      if (rest && rest.byteLength > 0) {
        const chunk: Chunk = { at: now(), bytes: rest };
        chunks.push(chunk);
        reader.feed(chunk);
      }
      end("complete");
    } catch (error) {
      end("cut", describe(error));
    } finally {
      waiting.end();
      changed();
    }
    return viewOf(exchange);
  };
  const done = read();

  return {
    view: () => makeView(exchange),
    until: (found, patience = outgoing.patience.silence) =>
      until(reader.frames, found, patience, listeners, () => ended !== undefined),
    pause() {
      waiting.rest();
      brake.pull();
    },
    resume() {
      if (ended === undefined) waiting.heard();
      brake.release();
    },
    async close() {
      end("closed");
      stop.abort();
      return done;
    },
    done,
  };
}

/** Holds a reader back. The stream's own pause() would not: whoever iterates over it reads on. */
function brakes() {
  let release = (): void => {};
  let released: Promise<void> | undefined;
  return {
    get released() {
      return released;
    },
    pull() {
      released ??= new Promise((resolve) => (release = resolve));
    },
    release() {
      release();
      released = undefined;
    },
  };
}

/** Waits for a frame; undefined where the exchange ends, or patience does, without it. */
function until(
  frames: readonly Frame[],
  found: (frame: Frame) => boolean,
  patience: number,
  listeners: Set<() => void>,
  over: () => boolean,
): Promise<Frame | undefined> {
  return new Promise((resolve) => {
    const settle = (frame: Frame | undefined): void => {
      clearTimeout(timer);
      listeners.delete(look);
      resolve(frame);
    };
    let looked = 0;
    const look = (): void => {
      const frame = frames.slice(looked).find(found);
      looked = frames.length;
      if (frame || over()) settle(frame);
    };
    const timer = setTimeout(() => settle(undefined), patience);
    listeners.add(look);
    look();
  });
}

/** What undoes the coding of an answer to a client that accepts these. */
export function decoderOf(
  headers: readonly (readonly [name: string, value: string])[],
  accepted: string | undefined,
) {
  const coding = headers.filter(([name]) => name === "content-encoding").map(([, value]) => value);
  return contentDecoder(coding.join(","), accepted);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? `${error.code}: ` : "";
  return code + (error.message || (error.cause instanceof Error ? error.cause.message : error.name));
}
