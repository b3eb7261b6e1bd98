import { deepEqual } from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";

/** Runs `body`; rejects if the process warned meanwhile, or a promise was rejected that nobody handled. */
export async function withoutProcessWarnings(body: () => Promise<void>): Promise<void> {
  const warnings: unknown[] = [];
  const note = (what: unknown): void => {
    warnings.push(what);
  };
  process.on("warning", note).on("unhandledRejection", note);
  try {
    await body();
    await turn();
  } finally {
    process.off("warning", note).off("unhandledRejection", note);
  }
  deepEqual(warnings, []);
}
