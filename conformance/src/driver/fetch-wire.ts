import { type Incoming, type Kept, record, type Wire } from "./record.ts";

/** A fetch handler: what a server on web standards is, and what `fetch` itself is. */
export type Fetch = (request: Request) => Response | Promise<Response>;

/** Hands requests to a function in place of a socket; back-pressure and broken connections do not exist there. */
export function fetchWire(fetch: Fetch, now: () => number): Wire {
  const closed = new AbortController();
  const kept: Kept = { bytes: 0 };
  return {
    open: (exchange, { headers: { "accept-encoding": _coding, ...headers }, ...outgoing }) =>
      record(
        async ({ url, method, headers, body, padding }, stop): Promise<Incoming> => {
          const signal = AbortSignal.any([stop, closed.signal]);
          const request = new Request(url, {
            method,
            headers,
            signal,
            redirect: "manual",
            ...(body === undefined ? {} : { body: padded(body, padding) }),
          });
          const response = await until(signal, fetch(request));
          return {
            status: response.status,
            headers: [...response.headers],
            body: bytesOf(response.body, signal),
          };
        },
        { now, kept },
        exchange,
        // A handler behind `fetch` has its answers compressed on the way, if at all; and `fetch` itself decodes them.
        { ...outgoing, headers },
      ),
    close: async () => closed.abort(),
  };
}

/** The body with spaces after it. */
function padded(body: string | Uint8Array, padding: number): Uint8Array<ArrayBuffer> {
  const text = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const whole = new Uint8Array(text.byteLength + padding).fill(0x20);
  whole.set(text);
  return whole;
}

/** The bytes until the end; an abort cancels the body, as a client that leaves does. */
async function* bytesOf(
  body: ReadableStream<Uint8Array> | null,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await until(signal, reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    // A body that has ended is not harmed by it; one that failed has already said why.
    reader.cancel().catch(() => {});
  }
}

/** The promise, or the rejection with which the signal overtakes it. */
function until<T>(signal: AbortSignal, promise: T | Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    Promise.resolve(promise)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
}
