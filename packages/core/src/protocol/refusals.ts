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
