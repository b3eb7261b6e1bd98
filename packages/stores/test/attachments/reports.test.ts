import type { BlobStore } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newPlace, serverWithFiles } from "./server-with-files.ts";

const unhandled: unknown[] = [];
const listen = (error: unknown): void => void unhandled.push(error);

beforeEach(() => {
  unhandled.length = 0;
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "Date"] });
  process.on("unhandledRejection", listen);
});
afterEach(() => {
  process.off("unhandledRejection", listen);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const down = new Error("the logger is down");
/** One that throws when it is printed. */
const unprintable = Object.defineProperty(new Error("secret"), "stack", {
  get() {
    throw new Error("no stack");
  },
});

/** Two sweeps that fail with an error; what was printed. */
async function sweepTwice(error: unknown, onError: (error: unknown) => void): Promise<unknown[][]> {
  const printed: unknown[][] = [];
  vi.spyOn(console, "error").mockImplementation((...args: unknown[]) => {
    for (const arg of args) if (arg instanceof Error) void arg.stack;
    printed.push(args);
  });
  const failing: BlobStore = {
    ...fileBlobs(newPlace()),
    // eslint-disable-next-line require-yield
    async *list() {
      throw error;
    },
  };
  const stop = serverWithFiles({ blobs: failing, onError }).files.sweepEvery(60);
  await vi.advanceTimersByTimeAsync(121_000);
  stop();
  // The process is told of a rejection once the tasks that are due have run.
  await new Promise((resolve) => setImmediate(resolve));
  return printed;
}

test.each<[string, () => unknown]>([
  [
    "throws",
    () => {
      throw down;
    },
  ],
  ["is async and rejects", () => Promise.reject(down)],
])(
  "an onError that %s is printed with what it should have reported, and ends nothing",
  async (_what, onError) => {
    const gone = new Error("The disk has gone.");
    const line = ["chatkit: onError failed:", down, "while reporting:", gone];
    expect(await sweepTwice(gone, onError)).toEqual([line, line]);
    expect(unhandled).toEqual([]);
  },
);

test("an onError that fails at an error that cannot be printed is printed without it", async () => {
  const printed = await sweepTwice(unprintable, () => {
    throw down;
  });
  const line = ["chatkit: onError failed while reporting an error that cannot be printed."];
  expect(printed).toEqual([line, line]);
  expect(unhandled).toEqual([]);
});
