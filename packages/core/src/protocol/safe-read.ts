import type * as z from "zod/mini";
import type { Issue } from "./errors.ts";
import { issuesOf } from "./issues.ts";
import { mostIssues } from "./most-issues.ts";
import { readerSchema } from "./reader-schema.ts";

/** A value as it was read, or what is wrong with it: at most 20 issues. */
export type SafeRead<T> = { success: true; data: T } | { success: false; issues: readonly Issue[] };

/** The value as the reader schema reads it. Never throws, even if the value nests deeper than the stack of the runtime. */
export function safeRead<T>(writer: z.ZodMiniType<T>, value: unknown): SafeRead<T> {
  try {
    const read = readerSchema(writer).safeParse(value);
    return read.success ? read : { success: false, issues: issuesOf(read.error).slice(0, mostIssues) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { success: false, issues: [{ path: "$", message: "Nests too deeply" }] };
  }
}
