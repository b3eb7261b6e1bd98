import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { blobContract, chunks, keysOf } from "./blob-contract.ts";

const root = mkdtempSync(join(tmpdir(), "chatkit-blobs-"));
let places = 0;
const newPlace = (): string => join(root, String(places++));

afterAll(() => rmSync(root, { recursive: true, force: true }));

for (const { title, run } of blobContract(async () => fileBlobs(newPlace()))) test(title, run);

test("a process that is killed while it writes leaves no blob, and its draft is dropped", async () => {
  const place = newPlace();
  const child = spawn(
    process.execPath,
    ["--conditions=@chatkit-protocol/source", join(import.meta.dirname, "blob-writer.ts"), place],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NODE_OPTIONS: "" } },
  );
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  const blobs = fileBlobs(place);
  expect(readdirSync(join(place, "unfinished"))).toHaveLength(1);
  expect(await keysOf(blobs)).toEqual([]);
  expect(await blobs.put("atc_0a.b1", chunks("again"))).toBe(true);
  // One of today may still be written.
  expect(await blobs.dropUnfinished(new Date(Date.now() - 60_000))).toBe(0);
  expect(await blobs.dropUnfinished(new Date(Date.now() + 60_000))).toBe(1);
  expect(readdirSync(join(place, "unfinished"))).toEqual([]);
});

test("other users of the machine cannot read the files", async () => {
  const place = newPlace();
  await fileBlobs(place).put("atc_0a.b1", chunks("text"));
  expect(statSync(join(place, "0a", "atc_0a.b1")).mode & 0o077).toBe(0);
  expect(statSync(join(place, "0a")).mode & 0o077).toBe(0);
});

test("a blob that nobody reads can be left", async () => {
  const blobs = fileBlobs(newPlace());
  await blobs.put("atc_0a.b1", chunks("text"));
  const blob = await blobs.get("atc_0a.b1");
  expect(await blob?.bytes.return?.()).toEqual({ done: true, value: undefined });
});
