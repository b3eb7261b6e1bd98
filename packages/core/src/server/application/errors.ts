import type { Issue, RefusalCode } from "../../protocol/index.ts";
import { mostIssues } from "../../protocol/most-issues.ts";

/**
 * Refuses a request: answered as JSON with the status of its code. The server throws it before a stream begins;
 * `authenticate`, `syncAction`, `attachments` and `transcribe` may throw it too.
 */
export class RequestError extends Error {
  readonly code: RefusalCode;
  readonly issues: readonly Issue[] | undefined;
  readonly headers: Record<string, string>;

  constructor(
    code: RefusalCode,
    message: string,
    options: { issues?: readonly Issue[]; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "RequestError";
    this.code = code;
    this.issues = options.issues;
    this.headers = options.headers ?? {};
  }
}

/** Ends a stream with an `error` event whose text the client chooses; the default code is `stream.error` (ER-02). */
export class StreamError extends Error {
  readonly code: string;
  readonly allowRetry: boolean;

  constructor(options: { code?: string; allowRetry?: boolean; cause?: unknown } = {}) {
    super(options.code ?? "stream.error", { cause: options.cause });
    this.name = "StreamError";
    this.code = options.code ?? "stream.error";
    this.allowRetry = options.allowRetry ?? true;
  }
}

/** Ends a stream with an `error` event that shows `message` to the user (ER-03). */
export class CustomStreamError extends Error {
  readonly allowRetry: boolean;

  constructor(message: string, options: { allowRetry?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "CustomStreamError";
    this.allowRetry = options.allowRetry ?? false;
  }
}

/** A handler yielded something that is not an event of the protocol; the client gets a plain `stream.error`. */
export class InvalidEventError extends Error {
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[], options: { cause?: unknown } = {}) {
    super(`${what}: ${issues.map(({ path, message }) => `${path} ${message}`).join("; ")}`, options);
    this.name = "InvalidEventError";
    this.issues = issues;
  }
}

/** The thread was deleted while its turn ran; the rest of the turn is dropped (TU-08). */
export class ThreadGoneError extends Error {
  constructor(threadId: string) {
    super(`Thread ${threadId} was deleted while its turn ran`);
    this.name = "ThreadGoneError";
  }
}

/** Something has exceeded its time limit: a store call, a turn. */
export class TimeoutError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "TimeoutError";
  }
}

const mostCharacters = 2000;

/** A text of the client as an answer repeats it: a long one is cut. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** Paths are made of the names in the request, which may be as long as it is. */
const clipped = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;

/** The refusal of a request whose values do not fit. */
export function invalidRequest(issues: readonly Issue[]): RequestError {
  const listed = issues
    .slice(0, mostIssues)
    .map((issue) => ({ ...issue, path: clipped(issue.path), message: clipped(issue.message) }));
  const [first] = listed;
  const message = first ? `${first.path}: ${first.message}` : "The request is invalid.";
  return new RequestError("invalid_request", message, { issues: listed });
}
