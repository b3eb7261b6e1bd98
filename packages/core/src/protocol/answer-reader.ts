import type * as z from "zod/mini";
import { ThreadStreamEvent } from "./events.ts";
import { type AnswerOf, answers, type JsonOperation } from "./operations.ts";
import { safeRead, type SafeRead } from "./safe-read.ts";

/** How a client reads what a server sends; its functions get parsed JSON of any shape and do not throw. */
export interface AnswerReader {
  /** An event of a stream. */
  event(value: unknown): SafeRead<ThreadStreamEvent>;
  /** The JSON answer of an operation. */
  answer<Name extends JsonOperation>(name: Name, value: unknown): SafeRead<AnswerOf<Name>>;
}

/**
 * Reads by the reader schemas: whatever is declared is checked, null is absent, defaults are filled in, and unknown members and types
 * stay. Pass it to `createClient({ reader })`.
 */
export const fullReader: AnswerReader = {
  event: (value) => safeRead(ThreadStreamEvent, value),
  answer<Name extends JsonOperation>(name: Name, value: unknown) {
    // The compiler cannot see that the schema is that of this operation.
    return safeRead(answers[name] as z.ZodMiniType as z.ZodMiniType<AnswerOf<Name>>, value);
  },
};
