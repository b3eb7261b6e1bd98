import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { IncomingRequest } from "@chatkit-protocol/core/server";
import { chunksOf } from "./chunks.ts";

/** What body parsers add to a request. */
export interface ParsedBody {
  body?: unknown;
  /** The text or the bytes that `body` was parsed from: preferred, as it keeps what JSON.parse loses (long numbers). */
  rawBody?: unknown;
}

/** The request's body: as it was kept by a parser, else what the parser made of it, else the unread stream. */
export function nodeBody(stream: IncomingMessage, { body, rawBody }: ParsedBody): IncomingRequest["body"] {
  if (typeof rawBody === "string" || rawBody instanceof Uint8Array) return rawBody;
  if (body instanceof Readable) return chunksOf(body);
  if (body === undefined || (isEmptyObject(body) && !stream.readableDidRead)) return chunksOf(stream);
  if (typeof body === "string" || (typeof body === "object" && body !== null)) return body;
  return JSON.stringify(body);
}

/** koa-bodyparser and older parsers set `{}` if they parsed nothing. */
const isEmptyObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;
