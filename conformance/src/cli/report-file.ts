import { readFileSync } from "node:fs";
import { type Report, reportSchema } from "../report/schema.ts";
import { UsageError } from "./usage.ts";

/** Reads a JSON report of this kit. */
export function readReport(file: string): Report {
  try {
    const result = reportSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    throw new Error(`${issue?.message} at ${["$", ...(issue?.path ?? [])].join(".")}`);
  } catch (error) {
    throw new UsageError(
      `${file} is not a report written by --reporter json: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
