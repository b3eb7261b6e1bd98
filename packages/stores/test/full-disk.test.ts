import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

test.skipIf(process.platform === "win32")(
  "a file that does not fit on the disk is a reported failure, leaves nothing behind, and may be followed by smaller ones",
  () => {
    const place = mkdtempSync(join(tmpdir(), "chatkit-full-"));
    try {
      // No file may have more than 64 blocks of 512 bytes (in some shells of 1024): the write fails as on a full disk.
      const script = join(import.meta.dirname, "blob-filler.ts");
      const args = ["--conditions=@chatkit-protocol/source", script, place, "1000", "200000", "2000"];
      const output = execFileSync("sh", ["-c", 'ulimit -f 64 && exec "$0" "$@"', process.execPath, ...args], {
        encoding: "utf8",
        env: { ...process.env, NODE_OPTIONS: "" },
      });
      const { answers, reported } = JSON.parse(output);
      expect(answers).toEqual([
        { size: 1000, status: 204, isThere: true, keys: 3 },
        // The ticket is left, so that the upload can be repeated.
        { size: 200_000, status: 500, isThere: false, keys: 1 },
        { size: 2000, status: 204, isThere: true, keys: 3 },
      ]);
      expect(reported).toEqual([expect.stringContaining("EFBIG")]);
      expect(readdirSync(join(place, "unfinished"))).toEqual([]);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
  60_000,
);
