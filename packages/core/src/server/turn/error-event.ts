import type { ErrorEvent } from "../../protocol/index.ts";
import { CustomStreamError, RequestError, StreamError, ThreadGoneError } from "../application/errors.ts";

/** A handler yielded an `error` event: it ends the turn as a thrown error does (ER-01). */
export class YieldedError extends Error {
  readonly event: ErrorEvent;

  constructor(event: ErrorEvent) {
    super(event.message ?? event.code);
    this.name = "YieldedError";
    this.event = event;
  }
}

/** What the application tells the user about an exception that it did not choose; undefined: nothing. */
export type DescribeError = (error: unknown) => CustomStreamError | StreamError | undefined;

/** The event that ends a failed stream; the text of other exceptions never leaves the server (TR-19). */
export function toErrorEvent(error: unknown, describe?: DescribeError): ErrorEvent {
  if (!isDeliberate(error)) {
    const described = describe?.(error);
    if (described) return toErrorEvent(described);
  }
  if (error instanceof YieldedError) return error.event;
  if (error instanceof CustomStreamError) {
    return { type: "error", code: "custom", message: error.message, allow_retry: error.allowRetry };
  }
  if (error instanceof StreamError) return { type: "error", code: error.code, allow_retry: error.allowRetry };
  return { type: "error", code: "stream.error", allow_retry: !(error instanceof ThreadGoneError) };
}

const deliberate = [CustomStreamError, StreamError, YieldedError, RequestError, ThreadGoneError];

/** Whether the application chose this ending; anything else is reported to `onError`. */
export const isDeliberate = (error: unknown): boolean => deliberate.some((kind) => error instanceof kind);
