import { deepEqual } from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";

/** Runs `body`; rejects if the process warned meanwhile, or a promise was rejected that nobody handled. */
export async function withoutProcessWarnings(body: () => Promise<void>): Promise<void> {
  const complaints: unknown[] = [];
  const complain = (what: unknown): void => {
    complaints.push(what);
  };
  process.on("warning", complain).on("unhandledRejection", complain);
  try {
    await body();
    await turn();
  } finally {
    process.off("warning", complain).off("unhandledRejection", complain);
  }
  deepEqual(complaints, []);
}
