import type { OperationName } from "../../protocol/index.ts";
import { invalidRequest, RequestError } from "../application/errors.ts";
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
  const most = Math.max(limits.body, limits.recording);
  if (contentLength > most) throw tooLarge(most);
  const read = textOf(isStream(body) ? await collect(body, most) : body, most);
  if (read === undefined) {
    checkValue(body, limits);
    return checkSize(body, contentLength, limits);
  }
  return checkSize(parse(read, limits), read.size, limits);
}

export type BodyLimits = Pick<Limits, "body" | "recording" | "values" | "depth">;

interface BodyText {
  text: string;
  /** In bytes. */
  size: number;
}

/** The body's text; undefined where a body parser has read it. */
function textOf(body: string | Uint8Array | object | undefined, most: number): BodyText | undefined {
  if (body === undefined) return { text: "", size: 0 };
  if (typeof body === "string") {
    const size = byteLength(body);
    if (size > most) throw tooLarge(most);
    return { text: body, size };
  }
  if (!(body instanceof Uint8Array)) return undefined;
  const size = body.byteLength;
  if (size > most) throw tooLarge(most);
  return { text: decode(body), size };
}

const isStream = (body: IncomingRequest["body"]): body is AsyncIterable<Uint8Array> =>
  typeof body === "object" && Symbol.asyncIterator in body;

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).byteLength;

/** Only recordings may be larger than all other bodies. */
function checkSize(request: unknown, size: number, { body, recording }: BodyLimits): unknown {
  const limit = isRecording(request) ? recording : body;
  if (size > limit) throw tooLarge(limit);
  return request;
}

const isRecording = (request: unknown): boolean =>
  typeof request === "object" &&
  request !== null &&
  "type" in request &&
  request.type === ("input.transcribe" satisfies OperationName);

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
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new RequestError("invalid_request", "The request body is not valid UTF-8.", { cause });
  }
}

function parse({ text, size }: BodyText, limits: BodyLimits): unknown {
  if (text.trim() === "") {
    throw new RequestError("invalid_request", "The request body is empty; it must be a JSON object.");
  }
  const { longestString } = checkText(text, limits);
  // A recording is one long text without escapes. Before it is parsed: escapes cost many times their size.
  if (size - longestString > limits.body) throw tooLarge(limits.body);
  try {
    return parseJson(text, Math.floor(limits.values / 4));
  } catch (cause) {
    if (cause instanceof RangeError) throw invalidRequest([{ path: "$", message: cause.message }]);
    const why = cause instanceof Error ? cause.message : "syntax error";
    throw new RequestError("invalid_request", `The request body is not valid JSON: ${why}`, { cause });
  }
}
