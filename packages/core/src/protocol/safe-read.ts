import type * as z from "zod";
import type { Issue } from "./errors.ts";
import { issuesOf } from "./issues.ts";
import { readerSchema } from "./reader-schema.ts";

export type SafeRead<T> = { success: true; data: T } | { success: false; issues: readonly Issue[] };

/** The most issues that are reported: a value may have one in each of a million elements, and no client can make an answer larger. */
export const mostIssues = 20;

/** The value as the reader schema reads it. Never throws, even if the value nests deeper than the stack of the runtime. */
export function safeRead<T>(writer: z.ZodType<T>, value: unknown): SafeRead<T> {
  try {
    const read = readerSchema(writer).safeParse(value);
    return read.success ? read : { success: false, issues: issuesOf(read.error).slice(0, mostIssues) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { success: false, issues: [{ path: "$", message: "Nests too deeply" }] };
  }
}
