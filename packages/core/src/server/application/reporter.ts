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

/** The application's `onError`, made safe to call from anywhere. Default: console.error. */
export const reporter =
  (onError: (error: unknown, at: FailureContext) => unknown = toConsole) =>
  (error: unknown, at: FailureContext): void => {
    const failed = (failure: unknown): void => {
      try {
        console.error("chatkit: onError failed:", failure, "while reporting:", error, at);
      } catch {
        // The error's own code, such as its `stack` getter, throws while it is printed.
        console.error("chatkit: onError failed while reporting an error that cannot be printed.", at);
      }
    };
    try {
      reportRejection(onError(error, at), failed);
    } catch (failure) {
      failed(failure);
    }
  };

const toConsole = (error: unknown, at: FailureContext): void => console.error("chatkit:", error, at);
