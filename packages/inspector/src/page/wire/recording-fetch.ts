import type { ExchangeEntry, ExchangeLog } from "./exchange-log.ts";
import { eventOf, frameSplitter } from "./split-frames.ts";

/** A `fetch` that logs what goes over it, byte for byte, and hands it on unchanged. */
export function recordingFetch(
  log: ExchangeLog,
  user: string,
  fetch: typeof globalThis.fetch,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = typeof init?.body === "string" ? init.body : "";
    const entry = log.begin({ user, url: request.url, operation: operationOf(request, body), body });
    try {
      const response = await fetch(input, init);
      entry.change({ status: response.status, headers: [...response.headers] });
      if (!response.body) {
        entry.change({ end: "whole", took: entry.now() });
        return response;
      }
      const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
      const seen = isStream ? frames(entry) : wholeText(entry);
      return new Response(watched(response.body, seen, entry, request.signal), response);
    } catch (error) {
      entry.change({ end: endOf(error, request.signal), took: entry.now() });
      throw error;
    }
  };
}

/** The operation, or the method and path of a request that is none. */
function operationOf({ method, url }: Request, body: string): string {
  try {
    const { type } = JSON.parse(body) as { type?: unknown };
    if (typeof type === "string") return type;
  } catch {
    // A file, or a request by hand.
  }
  return `${method} ${new URL(url).pathname}`;
}

const endOf = (error: unknown, { aborted }: AbortSignal): "aborted" | { problem: string } =>
  aborted ? "aborted" : { problem: error instanceof Error ? error.message : String(error) };

interface Seen {
  chunk(bytes: Uint8Array): void;
  end(): void;
  /** Whether the server has said that this is all: a client that resumes streams then leaves without waiting for the end. */
  isComplete(): boolean;
}

function frames(entry: ExchangeEntry): Seen {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const splitter = frameSplitter();
  let last = "";
  const add = (raw: string): void => {
    last = raw;
    entry.frame({ at: entry.now(), bytes: encoder.encode(raw).byteLength, raw, event: eventOf(raw) });
  };
  return {
    chunk: (bytes) => splitter.push(decoder.decode(bytes, { stream: true })).forEach(add),
    end() {
      splitter.push(decoder.decode()).forEach(add);
      // What has no blank line after it is not an event, but it was sent.
      if (splitter.rest() !== "") add(splitter.rest());
    },
    isComplete: () => last === ": end",
  };
}

/** So many characters of an answer are kept. */
const mostText = 1_000_000;

function wholeText(entry: ExchangeEntry): Seen {
  const decoder = new TextDecoder();
  let text = "";
  return {
    chunk(bytes) {
      if (text.length < mostText) text += decoder.decode(bytes, { stream: true });
    },
    end: () => entry.change({ text: text + decoder.decode() }),
    isComplete: () => false,
  };
}

/** The body, at the pace of its reader. */
function watched(
  body: ReadableStream<Uint8Array>,
  seen: Seen,
  entry: ExchangeEntry,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const over = (end: NonNullable<Parameters<ExchangeEntry["change"]>[0]["end"]>): void => {
    seen.end();
    entry.change({ end, took: entry.now() });
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            over("whole");
            controller.close();
          } else {
            entry.chunk(value);
            seen.chunk(value);
            controller.enqueue(value);
          }
        } catch (error) {
          over(endOf(error, signal));
          controller.error(error);
        }
      },
      async cancel(reason) {
        over(seen.isComplete() ? "whole" : "aborted");
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
