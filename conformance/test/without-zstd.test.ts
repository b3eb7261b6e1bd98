import type * as zlib from "node:zlib";
import { expect, test, vi } from "vitest";
import { browserHeaders } from "../src/driver/browser-headers.ts";
import { contentDecoder, readableAcceptEncoding } from "../src/driver/content-coding.ts";
import { startReferenceServer } from "../servers/reference/index.ts";
import { home, inProcess } from "./command.ts";

// As in versions of Node before 22.15.
vi.mock("node:zlib", async (original) => {
  const { createZstdDecompress: _none, ...rest } = await original<typeof zlib>();
  return rest;
});

test("where Node has no zstd the kit does not ask for it, and says so", async () => {
  expect(browserHeaders("http://localhost/chatkit")["accept-encoding"]).toBe("gzip, deflate, br");
  expect(readableAcceptEncoding("gzip, zstd")).toBe("gzip");
  expect(contentDecoder("zstd", "gzip, zstd")).toBeUndefined();
  const server = await startReferenceServer();
  try {
    const { exit, stdout } = await inProcess(["doctor", server.url, "--as", "alice=alice"], home());
    expect(stdout).toMatch(/^ok +node .*; without zstd, which the kit therefore does not ask for$/m);
    expect(stdout).toMatch(/^ok +browser /m);
    expect(exit).toBe(0);
  } finally {
    await server.close();
  }
});
