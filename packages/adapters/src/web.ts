import { type Handler, toResponse } from "@chatkit-protocol/core/server";
import { ask } from "./ask.ts";
import type { AdapterOptions } from "./options.ts";
import { newVisit } from "./visit.ts";

/** One request of a framework that stands on the web platform's Request. */
export interface WebExchange<Context> {
  raw: Request;
  /** What `authenticate` gets. */
  request: Context;
  /** The body, where something has read it already. */
  body?: string;
}

/** Answers one Request. Never rejects. */
export async function serveWeb<Context, Session>(
  server: Handler<Session>,
  options: AdapterOptions<Context, Session>,
  { raw, request, body }: WebExchange<Context>,
): Promise<Response> {
  const visit = newVisit();
  if (raw.signal.aborted) visit.leave();
  // Deno aborts after a success as well, workerd never; there, cancelling the stream says that the client left.
  else raw.signal.addEventListener("abort", visit.leave, { once: true });
  const answer = await ask(server, options, {
    request,
    method: raw.method,
    body: body ?? (raw.body ? bytesOf(raw.body) : undefined),
    visit,
    header: (name) => raw.headers.get(name) ?? undefined,
  });
  return toResponse(answer);
}

/** Leaving a stream by its own iterator cancels it, which closes the connection that the answer needs. */
async function* bytesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    reader.releaseLock();
  }
}
