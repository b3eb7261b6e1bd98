import { test } from "vitest";
import { memoryStreamLog } from "../../src/index.ts";
import { testStreamLog } from "../../src/testing/index.ts";

for (const { title, run } of testStreamLog("memory", (_place, options) => memoryStreamLog(options))) {
  test(title, run);
}
