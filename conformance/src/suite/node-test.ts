import { after, before, describe, test } from "node:test";
import { type ConformanceOptions, declareConformance } from "./suite.ts";

export type { ConformanceOptions } from "./suite.ts";

/** Declares a suite of Node's own test runner that judges a server: one run, and a test for each case. */
export const describeConformance = (options: ConformanceOptions): void =>
  declareConformance(
    {
      describe: (name, body) => void describe(name, body),
      before: (work, timeout) => before(work, { timeout }),
      after,
      test: (name, body) => void test(name, (context) => body((why) => context.skip(why))),
    },
    options,
  );
