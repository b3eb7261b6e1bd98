import type { Issue } from "@chatkit-protocol/core/protocol";
import type { Place } from "./jinja/errors.ts";

/** A `.widget` file that cannot be read, a mistake in its template, data that it needs, or a result that is not a widget. */
export class WidgetTemplateError extends Error {
  /** Where in the template; both count from 1. Undefined for a fault of the file or of the result. */
  readonly place: Place | undefined;
  /** What is wrong with the printed widget, with JSON paths. */
  readonly issues: readonly Issue[] | undefined;

  constructor(
    message: string,
    options: { place?: Place | undefined; issues?: readonly Issue[]; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "WidgetTemplateError";
    this.place = options.place;
    this.issues = options.issues;
  }
}
