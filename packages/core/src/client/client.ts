import type {
  AnswerOf,
  AnswerReader,
  JsonObject,
  JsonOperation,
  ParamsInput,
  StreamingOperation,
  ThreadStreamEvent,
} from "../protocol/index.ts";
import { readJson } from "../protocol/read-json.ts";
import { readEvents } from "../sse/read-events.ts";
import { basicReader } from "./basic-reader.ts";
import { excerpt, InvalidAnswerError, misshapen, NetworkError, refusalOf } from "./errors.ts";
import { resumableFetch, type ResumeOptions } from "./resumable-fetch.ts";

/** Headers in any form that `new Headers()` takes. */
export type HeadersSource = ConstructorParameters<typeof Headers>[0];

/** What `createClient()` takes. */
export interface ClientOptions {
  /** The server's endpoint; in a browser it may be relative. */
  url: string | URL;
  /** Headers of every request, such as credentials; a function is called for each request. */
  headers?: HeadersSource | (() => HeadersSource | Promise<HeadersSource>);
  /** Default: the global `fetch`. */
  fetch?: (url: string | URL, init: RequestInit) => Promise<Response>;
  /**
   * Whether to resume streams after a lost connection, where the server supports it. A page of another origin needs a server that
   * allows and exposes the headers of the extension. Default false.
   */
  resume?: boolean | ResumeOptions;
  /**
   * Reads answers and events. By default they arrive as the server sent them, and only the members that the functions of this client
   * need are checked. `fullReader` of `@chatkit-protocol/core/protocol` checks all members, takes null as absent and fills in defaults;
   * it needs the schemas and Zod, which are many times as large as the client.
   */
  reader?: AnswerReader;
}

/** A stream that runs already: by its thread, or by its id, the header `ChatKit-Stream` of its answer. */
export type FollowParams = { thread_id: string } | { stream_id: string };

/** Options of one call of `request()` or `stream()`. */
export interface CallOptions {
  /** Aborts the call, which then throws the signal's reason. */
  signal?: AbortSignal;
  /** The `metadata` of the request. */
  metadata?: JsonObject;
}

/**
 * A client of one ChatKit server, called by the wire names of its operations. It throws
 * RefusedError, NetworkError or InvalidAnswerError; a stream also throws BrokenStreamError or InvalidFrameError.
 */
export interface ChatKitClient {
  /**
   * Runs an operation that streams. The request is sent when the loop starts; leaving the loop aborts it, which stops
   * the turn. An `error` event is yielded like any other.
   */
  stream<Name extends StreamingOperation>(
    name: Name,
    params: ParamsInput<Name>,
    options?: CallOptions,
  ): AsyncGenerator<ThreadStreamEvent, void>;
  /**
   * Reads a stream that runs already, from its first event: after a refresh of the page, or in a second tab. Leaving the loop does
   * not stop the turn. Throws RefusedError 404 if nothing runs, and 400 if the server does not support it. Needs `resume`.
   */
  follow(params: FollowParams, options?: CallOptions): AsyncGenerator<ThreadStreamEvent, void>;
  /** Runs an operation with a JSON answer and returns that. */
  request<Name extends JsonOperation>(
    name: Name,
    params: ParamsInput<Name>,
    options?: CallOptions,
  ): Promise<AnswerOf<Name>>;
}

/** Creates a client for the server at `url`; it needs only `fetch`, so it runs in browsers, Node, Bun, Deno and Workers. */
export function createClient(options: ClientOptions): ChatKitClient {
  const { url, resume = false, reader = basicReader } = options;
  const given = options.fetch;
  const plain = (_url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> =>
    (given ?? globalThis.fetch)(url, init);
  const fetch = resume === false ? plain : resumableFetch(plain, resume === true ? {} : resume);

  const post = async (
    name: string,
    params: unknown,
    { metadata }: CallOptions,
    signal: AbortSignal | undefined,
  ): Promise<Response> => {
    const own = typeof options.headers === "function" ? await options.headers() : options.headers;
    const headers = new Headers(own);
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
    const body = JSON.stringify({ type: name, params, ...(metadata ? { metadata } : {}) });
    const response = await reach(signal, () =>
      fetch(url, {
        method: "POST",
        headers,
        body,
        ...(signal ? { signal } : {}),
      }),
    );
    if (!response.ok) throw await refusalOf(response);
    return response;
  };

  /** Runs a step that needs the connection; an abort by the caller is not a network error. */
  const reach = async <T>(signal: AbortSignal | undefined, step: () => Promise<T>): Promise<T> => {
    signal?.throwIfAborted();
    try {
      return await step();
    } catch (cause) {
      signal?.throwIfAborted();
      throw new NetworkError(url, cause);
    }
  };

  async function* events(
    name: string,
    params: unknown,
    callOptions: CallOptions,
  ): AsyncGenerator<ThreadStreamEvent, void> {
    const { signal } = callOptions;
    const own = new AbortController();
    const follow = (): void => own.abort(signal?.reason);
    signal?.addEventListener("abort", follow, { once: true });
    try {
      signal?.throwIfAborted();
      const response = await post(name, params, callOptions, own.signal);
      const body = await streamOf(name, response);
      for await (const event of readEvents(body, (value) => reader.event(value))) {
        yield event;
        // Events that arrived together with this one are not delivered after an abort.
        signal?.throwIfAborted();
      }
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener("abort", follow);
      own.abort();
    }
  }

  return {
    stream: (name, params, callOptions = {}) => events(name, params, callOptions),
    follow: (params, callOptions = {}) => events("streams.resume", params, callOptions),
    async request(name, params, callOptions = {}) {
      const { signal } = callOptions;
      const response = await post(name, params, callOptions, signal);
      const text = await reach(signal, () => response.text());
      return answerOf(name, response, text, reader);
    },
  };
}

const mediaType = (response: Response): string =>
  (response.headers.get("content-type") ?? "").split(";", 1)[0]!.trim().toLowerCase();

async function streamOf(name: string, response: Response): Promise<ReadableStream<Uint8Array>> {
  const type = mediaType(response);
  if (type === "text/event-stream" && response.body) return response.body;
  const text = await response.text().catch(() => "");
  throw new InvalidAnswerError(
    `${name} was answered with ${type || "no content type"} instead of text/event-stream: ${excerpt(text)}`,
  );
}

function answerOf<Name extends JsonOperation>(
  name: Name,
  response: Response,
  text: string,
  reader: AnswerReader,
): AnswerOf<Name> {
  const read = readJson(text, (value) => reader.answer(name, value));
  if (read.success) return read.data;
  if (!("cause" in read)) throw misshapen(name, read.issues);
  const content = `${mediaType(response) || "no content type"}: ${excerpt(text) || "an empty body"}`;
  throw new InvalidAnswerError(`${name} was not answered with JSON, but with ${content}`, [], {
    cause: read.cause,
  });
}
