import type * as z from "zod/mini";
import { issuesOf } from "../../protocol/index.ts";
import { InvalidEventError } from "./errors.ts";

/** What a handler returned, if the protocol allows it. Throws InvalidEventError: the fault is the application's. */
export function checkAnswer<T>(schema: z.ZodMiniType<T>, answer: unknown, handler: string): T {
  const result = schema.safeParse(answer);
  if (!result.success)
    throw new InvalidEventError(`${handler} returned an invalid answer`, issuesOf(result.error));
  return result.data;
}
