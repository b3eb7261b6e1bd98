import type { ErrorEvent } from "@chatkit-protocol/core/protocol";
import {
  BrokenStreamError,
  InvalidAnswerError,
  InvalidFrameError,
  NetworkError,
  RefusedError,
} from "@chatkit-protocol/core/client";
import type { OutgoingMessage } from "./outgoing-message.ts";

/** What the user can do about a failure: answer a message again, or send one again that the server does not have. */
export type Remedy =
  | { readonly kind: "retry"; readonly itemId: string }
  | { readonly kind: "resend"; readonly message: OutgoingMessage };

/** Something that went wrong, in words for the user. */
export interface Failure {
  readonly title: string;
  /** What a developer needs to know. */
  readonly detail?: string | undefined;
  readonly remedy?: Remedy | undefined;
}

/** The error event of a stream: only `custom` has a text for the user (ER-03, CL-19). */
export const failureOfEvent = ({ code, message }: ErrorEvent): Failure =>
  code === "custom" && message
    ? { title: message }
    : { title: "The answer failed.", detail: code === "stream.error" ? undefined : code };

const refusalTitles: Readonly<Record<number, string>> = {
  401: "You are not signed in.",
  403: "You may not do this.",
  404: "This no longer exists.",
  409: "This conversation is busy.",
  413: "This is too large.",
  415: "Files of this type are not accepted.",
  429: "Too many requests.",
  503: "The server is not available right now.",
};

/** Anything that a request can throw. */
export function failureOf(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof RefusedError) {
    const wait = error.retryAfter === undefined ? "" : ` Try again in ${error.retryAfter} s.`;
    return { title: (refusalTitles[error.status] ?? "The server refused the request.") + wait, detail };
  }
  if (error instanceof NetworkError) return { title: "The server cannot be reached.", detail };
  if (error instanceof BrokenStreamError) return { title: "The connection broke.", detail };
  if (error instanceof InvalidAnswerError || error instanceof InvalidFrameError)
    return { title: "The server sent something that is not the ChatKit protocol.", detail };
  return { title: "Something went wrong.", detail };
}
