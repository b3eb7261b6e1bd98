import type { StreamingOperation } from "../protocol/index.ts";
import { chunksOf } from "../sse/chunks.ts";
import { frameSplitter } from "./frame-splitter.ts";
import { retryAfterOf } from "./retry-after.ts";

/** What `resumableFetch` does about a lost connection. */
export interface ResumeOptions {
  /** Attempts in a row without a new event before it gives up. Default 8. */
  attempts?: number;
  /** Milliseconds before the second attempt; each pause is twice as long as the one before. The first attempt is immediate. Default 250. */
  pause?: number;
  /**
   * The most milliseconds of `Retry-After` that are waited for, where they are more than the pause. A server that asks for more has given
   * its last answer. Default 60 000.
   */
  retryAfter?: number;
}

/** A `fetch`; requests in the form of a `Request` are sent as they are. */
export type Fetch = (url: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that resumes the streams of servers which support it; see `docs/guides/resume.md`. Its answers are the frames that a
 * connection without a failure would have brought, without their numbers. Aborting the signal of a stream, or cancelling its body, stops
 * the turn. With other servers, and for other requests, it behaves as `fetch`.
 */
export function resumableFetch(
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
  { attempts = 8, pause = 250, retryAfter = 60_000 }: ResumeOptions = {},
): Fetch {
  /** The endpoints that have answered that they support the extension: only there a lost request may be sent again. */
  const resuming = new Set<string>();

  const send = async (
    url: RequestInfo | URL,
    init: RequestInit,
    more: Record<string, string>,
  ): Promise<Response> => {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries({ "chatkit-resume": "1", ...more })) headers.set(name, value);
    const response = await fetch(url, { ...init, headers });
    if (response.headers.get("chatkit-resume") === "1") resuming.add(String(url));
    return response;
  };

  return async (url, init = {}) => {
    const type = typeOf(init);
    if (type === undefined || url instanceof Request) return fetch(url, init);
    const isFollowing = type === "streams.resume";
    if (!isFollowing && !isStreaming(type)) return send(url, init, {});

    const { signal } = init;
    signal?.throwIfAborted();
    const key = crypto.randomUUID();
    const connection = new AbortController();
    let body = init.body;
    let last = 0;
    /** Whether nothing is left to stop. */
    let isOver = false;

    const attempt = async (): Promise<Response> => {
      const seen: Record<string, string> = last > 0 ? { "last-event-id": String(last) } : {};
      const own: Record<string, string> = isFollowing ? {} : { "idempotency-key": key };
      const response = await send(
        url,
        { ...init, body: body ?? null, signal: connection.signal },
        { ...own, ...seen },
      );
      const named = response.headers.get("chatkit-stream");
      if (isFollowing && named !== null) {
        // The thread may have another turn by then.
        body = JSON.stringify({ type, params: { stream_id: named }, metadata: {} });
      }
      return response;
    };

    /** The answer to the next attempt that gets one, after `failures` in a row; throws what the last attempt met. */
    const connect = async (failures: number): Promise<Response> => {
      let asked = 0;
      for (let count = failures; ; count++) {
        const own = count > 1 ? pause * 2 ** (count - 2) : 0;
        if (count > 1 || asked > 0) await wait(Math.max(own, asked), connection.signal);
        asked = 0;
        connection.signal.throwIfAborted();
        try {
          const response = await attempt();
          // The first answer is the caller's, whatever it is.
          if (count === 0 || count >= attempts || !laterStatus.has(response.status)) return response;
          asked = retryAfterOf(response) ?? 0;
          if (asked > retryAfter) return response;
          await response.body?.cancel();
        } catch (error) {
          if (connection.signal.aborted || count >= attempts || !resuming.has(String(url))) throw error;
        }
      }
    };

    let response: Response | undefined;
    /** Ends the turn on the server, which may get this before the request itself. */
    const stop = async (): Promise<void> => {
      if (isOver) return;
      isOver = true;
      connection.abort(
        signal?.aborted ? signal.reason : new DOMException("The stream was stopped.", "AbortError"),
      );
      if (isFollowing || (response && !isResumable(response))) return;
      const request = JSON.stringify({ type: "streams.stop", params: { stream_id: key }, metadata: {} });
      const { signal: _own, ...rest } = init;
      let asked = 0;
      for (let count = 0; count < attempts; count++) {
        if (count > 0) await wait(Math.max(pause * 2 ** (count - 1), asked));
        const answer = await send(url, { ...rest, body: request }, {}).catch(() => undefined);
        asked = (answer && retryAfterOf(answer)) ?? 0;
        await answer?.body?.cancel();
        // 404 may mean that the request itself is still on its way.
        if (answer && answer.status !== 404 && !laterStatus.has(answer.status)) return;
        if (asked > retryAfter) return;
      }
    };
    const abort = (): void => void stop();
    signal?.addEventListener("abort", abort, { once: true });
    const over = (): void => {
      isOver = true;
      signal?.removeEventListener("abort", abort);
    };

    try {
      response = await connect(0);
    } catch (error) {
      over();
      throw error;
    }
    if (!response.ok) over();
    // Without the extension, closing the connection is what stops the turn.
    if (!response.ok || !response.body || !isResumable(response)) return response;

    const { status, statusText, headers } = response;
    const splice = async function* (
      first: ReadableStream<Uint8Array>,
    ): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
      let bytes = first;
      let failures = 0;
      for (;;) {
        const before = last;
        let failure: unknown = new Error("The stream ended before it was complete.");
        const frames = frameSplitter();
        try {
          for await (const chunk of chunksOf(bytes)) {
            const read = frames.read(chunk);
            last = read.last ?? last;
            if (read.text !== "") yield encoder.encode(read.text);
            if (read.isEnd) return;
          }
        } catch (error) {
          if (connection.signal.aborted) throw connection.signal.reason;
          failure = error;
        }
        // What has no number is about this connection only: the server has given up on this reader.
        if (frames.isUnnumbered) return;
        failures = last > before ? 1 : failures + 1;
        if (failures > attempts) throw failure;
        const next = await connect(failures);
        if (!next.ok || !next.body) {
          throw new Error(`The stream could not be resumed: the server answered ${next.status}.`);
        }
        bytes = next.body;
      }
    };
    return new Response(streamOf(splice(response.body), over, stop), { status, statusText, headers });
  };
}

