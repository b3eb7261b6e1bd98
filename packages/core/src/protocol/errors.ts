import * as z from "zod";
import { nonEmpty } from "./parts/schema-parts.ts";

/** The code of each refusal with its HTTP status; the set is open. */
export const refusals = {
  invalid_request: 400,
  unknown_operation: 400,
  unsupported_operation: 400,
  invalid_cursor: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  unprocessable: 422,
  too_many_requests: 429,
  internal_error: 500,
  unavailable: 503,
} as const;

/** The `code` of a JSON error body; `refusals` has the HTTP status of each. */
export type RefusalCode = keyof typeof refusals;

/** One error in a request: its JSON path, and what is expected there. */
export const Issue = z.object({
  /** A JSON path into the request, such as `$.params.input.content[0].text`. */
  path: z.string(),
  message: z.string(),
});
export interface Issue extends z.output<typeof Issue> {}

/** Why a request was refused; the set of codes is open. */
export const RequestProblem = z.object({
  code: nonEmpty(),
  message: z.string(),
  issues: z.array(Issue).optional(),
});
export interface RequestProblem extends z.output<typeof RequestProblem> {}

/**
 * The body of every 4xx and 5xx answer (TR-20).
 * @rules TR-20
 */
export const ErrorAnswer = z.object({ error: RequestProblem });
export interface ErrorAnswer extends z.output<typeof ErrorAnswer> {}
