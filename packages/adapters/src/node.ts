import type { IncomingMessage, ServerResponse } from "node:http";
import { type RequestHandler, reporter } from "@chatkit-protocol/core/server";
import { Connection } from "./connection.ts";
import { departure } from "./departure.ts";
import { type AdapterAnswer, failure, handleRequest } from "./handle-request.ts";
import { nodeBody, type ParsedBody } from "./node-body.ts";
import type { AdapterOptions } from "./options.ts";

export { type ClosableServer, drainOnSignal, type DrainOptions } from "./drain-on-signal.ts";
export type { AdapterOptions } from "./options.ts";
export { type WebHandle, webListener } from "./web-listener.ts";

/** One request of a framework that stands on node:http. */
export interface NodeExchange<Request> extends ParsedBody {
  req: IncomingMessage;
  /** `flush` is what compression middleware adds. */
  res: ServerResponse & { flush?: () => void };
  /** Passed to `authenticate`. */
  request: Request;
  address?: string | undefined;
}

/** A listener for `http.createServer()`, and for whatever calls `(req, res)`. */
export function chatkit<Session>(
  server: RequestHandler<Session>,
  options: AdapterOptions<IncomingMessage, NoInfer<Session>>,
): (req: IncomingMessage & ParsedBody, res: ServerResponse) => void {
  return (req, res) => {
    const { body, rawBody, socket } = req;
    void serve(server, options, { req, res, request: req, body, rawBody, address: socket.remoteAddress });
  };
}

/** Answers one request, to the last byte or until the client has gone. Never rejects. */
export async function serve<Request, Session>(
  server: RequestHandler<Session>,
  options: AdapterOptions<Request, Session>,
  exchange: NodeExchange<Request>,
): Promise<void> {
  const { res } = exchange;
  const report = reporter(options.onError);
  const { connection, answer } = handleNodeRequest(server, options, exchange);
  // A destroyed response reports late writes here; its `close` ends the connection.
  res.on("error", report);
  try {
    await write(await answer, res, connection);
  } catch (error) {
    // How a body stops for a client that has left is not a failure.
    if (connection.signal.aborted) return;
    report(error);
    breakOff(res);
  }
}

/** Passes the request to the handler, for a framework that writes the answer itself. */
export function handleNodeRequest<Request, Session>(
  server: RequestHandler<Session>,
  options: AdapterOptions<Request, Session>,
  { req, res, request, address, ...parsed }: NodeExchange<Request>,
): { connection: Connection; answer: Promise<AdapterAnswer> } {
  const connection = new Connection(reporter(options.onError));
  if (res.destroyed) void connection.leave();
  else res.once("close", () => void connection.leave());
  // What the handler left unread would block the connection's next request.
  res.once("finish", () => req.resume());
  const header = (name: string): string | undefined => req.headers[name]?.toString();
  const body = nodeBody(req, parsed);
  const method = req.method ?? "";
  const answer = handleRequest(server, options, { request, method, body, connection, header, address });
  return { connection, answer: departing(answer) };
}

async function departing(pending: Promise<AdapterAnswer>): Promise<AdapterAnswer> {
  const answer = await pending;
  await departure();
  return answer;
}

async function write(answer: AdapterAnswer, res: NodeExchange<unknown>["res"], connection: Connection) {
  if (res.destroyed) return;
  const { body } = answer;
  if (typeof body === "string") return writeText({ ...answer, body }, res);
  setHead(answer, res);
  let wake = (): void => {};
  // By on(), and before the first write: compression reroutes exactly this.
  res.on("drain", () => wake());
  connection.signal.addEventListener("abort", () => wake());
  const first = body.next();
  // In one write with the first frames, if these are ready.
  process.nextTick(() => res.headersSent || res.destroyed || res.flushHeaders());
  for (let step = await first; !step.done; step = await body.next()) {
    if (!res.write(step.value)) await new Promise<void>((resolve) => (wake = resolve));
    if (connection.signal.aborted) return;
    res.flush?.();
  }
  if (connection.signal.aborted) return;
  connection.complete();
  // An end without a head would add a Content-Length.
  res.flushHeaders();
  res.end();
}

const bodiless: readonly number[] = [204, 304];

function writeText(answer: AdapterAnswer & { body: string }, res: ServerResponse): void {
  setHead(answer, res);
  if (!bodiless.includes(answer.status)) res.setHeader("content-length", Buffer.byteLength(answer.body));
  res.end(answer.body);
}

/** Not by writeHead, which hides headers from middleware such as compression. */
function setHead({ status, headers }: AdapterAnswer, res: ServerResponse): void {
  res.statusCode = status;
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
}

/** A broken answer must not look like a complete one: a bare 500 if nothing was sent, else the connection dies. */
function breakOff(res: ServerResponse): void {
  if (res.writableEnded) return;
  if (res.headersSent) return void res.destroy();
  writeText(failure, res);
}
