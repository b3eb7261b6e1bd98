import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import { assistantMessage, memoryStore, type Observer } from "../../../src/index.ts";
import { slow } from "../faulty-stores.ts";
import { hosted, input, readUntil } from "./recorder.ts";

const never = new Promise<never>(() => {});

test("all code of the application sees what an observer keeps in an AsyncLocalStorage", async () => {
  const scope = new AsyncLocalStorage<string>();
  const seen = new Map<string, string | undefined>();
  const note = (where: string): void => void seen.set(where, scope.getStore());
  const inside = (name: string) => ({ run: <R>(work: () => R): R => scope.run(name, work) });
  const observer: Observer = {
    request: () => ({
      ...inside("request"),
      turn: () => inside("turn"),
      storeCall: ({ method }) => inside(method),
    }),
  };
  const store = slow(memoryStore());
  const { post } = hosted({
    observers: [observer, { request: () => undefined }],
    store: {
      forUser: (userId) =>
        new Proxy(store.forUser(userId), {
          get(view, name) {
            const method: unknown = Reflect.get(view, name);
            if (typeof method !== "function") return method;
            return (...args: unknown[]): unknown => {
              note(`store.${String(name)}`);
              return Reflect.apply(method, view, args);
            };
          },
        }),
    },
    authorize() {
      note("authorize");
      return true;
    },
    streamOptions() {
      note("streamOptions");
      return { allow_cancel: true };
    },
    onError: (error) => note(String(error)),
    async *respond(thread) {
      note("respond");
      await thread.history({ last: 1 });
      note("after an await");
      yield "Hello";
      note("after a yield");
      yield assistantMessage(
        (async function* () {
          note("a stream in a part");
          yield "token";
          note("its second token");
          yield "token";
        })(),
      );
      throw new Error("reported");
    },
  });
  const { body } = await post("threads.create", { input: input() });
  if (typeof body === "string") throw new Error(body);
  // The reader has a scope of its own, as each adapter has.
  await scope.run("reader", async () => {
    for await (const _ of body);
  });
  expect(Object.fromEntries(seen)).toEqual({
    authorize: "request",
    "store.createThread": "createThread",
    "store.listItems": "listItems",
    "store.save": "save",
    streamOptions: "turn",
    respond: "turn",
    "after an await": "turn",
    "after a yield": "turn",
    "a stream in a part": "turn",
    "its second token": "turn",
    "Error: reported": "turn",
  });
});

test("what is stored for a client that has left is stored inside its turn", async () => {
  const scope = new AsyncLocalStorage<string>();
  const seen: unknown[] = [];
  const { post } = hosted({
    observers: [
      {
        request: () => ({
          turn: () => ({ run: (work) => scope.run("turn", work) }),
          storeCall: ({ method }) => void seen.push([method, scope.getStore()]),
        }),
      },
    ],
    async *respond() {
      yield "Once upon a time";
      await never;
    },
  });
  const gone = new AbortController();
  const answer = await post("threads.create", { input: input() }, { signal: gone.signal });
  const { frames } = await readUntil(answer, "Once upon");
  gone.abort();
  await frames.return?.();
  expect(seen).toEqual([
    ["createThread", undefined],
    ["save", "turn"],
  ]);
});
