import { defineConfig } from "vitest/config";
import { NamesFlaky } from "./scripts/testing/names-flaky.ts";
import { SlowestFirst } from "./scripts/testing/slowest-first.ts";

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
    // Two cores are the smallest machine that runs this suite; much of it waits for timers, sockets and a browser.
    maxWorkers: 3,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 20_000,
    // What fails twice is wrong; what passes when it is run once more is named at the end, and wants to be mended.
    retry: 1,
    reporters: ["default", new NamesFlaky()],
    expect: { poll: { timeout: 10_000 } },
  },
});
