import { reporter } from "@chatkit-protocol/core/server";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What web frameworks call a handler. */
export type WebHandle = (request: Request) => Promise<Response>;

/** What Express adds: `url` is only the rest of the path behind the mount. */
type MountedMessage = IncomingMessage & { originalUrl?: string };

/** Milliseconds that a client may go on sending a body after its answer, before the connection is closed. */
const lingering = 5000;

/**
 * A listener of node:http, or a handler of Express, that answers by a function of the web platform, such as the `handle` of
 * `attachments()`. The body is handed on as it arrives: mount it before body parsers.
 */
export function webListener(
  handle: WebHandle,
  options: { onError?: (error: unknown) => void } = {},
): (req: MountedMessage, res: ServerResponse) => void {
  const report = reporter(options.onError);
  return (req, res) => {
    const controller = new AbortController();
    res.once("close", () => {
      if (!res.writableFinished) controller.abort();
    });
    res.once("finish", () => drain(req));
    // Whatever a late write complains about has been noticed as `close`.
    res.on("error", () => {});
    answer(handle, req, res, controller.signal).catch((error: unknown) => {
      if (!controller.signal.aborted) report(error);
      if (res.headersSent) res.destroy();
      else res.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end("Internal Server Error");
    });
  };
}

/** A Request cannot have these. */
const forbiddenMethods: readonly unknown[] = ["CONNECT", "TRACE", "TRACK"];

async function answer(handle: WebHandle, req: MountedMessage, res: ServerResponse, signal: AbortSignal) {
  if (forbiddenMethods.includes(req.method)) return void res.writeHead(405).end();
  const response = await handle(toRequest(req, signal));
  const reader = response.body?.getReader();
  const stop = (): void => {
    // An error of the source is of no interest to a client that has left.
    void reader?.cancel().catch(() => {});
  };
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) return stop();
  // Before the head: a source that fails at once is still a 500.
  let step = await reader?.read();
  res.statusCode = response.status;
  for (const [name, value] of response.headers) res.appendHeader(name, value);
  for (; reader && step && !step.done && !signal.aborted; step = await reader.read()) {
    if (!res.write(step.value)) await drained(res, signal);
  }
  if (!signal.aborted) res.end();
}

/** Resolves when the response takes more, or nobody reads it any longer. */
function drained(res: ServerResponse, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      res.off("drain", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    if (signal.aborted) return done();
    res.on("drain", done);
    signal.addEventListener("abort", done);
  });
}

function toRequest(req: MountedMessage, signal: AbortSignal): Request {
  const { method = "GET", originalUrl, url = "/" } = req;
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const path = originalUrl ?? url;
  const init = { method, headers, signal };
  // Only paths count: which host a client names proves nothing.
  const target = path.startsWith("/") ? `http://localhost${path}` : "http://localhost/";
  if (method === "GET" || method === "HEAD") return new Request(target, init);
  const sending: RequestInit & { duplex: "half" } = { ...init, body: bodyOf(req), duplex: "half" };
  return new Request(target, sending);
}

/** Cancelling it leaves the socket alone, which the answer needs. */
function bodyOf(req: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = req.iterator({ destroyOnReturn: false });
  return new ReadableStream(
    {
      async pull(controller) {
        const step = await chunks.next();
        if (step.done) controller.close();
        else controller.enqueue(step.value);
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** A client that is still sending reads its answer only then; one that sends without end is cut off. */
function drain(req: IncomingMessage): void {
  if (req.complete) return;
  req.resume();
  const timer = setTimeout(() => req.destroy(), lingering);
  req.once("close", () => clearTimeout(timer));
}
