import { Agent, type Dispatcher, request } from "undici";
import type { OpenExchange } from "./case.ts";
import type { Chunk, Exchange } from "./transcript.ts";
import type { Frame, View } from "./view.ts";
import { makeView, viewOf } from "./viewing.ts";

/** An exchange as it is being recorded. */
export type Recorded = { -readonly [Key in keyof Exchange]: Exchange[Key] };

/** What goes out, with its secrets; the recorded request has them replaced. */
export interface Outgoing {
  url: string;
  method: Dispatcher.HttpMethod;
  headers: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** Milliseconds to the end of the answer. */
  timeout: number;
}

/** More than this of one answer is not read. */
const mostBytes = 32 * 1024 * 1024;

/** The answer as its status line has arrived; its body is still to be read. */
export interface Incoming {
  status: number;
  headers: [name: string, value: string][];
  body: AsyncIterable<Uint8Array> & { pause?(): void; resume?(): void };
}

/** Puts a request on the way; rejects where no status line arrives. */
export type Send = (outgoing: Outgoing, signal: AbortSignal) => Promise<Incoming>;

export interface Wire {
  /** Starts the exchange; resolves with its status line or its failure. */
  open(exchange: Recorded, outgoing: Outgoing): Promise<OpenExchange>;
  close(): Promise<void>;
}

/** Sends and records: own connections, no redirects, no decompression, no repetition. */
export function wire(now: () => number): Wire {
  const agent = new Agent({ bodyTimeout: 0, headersTimeout: 0, connectTimeout: 5000, pipelining: 0 });
  return {
    open: (exchange, outgoing) =>
      record((sent, signal) => send(agent, sent, signal), now, exchange, outgoing),
    close: () => agent.destroy(),
  };
}

async function send(
  agent: Agent,
  { url, method, headers, body }: Outgoing,
  signal: AbortSignal,
): Promise<Incoming> {
  const response = await request(url, {
    dispatcher: agent,
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    signal,
    responseHeaders: "raw",
  });
  return {
    status: response.statusCode,
    headers: pairs(response.headers as unknown as Buffer[] | string[]),
    body: response.body as Incoming["body"],
  };
}

/** Sends, and writes into the exchange what comes back and when. */
export async function record(
  send: Send,
  now: () => number,
  exchange: Recorded,
  outgoing: Outgoing,
): Promise<OpenExchange> {
  const { timeout } = outgoing;
  const stop = new AbortController();
  let ended: Exchange["end"] | undefined;
  const chunks: Chunk[] = [];
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const end = (how: Exchange["end"]["how"], detail?: string): void => {
    ended ??= { how, at: now(), ...(detail === undefined ? {} : { detail }) };
    exchange.end = ended;
  };
  const timer = setTimeout(() => {
    end("timeout");
    stop.abort();
  }, timeout);

  let stream: Incoming["body"] | undefined;
  try {
    const { status, headers, body } = await send(outgoing, stop.signal);
    stream = body;
    exchange.response = { status, headers, at: now(), chunks };
  } catch (error) {
    end("failed", describe(error));
  }

  const read = async (): Promise<View> => {
    try {
      let size = 0;
      for await (const bytes of stream ?? []) {
        chunks.push({ at: now(), bytes });
        size += bytes.byteLength;
        changed();
        if (size > mostBytes) {
          end("too-large");
          stop.abort();
        }
      }
      end("complete");
    } catch (error) {
      end("cut", describe(error));
    } finally {
      clearTimeout(timer);
      changed();
    }
    return viewOf(exchange);
  };
  const done = read();

  return {
    view: () => makeView(exchange),
    until: (found, patience = timeout) =>
      until(
        () => makeView(exchange).frames,
        found,
        patience,
        listeners,
        () => ended !== undefined,
      ),
    pause: () => stream?.pause?.(),
    resume: () => stream?.resume?.(),
    async close() {
      end("closed");
      stop.abort();
      return done;
    },
    done,
  };
}

/** Waits for a frame; undefined where the exchange ends, or patience does, without it. */
function until(
  frames: () => readonly Frame[],
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
    const look = (): void => {
      const frame = frames().find(found);
      if (frame || over()) settle(frame);
    };
    const timer = setTimeout(() => settle(undefined), patience);
    listeners.add(look);
    look();
  });
}

function pairs(raw: readonly (Buffer | string)[]): [string, string][] {
  const list: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    list.push([String(raw[index]).toLowerCase(), String(raw[index + 1])]);
  }
  return list;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? `${error.code}: ` : "";
  return code + (error.message || (error.cause instanceof Error ? error.cause.message : error.name));
}
