import { Readable } from "node:stream";
import { Agent, type Dispatcher, request } from "undici";
import type { OpenExchange } from "./case.ts";
import type { Chunk, Exchange } from "./transcript.ts";
import type { Frame, View } from "./view.ts";
import { makeView, viewOf } from "./viewing.ts";

/** An exchange as it is being recorded. */
type Recorded = { -readonly [Key in keyof Exchange]: Exchange[Key] };

/** What goes out, with its secrets; the recorded request has them replaced. */
export interface Outgoing {
  url: string;
  method: Dispatcher.HttpMethod;
  headers: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** Bytes of white space to send behind the body. */
  padding: number;
  /** Milliseconds to the end of the answer. */
  timeout: number;
}

/** More than this of one answer is not read. */
const mostBytes = 32 * 1024 * 1024;

export interface Wire {
  /** Starts the exchange; resolves with its status line or its failure. */
  open(exchange: Recorded, outgoing: Outgoing): Promise<OpenExchange>;
  close(): Promise<void>;
}

/** Sends and records: own connections, no redirects, no decompression, no repetition. */
export function wire(now: () => number): Wire {
  const agent = new Agent({ bodyTimeout: 0, headersTimeout: 0, connectTimeout: 5000, pipelining: 0 });
  return {
    open: (exchange, outgoing) => open(agent, now, exchange, outgoing),
    close: () => agent.destroy(),
  };
}

async function open(
  agent: Agent,
  now: () => number,
  exchange: Recorded,
  { url, method, headers, body, padding, timeout }: Outgoing,
): Promise<OpenExchange> {
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
  const brake = brakes();
  stop.signal.addEventListener("abort", brake.release);

  let stream: Dispatcher.ResponseData["body"] | undefined;
  try {
    const response = await request(url, {
      dispatcher: agent,
      method,
      headers,
      ...(body === undefined ? {} : padding > 0 ? padded(body, padding, headers) : { body }),
      signal: stop.signal,
      responseHeaders: "raw",
    });
    stream = response.body;
    exchange.response = {
      status: response.statusCode,
      headers: pairs(response.headers as unknown as Buffer[] | string[]),
      at: now(),
      chunks,
    };
  } catch (error) {
    end("failed", describe(error));
  }

  const read = async (): Promise<View> => {
    try {
      let size = 0;
      for await (const bytes of stream ?? []) {
        chunks.push({ at: now(), bytes: bytes as Uint8Array });
        size += (bytes as Uint8Array).byteLength;
        changed();
        if (size > mostBytes) {
          end("too-large");
          stop.abort();
        }
        await brake.released;
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
    pause: brake.pull,
    resume: brake.release,
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

/** A body with white space behind it, which is never whole in memory. */
function padded(body: string | Uint8Array, padding: number, headers: Outgoing["headers"]) {
  const start = Buffer.from(body);
  const space = Buffer.alloc(Math.min(padding, 256 * 1024), " ");
  async function* pieces(): AsyncGenerator<Buffer, void> {
    yield start;
    for (let rest = padding; rest > 0; rest -= space.byteLength) yield space.subarray(0, rest);
  }
  const size = String(start.byteLength + padding);
  return { body: Readable.from(pieces()), headers: { ...headers, "content-length": size } };
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
