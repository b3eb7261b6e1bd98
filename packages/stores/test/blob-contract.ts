import { deepEqual, equal, rejects } from "node:assert/strict";
import { randomBytes } from "node:crypto";
import type { BlobStore } from "../src/blobs/blob-store.ts";

/** One promise of a blob store, as a test. */
export interface BlobCase {
  title: string;
  run(): Promise<void>;
}

export async function* chunks(...parts: (Uint8Array | string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield typeof part === "string" ? Buffer.from(part) : part;
  }
}

export async function contentOf(blobs: BlobStore, key: string): Promise<string | undefined> {
  const blob = await blobs.get(key);
  return blob && (await textOf(blob.bytes));
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString("latin1");
}

export async function keysOf(blobs: BlobStore, before = new Date(Date.now() + 60_000)): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of blobs.list(before)) keys.push(key);
  return keys.sort();
}

/** What every blob store promises; `open()` gives an empty one. */
export function blobContract(open: () => Promise<BlobStore>): BlobCase[] {
  const test = (title: string, body: (blobs: BlobStore) => Promise<void>): BlobCase => ({
    title,
    run: async () => body(await open()),
  });
  return [
    test("a blob is read as it was put", async (blobs) => {
      equal(await blobs.put("atc_0a.seal", chunks("one ", "two")), true);
      equal(await contentOf(blobs, "atc_0a.seal"), "one two");
      equal((await blobs.get("atc_0a.seal"))?.size, 7);
    }),
    test("an empty blob is a blob", async (blobs) => {
      equal(await blobs.put("atc_0a.seal", chunks()), true);
      equal(await contentOf(blobs, "atc_0a.seal"), "");
    }),
    test("a large blob is read as it was put", async (blobs) => {
      const large = randomBytes(11 * 1024 * 1024 + 7);
      equal(await blobs.put("atc_0a.big", chunks(large.subarray(0, 1000), large.subarray(1000))), true);
      equal((await blobs.get("atc_0a.big"))?.size, large.length);
      equal((await contentOf(blobs, "atc_0a.big")) === large.toString("latin1"), true);
    }),
    test("a range is both of its ends and what is between them", async (blobs) => {
      await blobs.put("atc_0a.b1", chunks("0123456789"));
      const blob = await blobs.get("atc_0a.b1", { first: 2, last: 5 });
      equal(blob?.size, 10);
      equal(blob && (await textOf(blob.bytes)), "2345");
    }),
    test("an unknown key has no blob, and can be deleted", async (blobs) => {
      equal(await blobs.get("atc_0a.none"), undefined);
      await blobs.delete("atc_0a.none");
    }),
    test("a key that is taken keeps its blob", async (blobs) => {
      await blobs.put("atc_0a.seal", chunks("first"));
      equal(await blobs.put("atc_0a.seal", chunks("second")), false);
      equal(await contentOf(blobs, "atc_0a.seal"), "first");
    }),
    test("of ten that write one key at once, one does", async (blobs) => {
      const tries = Array.from({ length: 10 }, (_, n) => blobs.put("atc_0a.seal", chunks(`writer ${n}`)));
      const results = await Promise.all(tries);
      equal(results.filter(Boolean).length, 1);
      equal(await contentOf(blobs, "atc_0a.seal"), `writer ${results.indexOf(true)}`);
    }),
    test("bytes that break off leave nothing", async (blobs) => {
      const broken = new Error("broken");
      await rejects(blobs.put("atc_0a.b1", chunks("some", broken)), broken);
      const large = randomBytes(6 * 1024 * 1024);
      await rejects(blobs.put("atc_0a.b2", chunks(large, broken)), broken);
      deepEqual([await blobs.get("atc_0a.b1"), await blobs.get("atc_0a.b2")], [undefined, undefined]);
      deepEqual(await keysOf(blobs), []);
      equal(await blobs.dropUnfinished(new Date(Date.now() + 60_000)), 0);
    }),
    test("a deleted blob is gone", async (blobs) => {
      await blobs.put("atc_0a.b1", chunks("text"));
      await blobs.delete("atc_0a.b1");
      equal(await blobs.get("atc_0a.b1"), undefined);
      deepEqual(await keysOf(blobs), []);
    }),
    test("a list has what was written before a time", async (blobs) => {
      for (const key of ["atc_0a.b1", "atc_0a.seal", "atc_ff.ticket"]) await blobs.put(key, chunks(key));
      deepEqual(await keysOf(blobs), ["atc_0a.b1", "atc_0a.seal", "atc_ff.ticket"]);
      deepEqual(await keysOf(blobs, new Date(Date.now() - 60_000)), []);
    }),
    ...[
      "../../etc/passwd",
      "atc_0a",
      "atc_0a.b/../c",
      "ATC_0A.seal",
      "atc_0a.seal\0",
      "/atc_0a.seal",
      "",
    ].map((key) =>
      test(`${JSON.stringify(key)} is not a key`, async (blobs) => {
        await rejects(blobs.put(key, chunks("text")), TypeError);
        await rejects(blobs.get(key), TypeError);
        await rejects(blobs.delete(key), TypeError);
      }),
    ),
  ];
}
