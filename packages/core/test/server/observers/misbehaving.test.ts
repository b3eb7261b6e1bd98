import { describe, expect, test } from "vitest";
import { memoryStore, type Observer } from "../../../src/index.ts";
import { failing } from "../faulty-stores.ts";
import { hosted, input, recorder, textOf } from "./recorder.ts";

describe("an observer that misbehaves changes nothing, and what it throws is reported", () => {
  const boom = (): never => {
    throw new Error("boom");
  };
  const reject = (): Promise<never> => Promise.reject(new Error("boom"));
  const none = {};
  const parts = (hooks: object) => ({ turn: () => hooks, storeCall: () => hooks, ...hooks });
  const observers: Record<string, () => unknown> = {
    "request() throws": () => ({ request: boom }),
    "request() rejects": () => ({ request: reject }),
    "turn() throws": () => ({ request: () => ({ turn: boom }) }),
    "storeCall() throws": () => ({ request: () => ({ storeCall: boom }) }),
    "end() throws": () => ({ request: () => parts({ end: boom }) }),
    "end() rejects": () => ({ request: () => parts({ end: reject }) }),
    "run() throws before it works": () => ({ request: () => parts({ run: boom }) }),
    "run() throws after it has worked": () => ({
      request: () =>
        parts({
          run(work: () => unknown) {
            work();
            boom();
          },
        }),
    }),
    "headers is a getter that throws": () => ({
      get headers() {
        return boom();
      },
      request: () => none,
    }),
    "end is a getter that throws": () => ({
      request: () =>
        parts({
          get end() {
            return boom();
          },
        }),
    }),
  };
  const quiet: Record<string, () => unknown> = {
    "request() returns nothing": () => ({ request: () => undefined }),
    "run() does not work": () => ({ request: () => parts({ run: () => "something else" }) }),
    "run() works twice": () => ({
      request: () =>
        parts({
          run(work: () => unknown) {
            work();
            return work();
          },
        }),
    }),
    "run() works later": () => ({
      request: () =>
        parts({
          async run(work: () => unknown) {
            await Promise.resolve();
            return work();
          },
        }),
    }),
  };

  /** What clients and the store see of a conversation with a failed turn. */
  async function talk(observed: readonly unknown[]) {
    let asked = 0;
    const store = failing(memoryStore(), (name) => name === "listThreads");
    const { post, reported } = hosted({
      store,
      observers: observed as Observer[],
      async *respond() {
        asked += 1;
        yield "Hello";
        if (asked === 2) throw new RangeError("too long");
      },
    });
    const created = await textOf(post("threads.create", { input: input() }));
    const thread_id = /"id":"(thr_[^"]+)"/.exec(created)?.[1] ?? "";
    const answers = [
      created,
      await textOf(post("threads.add_user_message", { thread_id, input: input() })),
      await textOf(post("threads.get_by_id", { thread_id })),
      await textOf(post("threads.list", {})),
    ].map((text) => text.replaceAll(/(thr|msg)_[\w-]+|"created_at":"[^"]*"/g, "$1"));
    return { answers, asked, reported: reported.map(String) };
  }

  const expected = ["RangeError: too long", "Error: secret: the database at 10.0.0.1 does not answer"];

  test.each(Object.entries({ ...observers, ...quiet }))("%s", async (name, observer) => {
    const [{ reported, ...odd }, { reported: _, ...plain }] = [await talk([observer()]), await talk([])];
    expect(odd).toEqual(plain);
    expect(reported.filter((text) => text !== "Error: boom")).toEqual(expected);
    expect(reported.includes("Error: boom")).toBe(name in observers);
  });

  test("the others are still notified", async () => {
    const { observer, ends } = recorder();
    await talk([observers["end() throws"]!(), observer, observers["run() throws before it works"]!()]);
    expect(ends("request").length).toBe(4);
    expect(ends("turn").length).toBe(2);
  });
});
