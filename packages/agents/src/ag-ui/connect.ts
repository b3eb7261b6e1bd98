import type { RunAgentInput } from "@ag-ui/core";
import { BrokenStreamError, decodeFrames } from "@chatkit-protocol/core/sse";
import { AgUiConnectionError } from "./errors.ts";

/** How an agent is reached. */
export interface ConnectOptions {
  /** Sent with every request; called again for each one. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
  /** Milliseconds without anything from the agent after which the run fails. Default 120 000; `Infinity`: never. */
  silence?: number;
}

/**
 * The events of a run: a POST, answered with server-sent events. An event that is not JSON is passed on as its text, which `replyParts()`
 * reports and passes over. Throws AgUiConnectionError, and the signal's reason once it is aborted.
 */
export async function* connect(
  url: string | URL,
  input: RunAgentInput,
  options: ConnectOptions & { signal?: AbortSignal } = {},
): AsyncGenerator {
  const { silence = 120_000 } = options;
  const over = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, over.signal]) : over.signal;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => {
    clearTimeout(timer);
    if (silence === Infinity) return;
    timer = setTimeout(() => {
      over.abort(new AgUiConnectionError(`The agent at ${url} has sent nothing for ${silence} ms`));
    }, silence);
  };
  try {
    heard();
    const body = await post(url, input, options, signal);
    for await (const { data } of decodeFrames(listen(body, signal, heard))) {
      yield parse(data);
      heard();
    }
    signal.throwIfAborted();
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof BrokenStreamError) {
      throw new AgUiConnectionError(`The stream of the agent at ${url} broke`, { cause: error });
    }
    throw error;
  } finally {
    clearTimeout(timer);
    over.abort(new Error("Nobody reads the run any more."));
  }
}

async function post(
  url: string | URL,
  input: RunAgentInput,
  { headers, fetch: send = fetch }: ConnectOptions,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const all = new Headers(typeof headers === "function" ? await headers() : headers);
  all.set("content-type", "application/json");
  all.set("accept", "text/event-stream");
  let response: Response;
  try {
    response = await send(url, { method: "POST", headers: all, body: JSON.stringify(input), signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new AgUiConnectionError(`The agent at ${url} cannot be reached`, { cause: error });
  }
  const type = response.headers.get("content-type") ?? "nothing";
  if (response.ok && response.body && /^text\/event-stream\b/i.test(type)) return response.body;
  const { status } = response;
  const found = `${status} and ${type}: ${await beginningOf(response)}`;
  throw new AgUiConnectionError(`The agent at ${url} answered with ${found}`, { status });
}

/** Enough of an answer to see what went wrong. */
async function beginningOf(response: Response): Promise<string> {
  if (!response.body) return "";
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > 300) break;
    }
  } catch {
    // The status says enough.
  }
  return text.slice(0, 300);
}

/** The bytes until the signal is aborted; `heard` is called for each chunk, comments included. */
async function* listen(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  heard: () => void,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  // A body need not know the signal of its request.
  const stop = (): void => void reader.cancel().catch(ignored);
  signal.addEventListener("abort", stop);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      yield value;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

const ignored = (): void => {
  /* Nobody reads the body any more. */
};

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
