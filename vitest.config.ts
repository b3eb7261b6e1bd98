import { defineConfig } from "vitest/config";
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
    expect: { poll: { timeout: 10_000 } },
  },
});
