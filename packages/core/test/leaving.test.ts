import { expect, test } from "vitest";
import {
  type Answer,
  ChatKitServer,
  memoryStore,
  type Store,
  type ThreadItem,
  type ReplyPart,
} from "../src/index.ts";

/** A store whose methods take their time, as databases do. */
function slow(store: Store): Store {
  return {
    forUser: (userId) =>
      new Proxy(store.forUser(userId), {
        get: (target, name) => {
          const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
          return async (...args: unknown[]) => {
            await new Promise((resolve) => setTimeout(resolve, 2));
            return method(...args);
          };
        },
      }),
  };
}

const body = JSON.stringify({
  type: "threads.create",
  params: { input: { content: [{ type: "input_text", text: "Hi" }] } },
});

async function start(respond: (signal: AbortSignal) => AsyncIterable<ReplyPart>) {
  const store = slow(memoryStore());
  const gone = new AbortController();
  const server = new ChatKitServer({
    store,
    respond: (_thread, _input, { signal }) => respond(signal),
    onError() {},
  });
  const answer: Answer = await server.handle({
    method: "POST",
    body,
    identity: { userId: "alice" },
    signal: gone.signal,
  });
  if (typeof answer.body === "string") throw new Error(answer.body);
  const frames = answer.body[Symbol.asyncIterator]();
  const until = async (part: string): Promise<void> => {
    for (;;) {
      const { done, value } = await frames.next();
      if (done) throw new Error(`no frame with ${part}`);
      if (value.includes(part)) return;
    }
  };
  const stored = async (): Promise<ThreadItem[]> => {
    const view = store.forUser("alice");
    const [thread] = (await view.listThreads({ limit: 1, order: "desc" })).data;
    return (await view.listItems(thread!.id, { limit: 100, order: "asc", hidden: true })).data;
  };
  return { gone, frames, until, stored };
}

const never = new Promise<void>(() => {});
const kinds = (items: readonly ThreadItem[]) => items.map(({ type }) => type);

test("the text of a message that was cut short is stored with the marker, however the store awaits", async () => {
  const turn = await start(async function* () {
    yield "Partial ";
    yield "text";
    await never;
  });
  await turn.until('"delta":"text"');
  await turn.frames.return?.();
  const items = await turn.stored();
  expect(kinds(items)).toEqual(["user_message", "assistant_message", "sdk_hidden_context"]);
  expect(JSON.stringify(items[1])).toContain("Partial ");
}, 3000);

test("a client that leaves without reading on is settled by the signal alone", async () => {
  let aborted = false;
  const turn = await start(async function* (signal) {
    signal.addEventListener("abort", () => {
      aborted = true;
    });
    yield "Partial";
    yield " more";
  });
  await turn.until('"delta":"Partial"');
  turn.gone.abort();
  await expect
    .poll(async () => kinds(await turn.stored()))
    .toEqual(["user_message", "assistant_message", "sdk_hidden_context"]);
  expect(aborted).toBe(true);
});

test("white space is no text worth keeping", async () => {
  const turn = await start(async function* () {
    yield " \n";
    await never;
  });
  await turn.until("text_delta");
  await turn.frames.return?.();
  expect(kinds(await turn.stored())).toEqual(["user_message", "sdk_hidden_context"]);
});

test("a turn that ended by itself leaves no marker", async () => {
  const turn = await start(async function* () {
    yield "Whole";
  });
  while (!(await turn.frames.next()).done);
  await turn.frames.return?.();
  expect(kinds(await turn.stored())).toEqual(["user_message", "assistant_message"]);
});
