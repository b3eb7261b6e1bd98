import { RequestError } from "../application/errors.ts";

/** The refusal of an id that the user does not have; unknown and foreign ids are refused alike (IS-02). */
export const notFound = (what: string, path: string): RequestError =>
  new RequestError("not_found", `There is no such ${what}.`, {
    issues: [{ path, message: `No such ${what}` }],
  });

/** The refusal of an operation that the application does not implement. */
export const unsupported = (operation: string, option: string): RequestError =>
  new RequestError(
    "unsupported_operation",
    `This server does not support ${operation}: it has no \`${option}\`.`,
  );

/** The refusal of a turn when a newer one takes its thread. */
export const overtaken = (): RequestError =>
  new RequestError("conflict", "Another turn of this thread has taken over.");

/** The refusal of a turn that has waited for its thread in vain. */
export const stillRunning = (): RequestError =>
  new RequestError("conflict", "Another turn of this thread is still running.", {
    headers: { "retry-after": "1" },
  });
