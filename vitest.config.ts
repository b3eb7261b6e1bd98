import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { NamesFlaky } from "./scripts/testing/names-flaky.ts";
import { SlowestFirst } from "./scripts/testing/slowest-first.ts";

// Hundreds of processes load the same sources; compiled once, they save a sixth of the CPU time of the suite.
process.env["NODE_COMPILE_CACHE"] ??= join(import.meta.dirname, "node_modules/.cache/node");

const conditions = ["@chatkit-protocol/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: [
      "{packages,conformance,spec,scripts,docs,bench,examples}/**/*.test.ts",
      "packages/*/test/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // Two cores are the smallest machine that runs this suite. With three workers they were idle for a third of the time: much of it waits
    // for timers, sockets and a browser.
    maxWorkers: 4,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 60_000,
    // A test that passes on its second run is flaky: the summary lists it, so that somebody fixes it.
    retry: 1,
    reporters: ["default", new NamesFlaky()],
    expect: { poll: { timeout: 10_000 } },
  },
});
