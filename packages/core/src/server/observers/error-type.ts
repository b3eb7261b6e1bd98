import { RequestError } from "../application/errors.ts";
import { UnknownCursorError } from "../store/store.ts";

/**
 * What telemetry calls an error: the code of a refusal, else the class, or the type of a value that is not an Error. Never its
 * text, which may come from a user.
 */
export function errorTypeOf(error: unknown): string {
  try {
    if (error instanceof RequestError) return error.code;
    if (error instanceof UnknownCursorError) return "invalid_cursor";
    if (!(error instanceof Error)) return typeof error;
    const name = error.name === "Error" ? error.constructor.name : error.name;
    return isIdentifier(name) ? name : "Error";
  } catch {
    // A custom getter throws.
    return "Error";
  }
}

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]{0,63}$/.test(name);
