import {
  type ErrorAnswer,
  type ErrorEvent,
  type Issue,
  type RefusalCode,
  refusals,
  issuesOf,
} from "../../protocol/index.ts";
import type { Answer } from "../http/request-handler.ts";
import { UnknownCursorError } from "../store/store.ts";

/**
 * The request cannot be served and nothing has happened: answered as JSON with the status of its code. Thrown by the
 * server before a stream begins; `authenticate`, `syncAction`, `attachments` and `transcribe` may throw it too.
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

/** A handler yielded something that is no event of the protocol; the client sees a plain `stream.error`. */
export class InvalidEventError extends Error {
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    super(`${what}: ${issues.map(({ path, message }) => `${path} ${message}`).join("; ")}`);
    this.name = "InvalidEventError";
    this.issues = issues;
  }
}

/** The thread was deleted while its turn ran; what the turn still has to say is dropped (TU-08). */
export class ThreadGoneError extends Error {
  constructor(threadId: string) {
    super(`Thread ${threadId} was deleted while its turn ran`);
    this.name = "ThreadGoneError";
  }
}

/** A handler yielded an `error` event itself: it ends the turn as a thrown one does (ER-01). */
export class YieldedError extends Error {
  readonly event: ErrorEvent;

  constructor(event: ErrorEvent) {
    super(event.message ?? event.code);
    this.name = "YieldedError";
    this.event = event;
  }
}

/** The wire form of what ended a stream; exception text never leaves the server (TR-19). */
export function toErrorEvent(error: unknown): ErrorEvent {
  if (error instanceof YieldedError) return error.event;
  if (error instanceof CustomStreamError) {
    return { type: "error", code: "custom", message: error.message, allow_retry: error.allowRetry };
  }
  if (error instanceof StreamError) return { type: "error", code: error.code, allow_retry: error.allowRetry };
  return { type: "error", code: "stream.error", allow_retry: !(error instanceof ThreadGoneError) };
}

/** Whether the application chose this ending; anything else is reported to `onError`. */
export const isDeliberate = (error: unknown): boolean =>
  error instanceof CustomStreamError ||
  error instanceof StreamError ||
  error instanceof YieldedError ||
  error instanceof RequestError ||
  error instanceof ThreadGoneError;

/** Whether a request has failed by the client's own doing or by the application's decision: nobody need hear of it. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof RequestError || error instanceof UnknownCursorError;

/** The wire form of a refusal. */
export function toAnswer(error: unknown): Answer {
  const refusal = toRequestError(error);
  const { code, message, issues } = refusal;
  const body: ErrorAnswer = { error: { code, message, ...(issues ? { issues: [...issues] } : {}) } };
  return {
    status: refusals[code],
    headers: { ...jsonHeaders, ...refusal.headers },
    body: JSON.stringify(body),
  };
}

function toRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  if (error instanceof UnknownCursorError) {
    return new RequestError("invalid_cursor", "The list has no such cursor; start again without `after`.", {
      issues: [{ path: "$.params.after", message: error.message }],
    });
  }
  return new RequestError("internal_error", "The server failed to handle the request.");
}

/** Headers of every answer that is one JSON document. */
export const jsonHeaders: Readonly<Record<string, string>> = {
  "content-type": "application/json",
  "cache-control": "no-store",
};

/** The refusal of a request that does not have the shape of its operation. */
export const invalidRequest = (error: Parameters<typeof issuesOf>[0]): RequestError => {
  const issues = issuesOf(error);
  const first = issues[0];
  return new RequestError("invalid_request", first ? `${first.path}: ${first.message}` : "Invalid request", {
    issues,
  });
};

/** Unknown and foreign alike (IS-02). */
export const notFound = (what: string, path: string): RequestError =>
  new RequestError("not_found", `There is no such ${what}.`, {
    issues: [{ path, message: `No such ${what}` }],
  });

/** What this server has no function for. */
export const unsupported = (operation: string, option: string): RequestError =>
  new RequestError(
    "unsupported_operation",
    `This server does not support ${operation}: it has no \`${option}\`.`,
  );
