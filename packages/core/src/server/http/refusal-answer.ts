import { type ErrorAnswer, refusals } from "../../protocol/index.ts";
import { RequestError } from "../application/errors.ts";
import { UnknownCursorError } from "../store/store.ts";
import type { Answer } from "./request-handler.ts";

/** Headers of every answer that is one JSON document. */
export const jsonHeaders: Readonly<Record<string, string>> = {
  "content-type": "application/json",
  "cache-control": "no-store",
};

/** Whether the client or the application caused the failure; then it is not reported. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof RequestError || error instanceof UnknownCursorError;

/** The answer to a request that failed with `error`; only the text of a RequestError reaches the client. */
export function toRefusalAnswer(error: unknown): Answer {
  const { code, message, issues, headers } = toRequestError(error);
  const body: ErrorAnswer = { error: { code, message, ...(issues ? { issues: [...issues] } : {}) } };
  return { status: refusals[code], headers: { ...jsonHeaders, ...headers }, body: JSON.stringify(body) };
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
