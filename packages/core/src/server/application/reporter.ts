import type { OperationName } from "../../protocol/index.ts";
import { reportRejection } from "./report-rejection.ts";

/** The request in which a failure happened, as far as it was read. No text of a user is in it. */
export interface FailureContext {
  /** The id in `RequestContext` and in the answer's header `X-Request-Id`. */
  requestId: string;
  userId?: string;
  operation?: OperationName;
  /** The thread that the request names, or has created. */
  threadId?: string;
}

/** Reports a failure that the client does not see. Never throws. */
export type Report = (error: unknown) => void;

/**
 * An `onError` that is safe to call from anywhere: whatever it throws or rejects with is printed with the error that it was given.
 * `at` says where that happened. Default: console.error.
 */
export const reporter =
  <At extends unknown[]>(onError: (error: unknown, ...at: At) => unknown = toConsole) =>
  (error: unknown, ...at: At): void => {
    const failed = (failure: unknown): void => {
      try {
        console.error("chatkit: onError failed:", failure, "while reporting:", error, ...at);
      } catch {
        // The error's own code, such as its `stack` getter, throws while it is printed.
        console.error("chatkit: onError failed while reporting an error that cannot be printed.", ...at);
      }
    };
    try {
      reportRejection(onError(error, ...at), failed);
    } catch (failure) {
      failed(failure);
    }
  };

const toConsole = (error: unknown, ...at: unknown[]): void => console.error("chatkit:", error, ...at);
