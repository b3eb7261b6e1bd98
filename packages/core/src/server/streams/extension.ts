import * as z from "zod/mini";
import { object } from "../../protocol/parts/object.ts";
import { issuesOf } from "../../protocol/index.ts";
import { Id, typesOf } from "../../protocol/parts/schema-parts.ts";
import { invalidRequest, RequestError } from "../application/errors.ts";
import type { IncomingRequest } from "../http/request-handler.ts";

/** Whether the client supports the extension. */
export const canResume = ({ header }: Pick<IncomingRequest, "header">): boolean =>
  header?.("chatkit-resume") === "1";

/** The operations of the extension. */
export const StreamRequest = z.discriminatedUnion("type", [
  object(() => ({
    type: z.literal("streams.resume"),
    params: z.union([object(() => ({ stream_id: Id })), object(() => ({ thread_id: Id }))]),
  })),
  object(() => ({ type: z.literal("streams.stop"), params: object(() => ({ stream_id: Id })) })),
]);
export type StreamRequest = z.output<typeof StreamRequest>;

/** The request, if it is one of the extension. Throws RequestError `invalid_request`. */
export function streamRequestOf(value: unknown): StreamRequest | undefined {
  const isOwn =
    typeof value === "object" && value !== null && "type" in value && typesOf(StreamRequest).has(value.type);
  if (!isOwn) return undefined;
  const read = StreamRequest.safeParse(value);
  if (read.success) return read.data;
  throw invalidRequest(issuesOf(read.error));
}

/** The key of a streaming request; undefined if it has none. Throws RequestError `invalid_request` for a malformed one. */
export function keyOf({ header }: Pick<IncomingRequest, "header">): string | undefined {
  const key = header?.("idempotency-key");
  if (key === undefined || /^[\w-]{16,128}$/.test(key)) return key;
  throw invalidRequest([
    { path: "$", message: "Idempotency-Key must have 16 to 128 characters from A–Z a–z 0–9 - _" },
  ]);
}

/** The number of the last frame that the client has; 0: none. Undefined for what is no number. */
export function lastEventIdOf({ header }: Pick<IncomingRequest, "header">): number | undefined {
  const text = header?.("last-event-id") ?? "0";
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** The one answer for streams of others, of nobody, and of the past: the client reads the thread. */
export const unknownStream = (): RequestError =>
  new RequestError("not_found", "There is no such stream; read the thread.");

/** Identifies the content of a request. */
export async function digestOf(request: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
