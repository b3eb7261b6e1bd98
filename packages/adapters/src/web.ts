import { type Answer, type RequestHandler, reporter } from "@chatkit-protocol/core/server";
import { Connection } from "./connection.ts";
import { frameworkBody } from "./framework-body.ts";
import { handleRequest } from "./handle-request.ts";
import type { AdapterOptions } from "./options.ts";

/** One request of a framework that stands on the web platform's Request. */
export interface WebExchange<Context> {
  raw: Request;
  /** Passed to `authenticate`. */
  request: Context;
  /** The body, where something has read it already. */
  body?: string;
}

/** The handler's answer, which is still to become a Response. Never rejects. */
export async function handleWebRequest<Context, Session>(
  server: RequestHandler<Session>,
  options: AdapterOptions<Context, Session>,
  { raw, request, body }: WebExchange<Context>,
): Promise<Answer> {
  const report = reporter(options.onError);
  const connection = new Connection(report);
  // Deno aborts after a success as well, workerd never: there, a client that leaves cancels the stream.
  if (raw.signal.aborted) void connection.leave();
  else raw.signal.addEventListener("abort", () => void connection.leave(), { once: true });
  const answer = await handleRequest(server, options, {
    request,
    method: raw.method,
    body: body ?? bytesOf(raw),
    connection,
    header: (name) => raw.headers.get(name) ?? undefined,
  });
  const { body: content } = answer;
  return {
    ...answer,
    body: typeof content === "string" ? content : frameworkBody(content, connection, report),
  };
}

/** Touches the body only when it is read: runtimes handle a body that is not needed best themselves. */
async function* bytesOf(request: Request): AsyncGenerator<Uint8Array, void> {
  const reader = request.body?.getReader();
  if (!reader) return;
  let step = await reader.read();
  try {
    for (; !step.done; step = await reader.read()) yield step.value;
  } finally {
    // Cancelling would close the connection that the answer needs; a rest left unread would block it.
    if (!step.done) void discard(reader);
  }
}

async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // The client has gone, and the rest of its body with it.
  }
}
