import { describe, expect, test, vi } from "vitest";
import { memoryStore } from "../../../src/index.ts";
import { all, chunks, fill, hosted } from "./users.ts";

const input = { content: [{ type: "input_text", text: "Hi" }] };

describe("what runs while its user is erased", () => {
  const gates = () => {
    const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    return { begun: begun.promise, hasBegun: begun.resolve, gate: gate.promise, open: gate.resolve };
  };

  test("a turn ends, and stores nothing that its handler still yields", async () => {
    const { begun, hasBegun, gate, open } = gates();
    let told: AbortSignal | undefined;
    const goesOn = Promise.withResolvers<void>();
    const { server, post, kept, reported } = hosted({
      async *respond(live, _input, { signal }) {
        told = signal;
        yield "Once";
        hasBegun();
        await gate;
        live.title = "Late";
        yield " upon a time";
        goesOn.resolve();
      },
    });
    const { body } = await post("threads.create", { input });
    const reading = all(body as AsyncIterable<string>);
    await begun;
    expect(await server.eraseUser("alice")).toEqual({ threads: 1, attachments: 0 });
    expect(told?.aborted).toBe(true);
    await reading;
    open();
    await Promise.race([goesOn.promise, new Promise((resolve) => setTimeout(resolve, 20))]);
    expect(await kept()).toEqual([]);
    expect(reported).toEqual([]);
    // The user may start again.
    const { status, body: answer } = await post("threads.create", { input });
    expect(status).toBe(200);
    await all(answer as AsyncIterable<string>);
  });

  test("a turn in another process stores nothing either, since its thread is gone", async () => {
    const { begun, hasBegun, gate, open } = gates();
    const store = memoryStore();
    const here = hosted({ store });
    const there = hosted({
      store,
      async *respond() {
        yield "Once";
        hasBegun();
        await gate;
        yield " upon a time";
      },
    });
    const { body } = await there.post("threads.create", { input });
    const reading = all(body as AsyncIterable<string>);
    await begun;
    await here.server.eraseUser("alice");
    open();
    expect((await reading).at(-1)).toContain('"type":"error"');
    expect(await here.kept()).toEqual([]);
  });

  test.each([
    ["threads.create", { input: { ...input, attachments: ["free"] } }],
    ["attachments.create", { name: "a.txt", size: 1, mime_type: "text/plain" }],
    ["threads.sync_custom_action", { thread_id: "thr_0", action: { type: "a", payload: {} } }],
  ])("%s that waits for the application gets 409 and stores nothing", async (type, params) => {
    const { begun, hasBegun, gate, open } = gates();
    const wait = async () => {
      hasBegun();
      await gate;
    };
    const { server, store, post, kept } = hosted({
      attachments: {
        create: () => wait().then(() => ({})),
        use: (attachment) => wait().then(() => attachment),
      },
      syncAction: async (live) => {
        await wait();
        live.title = "Late";
      },
    });
    await fill(store);
    const answer = post(type, params);
    await begun;
    const erased = server.eraseUser("alice");
    open();
    const { status, body } = await answer;
    expect([status, JSON.parse(String(body)).error.code]).toEqual([409, "conflict"]);
    await erased;
    expect(await kept()).toEqual([]);
  });

  test("a request whose body is still being sent gets 409, and so does a new one", async () => {
    const { hasBegun, begun, gate, open } = gates();
    const store = memoryStore();
    const { server, post, kept } = hosted({ store, limits: { storeCall: 50 } });
    vi.spyOn(store, "purge").mockImplementation(async () => {
      expect((await post("threads.create", { input })).status).toBe(409);
      expect((await post("threads.list", {}, "bob")).status).toBe(200);
    });
    const slow = server.handle({
      method: "POST",
      contentType: "application/json",
      body: (async function* () {
        hasBegun();
        await gate;
        yield* chunks(JSON.stringify({ type: "threads.create", params: { input } }));
      })(),
      identity: { userId: "alice" },
      signal: new AbortController().signal,
    });
    await begun;
    // It waits for the body no longer than for a store call.
    await server.eraseUser("alice");
    open();
    expect((await slow).status).toBe(409);
    expect(await kept()).toEqual([]);
  });
});
