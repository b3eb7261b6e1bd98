import { type ReplyPart, type TurnThread } from "@chatkit-protocol/core";
import { expect, test } from "vitest";
import { withTitle } from "@chatkit-protocol/agents/openai-agents";

type Titled = Pick<TurnThread, "title">;

async function* answer(...parts: ReplyPart[]): AsyncGenerator<ReplyPart> {
  for (const part of parts) {
    await Promise.resolve();
    yield part;
  }
}

async function all(reply: AsyncIterable<ReplyPart>): Promise<ReplyPart[]> {
  const parts: ReplyPart[] = [];
  for await (const part of reply) parts.push(part);
  return parts;
}

const never = (signal: AbortSignal): Promise<string> =>
  new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));

test("a thread without a title gets one, cleaned, and no part of the answer waits for it", async () => {
  const thread: Titled = {};
  let find = (_title: string): void => {};
  const seen: ReplyPart[] = [];
  const reply = withTitle(thread, answer("a", "b"), () => new Promise((resolve) => (find = resolve)));
  for await (const part of reply) {
    seen.push(part);
    if (part === "b") find('"Shopping for\u00a0tea."\nIt is short.');
  }
  expect(seen).toEqual(["a", "b"]);
  expect(thread.title).toBe("Shopping for\u00a0tea");
});

test("a thread that has a title keeps it, and none is sought", async () => {
  const thread: Titled = { title: "Mine" };
  const parts = await all(
    withTitle(thread, answer("a"), async () => {
      throw new Error("was sought");
    }),
  );
  expect([parts, thread.title]).toEqual([["a"], "Mine"]);
});

test("a title that the user has given meanwhile is not replaced", async () => {
  const thread: Titled = {};
  for await (const part of withTitle(thread, answer("a", "b"), async () => "Found")) {
    if (part === "a") thread.title = "Given";
  }
  expect(thread.title).toBe("Given");
});

test("a search for a title that fails is reported and does not fail the answer", async () => {
  const errors: unknown[] = [];
  const thread: Titled = {};
  const find = async (): Promise<string> => {
    throw new Error("no title");
  };
  expect(await all(withTitle(thread, answer("a"), find, { onError: (error) => errors.push(error) }))).toEqual(
    ["a"],
  );
  expect([thread.title, errors]).toEqual([undefined, [new Error("no title")]]);
});

test("a search that takes too long is told to stop, and the thread has no title", async () => {
  const thread: Titled = {};
  let signal: AbortSignal | undefined;
  const parts = await all(withTitle(thread, answer("a"), (given) => never((signal = given)), { wait: 1 }));
  expect([parts, thread.title, signal?.aborted]).toEqual([["a"], undefined, true]);
});

test("the search is told to stop when the reader leaves or the answer fails", async () => {
  const signals: AbortSignal[] = [];
  const find = (signal: AbortSignal): Promise<string> => {
    signals.push(signal);
    return never(signal);
  };
  for await (const part of withTitle({}, answer("a", "b"), find)) if (part === "a") break;
  async function* failing(): AsyncGenerator<ReplyPart> {
    yield "a";
    throw new Error("down");
  }
  await expect(all(withTitle({}, failing(), find))).rejects.toThrow("down");
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test("a title is at most 100 characters, none of them half", async () => {
  const thread: Titled = {};
  await all(withTitle(thread, answer("a"), async () => "🎉".repeat(200)));
  expect(thread.title).toBe("🎉".repeat(100));
});
