import { describe, expect, test } from "vitest";
import { memoryStore, type ServerOptions } from "../../../src/index.ts";
import { hosted, input, readUntil, recorder, textOf } from "./recorder.ts";

const never = new Promise<never>(() => {});

describe("a turn ends", () => {
  /** A turn that says something and then waits. */
  async function waiting(options: Partial<ServerOptions> = {}) {
    const { observer, ends, told } = recorder();
    let begun = 0;
    const host = hosted({
      observers: [observer],
      async *respond() {
        begun += 1;
        const isFirst = begun === 1;
        yield "Once upon a time";
        if (isFirst) await never;
      },
      ...options,
    });
    const gone = new AbortController();
    const answer = await host.post("threads.create", { input: input() }, { signal: gone.signal });
    return { ...host, ...(await readUntil(answer, "Once upon")), ends, told, gone };
  }

  test("as client_gone when its client leaves, once, and its request after it", async () => {
    const { gone, frames, ends, told } = await waiting();
    const next = frames.next();
    gone.abort();
    await Promise.all([frames.return?.(), next]);
    expect(ends("turn")).toEqual([{ turn: "end", outcome: "client_gone", hasFirstEvent: true }]);
    expect(ends("request")).toMatchObject([{ status: 200, isClientGone: true }]);
    expect(ends("request")[0]).not.toHaveProperty("errorType");
    expect(told.at(-1)).toMatchObject({ request: "end" });
  });

  test("as taken_over when the next turn of the thread does not wait", async () => {
    const { post, threadId, ends } = await waiting({ whenBusy: "take-over" });
    await textOf(post("threads.add_user_message", { thread_id: threadId, input: input() }));
    expect(ends("turn")).toMatchObject([{ outcome: "taken_over" }, { outcome: "completed" }]);
    expect(ends("request")).toMatchObject([{ isClientGone: true }, { isClientGone: false }]);
  });

  test.each([true, false])("as stopped when the server drains, its end read or not: %s", async (isRead) => {
    const { server, frames, ends } = await waiting();
    const drained = server.drain({ grace: 5 });
    if (isRead) while (!(await frames.next()).done);
    await drained;
    expect(ends("turn")).toMatchObject([{ outcome: "stopped" }]);
    if (!isRead) await frames.return?.();
    expect(ends("request")).toMatchObject([{ isClientGone: !isRead }]);
  });

  test("as stopped when its time is over", async () => {
    const { frames, ends } = await waiting({ limits: { turn: 20 } });
    while (!(await frames.next()).done);
    expect(ends("turn")).toMatchObject([{ outcome: "stopped", errorType: "TimeoutError" }]);
  });

  test("as failed if a store call does not settle, and the call ends with a TimeoutError", async () => {
    const { observer, ends, told } = recorder();
    const { post } = hosted({
      observers: [observer],
      store: {
        forUser: (userId) =>
          new Proxy(memoryStore().forUser(userId), {
            get: (view, name) => (name === "save" ? () => never : Reflect.get(view, name)),
          }),
      },
      limits: { storeCall: 20 },
      async *respond() {
        yield "Hello";
      },
    });
    await textOf(post("threads.create", { input: input() }));
    expect(ends("turn")).toMatchObject([{ outcome: "failed", errorType: "unavailable" }]);
    expect(told).toContainEqual({ store: "save", ended: true, errorType: "TimeoutError" });
  });
});
