import { RequestError } from "../application/errors.ts";
import { UnknownCursorError } from "../store/store.ts";

/**
 * What telemetry calls an error: the code of a refusal, else the class, and the type of what is not an Error. Never text,
 * which may be a user's.
 */
export function errorTypeOf(error: unknown): string {
  try {
    if (error instanceof RequestError) return error.code;
    if (error instanceof UnknownCursorError) return "invalid_cursor";
    if (!(error instanceof Error)) return typeof error;
    const name = error.name === "Error" ? error.constructor.name : error.name;
    return isIdentifier(name) ? name : "Error";
  } catch {
    // A getter of its own throws.
    return "Error";
  }
}

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]{0,63}$/.test(name);
