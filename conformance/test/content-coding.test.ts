import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import * as zlib from "node:zlib";
import { describe, expect, test } from "vitest";
import { contentDecoder, readableAcceptEncoding, readableCodings } from "../src/driver/content-coding.ts";

const browser = "gzip, deflate, br, zstd";
const hasZstd = "createZstdCompress" in zlib;
const encoders = [
  ["gzip", () => zlib.createGzip()],
  ["deflate", () => zlib.createDeflate()],
  ["br", () => zlib.createBrotliCompress()],
  ...(hasZstd ? [["zstd", () => zlib.createZstdCompress()] as const] : []),
] as const;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe.each(encoders)("%s", (name, encoder) => {
  /** The compressed bytes of each word, flushed after each one, and those of the end. */
  async function compressed(words: readonly string[]): Promise<Uint8Array[]> {
    const stream = encoder();
    const parts: Uint8Array[] = [];
    let piece: Uint8Array[] = [];
    stream.on("data", (bytes: Uint8Array) => piece.push(bytes));
    const take = async (): Promise<void> => {
      await setImmediate();
      parts.push(Buffer.concat(piece));
      piece = [];
    };
    for (const word of words) {
      stream.write(word);
      await new Promise<void>((resolve) => stream.flush(resolve));
      await take();
    }
    const ended = once(stream, "end");
    stream.end();
    await ended;
    await take();
    return parts;
  }

  test("is decoded as soon as it is flushed", async () => {
    const [one, two, end] = await compressed(["one ", "two"]);
    const decoder = contentDecoder(name, browser)!;
    expect(text(await decoder.decode(one!))).toBe("one ");
    expect(text(await decoder.decode(two!))).toBe("two");
    expect(text(await decoder.decode(end!)) + text(await decoder.end())).toBe("");
  });

  test("is decoded byte by byte, and whatever its length", async () => {
    const long = "Zeile für Zeile ".repeat(20_000);
    const decoder = contentDecoder(name, browser)!;
    let read = "";
    const utf8 = new TextDecoder();
    for (const part of await compressed([long])) {
      const middle = Math.floor(part.byteLength / 2);
      for (const bytes of [part.subarray(0, 1), part.subarray(1, middle), part.subarray(middle)])
        read += utf8.decode(await decoder.decode(bytes), { stream: true });
    }
    read += utf8.decode(await decoder.end());
    expect(read === long).toBe(true);
  });

  test("that ends in the middle is rejected", async () => {
    const whole = Buffer.concat(await compressed(["one two three"]));
    const decoder = contentDecoder(name, browser)!;
    await decoder.decode(whole.subarray(0, whole.byteLength - 3));
    await expect(decoder.end()).rejects.toThrow(new RegExp(`^${name}: `));
  });

  test("that is something else is rejected", async () => {
    const decoder = contentDecoder(name, browser)!;
    const read = async (): Promise<void> => {
      await decoder.decode(Buffer.from("\xff\xffdata: {}\n\n", "latin1"));
      await decoder.end();
    };
    await expect(read()).rejects.toThrow(new RegExp(`^${name}: `));
  });
});

test("an empty body has nothing to decode", async () => {
  expect(await contentDecoder("gzip", browser)!.end()).toHaveLength(0);
});

test("bytes behind the end of the coding are ignored, as browsers do", async () => {
  const decoder = contentDecoder("gzip", browser)!;
  expect(text(await decoder.decode(Buffer.concat([zlib.gzipSync("one"), Buffer.from("\0\0junk")])))).toBe(
    "one",
  );
  expect(await decoder.decode(Buffer.from("more"))).toHaveLength(0);
  expect(await decoder.end()).toHaveLength(0);
});

test("deflate is also read without its zlib header, and two codings one after the other", async () => {
  const raw = contentDecoder("deflate", browser)!;
  expect(text(await raw.decode(zlib.deflateRawSync("one")))).toBe("one");
  const twice = contentDecoder("br, gzip", browser)!;
  expect(text(await twice.decode(zlib.gzipSync(zlib.brotliCompressSync("one"))))).toBe("one");
});

test("a coding that was not asked for is not decoded, nor one that Node does not know", () => {
  expect(contentDecoder("gzip", undefined)).toBeUndefined();
  expect(contentDecoder("gzip", "br")).toBeUndefined();
  expect(contentDecoder("dcb", "dcb")).toBeUndefined();
  expect(contentDecoder("identity", browser)).toBeUndefined();
});

test("zstd is asked for if and only if this version of Node reads it", () => {
  expect(readableCodings).toEqual(["gzip", "deflate", "br", ...(hasZstd ? ["zstd"] : [])]);
  expect(readableAcceptEncoding(browser)).toBe(readableCodings.join(", "));
  expect(readableAcceptEncoding("dcb, GZIP;q=0.5, identity")).toBe("GZIP;q=0.5, identity");
  expect(readableAcceptEncoding("*;q=0.1")).toBe(readableCodings.map((name) => `${name};q=0.1`).join(", "));
  expect(readableAcceptEncoding("dcb")).toBe("identity");
});
