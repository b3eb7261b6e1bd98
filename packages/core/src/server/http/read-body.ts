import { RequestError } from "../application/errors.ts";
import type { IncomingRequest } from "./request-handler.ts";
import { parseJson } from "../../json.ts";
import { checkText } from "../limits/check-text.ts";
import { checkValue } from "../limits/check-value.ts";
import type { Limits } from "../limits/limits.ts";

/**
 * The JSON value of a request's body. Throws RequestError: 413 above the limit of bytes, 400 for a body that is not JSON,
 * or that has too many values or levels.
 */
export async function readBody(
  { body, contentLength = 0 }: Pick<IncomingRequest, "body" | "contentLength">,
  limits: BodyLimits,
): Promise<unknown> {
  checkSize(body, contentLength, limits.body);
  const text = await textOf(body, limits.body);
  if (text !== undefined) return parse(text, limits);
  checkValue(body, limits);
  return body;
}

export type BodyLimits = Pick<Limits, "body" | "values" | "depth">;

/** The body's text; undefined where a body parser has read it. */
async function textOf(body: IncomingRequest["body"], limit: number): Promise<string | undefined> {
  if (typeof body === "string") return checkSize(body, byteLength(body), limit);
  if (body instanceof Uint8Array) return decode(checkSize(body, body.byteLength, limit));
  if (body === undefined) return "";
  return isStream(body) ? decode(await collect(body, limit)) : undefined;
}

const isStream = (body: object): body is AsyncIterable<Uint8Array> => Symbol.asyncIterator in body;

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).byteLength;

function checkSize<T>(body: T, size: number, limit: number): T {
  if (size > limit) throw tooLarge(limit);
  return body;
}

const tooLarge = (limit: number): RequestError =>
  new RequestError("payload_too_large", `The request body is larger than ${limit} bytes.`);

async function collect(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RequestError("invalid_request", "The request body is not valid UTF-8.", { cause });
  }
}

function parse(text: string, limits: BodyLimits): unknown {
  if (text.trim() === "") {
    throw new RequestError("invalid_request", "The request body is empty; it must be a JSON object.");
  }
  checkText(text, limits);
  try {
    return parseJson(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "syntax error";
    throw new RequestError("invalid_request", `The request body is not valid JSON: ${why}`, { cause });
  }
}
