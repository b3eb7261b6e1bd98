import { afterAll, beforeAll, describe, test } from "vitest";
import { type ConformanceOptions, declareConformance } from "./suite.ts";

export type { ConformanceOptions } from "./suite.ts";

/** Declares a vitest suite that judges a server: one run, and a test for each case. */
export const describeConformance = (options: ConformanceOptions): void =>
  declareConformance(
    {
      describe,
      before: (work, timeout) => beforeAll(work, timeout),
      after: (work) => afterAll(work),
      test: (name, body) => test(name, (context) => body((why) => context.skip(why))),
    },
    options,
  );
