/** A place in a template; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A fault of a template, or of what it does with its data. */
export class JinjaError extends Error {
  /** Undefined until the part of the template that failed is known. */
  place: Place | undefined;

  constructor(message: string, place?: Place) {
    super(message);
    this.name = "JinjaError";
    this.place = place;
  }
}

/** Runs `run`; an error without a place gets `place`. */
export function at<T>(place: Place, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof JinjaError) {
      error.place ??= place;
      throw error;
    }
    if (error instanceof RangeError) throw new JinjaError("the template or its data nests too deeply", place);
    throw error;
  }
}
