import { PassThrough } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { chunksOf } from "../src/chunks.ts";

async function textOf(stream: PassThrough): Promise<string> {
  let text = "";
  for await (const chunk of chunksOf(stream)) text += String(chunk);
  return text;
}

test("chunks are read in order, whether they have arrived or are still to come", async () => {
  const stream = new PassThrough();
  stream.write("one ");
  const read = textOf(stream);
  await turn();
  stream.write("two ");
  stream.write("three ");
  await turn();
  stream.end("four");
  expect(await read).toBe("one two three four");
  expect(stream.listenerCount("error")).toBe(new PassThrough().listenerCount("error"));
});

test("a stream that has been read has no chunks", async () => {
  const stream = new PassThrough();
  stream.end("one");
  expect(await textOf(stream)).toBe("one");
  expect(await textOf(stream)).toBe("");
});

test("a stream that fails rejects with its error, before it is waited for as well", async () => {
  const waiting = new PassThrough();
  const read = textOf(waiting);
  await turn();
  waiting.destroy(new Error("cut"));
  await expect(read).rejects.toThrow("cut");
  const failed = new PassThrough();
  failed.once("error", () => {}).destroy(new Error("cut before"));
  await turn();
  await expect(textOf(failed)).rejects.toThrow("cut before");
});

test("a stream that closes before its end does not pass for a whole one", async () => {
  const stream = new PassThrough();
  stream.write("half");
  const read = textOf(stream);
  await turn();
  stream.destroy();
  await expect(read).rejects.toThrow("closed before its end");
});

test("a stream that is left early can still be read", async () => {
  const stream = new PassThrough();
  stream.write("one ");
  for await (const _chunk of chunksOf(stream)) break;
  stream.end("two");
  expect(stream.destroyed).toBe(false);
  expect(await textOf(stream)).toBe("two");
});
