import { expect, test } from "vitest";
import {
  ChatKitServer,
  memoryStore,
  memoryStreamLog,
  type StreamLog,
  type UserStreamLog,
} from "../../src/index.ts";
import { sendTo } from "./resumable.ts";

const key = "0123456789abcdef";

/** A server that answers at once, with a log whose ends are stored as `close` says. */
function recording(close: (stored: () => Promise<void>) => Promise<void>) {
  const memory = memoryStreamLog();
  const streamLog: StreamLog = {
    forUser(userId): UserStreamLog {
      const log = memory.forUser(userId);
      return { ...log, close: (id) => close(() => log.close(id)) };
    },
  };
  const reported: unknown[] = [];
  const server = new ChatKitServer({
    store: memoryStore(),
    streamLog,
    onError: (error) => reported.push(error),
    async *respond() {
      yield "an answer";
    },
  });
  const begin = async (): Promise<void> => {
    const answer = await sendTo(server, {
      type: "threads.create",
      params: { input: { content: [{ type: "input_text", text: "Hi" }] } },
      headers: { "idempotency-key": key },
    });
    expect(answer.status).toBe(200);
  };
  /** All of the stream; it must have its end already. */
  const stored = async (): Promise<string | undefined> => {
    const signal = AbortSignal.timeout(100);
    let frames = "";
    for (let last = 0; ;) {
      const page = await memory.forUser("alice").read(key, last, signal);
      if (!page || page.frames === "") return page && frames;
      frames += page.frames;
      ({ last } = page);
    }
  };
  return { server, begin, stored, reported };
}

test("a server that drains waits until the streams of its turns are stored to their ends", async () => {
  const gate = Promise.withResolvers<void>();
  const closing = Promise.withResolvers<void>();
  const { server, begin, stored } = recording(async (close) => {
    closing.resolve();
    await gate.promise;
    await close();
  });
  await begin();
  let isDone = false;
  const drained = server.drain().then(() => (isDone = true));
  await closing.promise;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isDone).toBe(false);
  gate.resolve();
  await drained;
  expect(await stored()).toContain("an answer");
});

test("a log that fails, or never ends, keeps no server from going", async () => {
  const failing = recording(() => Promise.reject(new Error("no database")));
  await failing.begin();
  await failing.server.drain();
  expect(failing.reported.map(String)).toEqual(["Error: no database"]);
  const hanging = recording(() => new Promise(() => {}));
  await hanging.begin();
  await hanging.server.drain({ grace: 10 });
  expect(hanging.reported).toEqual([]);
});
