import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

test("a long answer in many deltas is judged in little memory", { timeout: 120_000 }, () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      "--max-old-space-size=400",
      "--conditions=@chatkit-protocol/source",
      join(import.meta.dirname, "programs/long-answer.ts"),
    ],
    { encoding: "utf8" },
  );
  expect(stderr.slice(0, 500)).toBe("");
  expect(stdout).toBe("true 4000000\n");
  expect(status).toBe(0);
});