/** Statuses after which a later attempt may succeed. */
const laterStatus: ReadonlySet<number> = new Set([409, 429, 500, 502, 503, 504]);

const encoder = new TextEncoder();

/** The operation of a request; undefined for what is no ChatKit request. */
function typeOf({ method = "GET", body }: RequestInit): string | undefined {
  if (method.toUpperCase() !== "POST" || typeof body !== "string") return undefined;
  try {
    const request: unknown = JSON.parse(body);
    const hasType = typeof request === "object" && request !== null && "type" in request;
    return hasType && typeof request.type === "string" ? request.type : undefined;
  } catch {
    // An upload, or anything else: it is sent as it is.
    return undefined;
  }
}

const isResumable = ({ headers }: Response): boolean => headers.get("chatkit-stream") !== null;

/** Not looked up in the table of operations, which needs all schemas. */
const streaming: { readonly [Name in StreamingOperation]: true } = {
  "threads.create": true,
  "threads.add_user_message": true,
  "threads.add_client_tool_output": true,
  "threads.add_structured_input": true,
  "threads.retry_after_item": true,
  "threads.custom_action": true,
};

const isStreaming = (type: string): boolean => Object.hasOwn(streaming, type);

/** Resolves after the milliseconds. Throws the signal's reason as soon as that is aborted. */
function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}

/** The chunks as a body; `over` is called at its end, `stop` when its reader leaves. */
function streamOf(
  chunks: AsyncGenerator<Uint8Array<ArrayBuffer>, void>,
  over: () => void,
  stop: () => Promise<void>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const step = await chunks.next();
          if (!step.done) return controller.enqueue(step.value);
          over();
          controller.close();
        } catch (error) {
          over();
          controller.error(error);
        }
      },
      cancel: () => void stop(),
    },
    { highWaterMark: 0 },
  );
}
