import { expect, test } from "vitest";
import { ChatKitServer, memoryStore, memoryStreamLog, type StreamLog } from "../../src/index.ts";
import { sendTo, textOfBody } from "./resumable.ts";

const key = "0123456789abcdef-0123456789abcdef";

/** A log that takes a key only after the server has given up waiting for it. */
function tooSlow(): { log: StreamLog; late: Promise<unknown>; go: () => void } {
  const log = memoryStreamLog();
  const gate = Promise.withResolvers<void>();
  const late = Promise.withResolvers<unknown>();
  let isFirst = true;
  return {
    late: late.promise,
    go: () => gate.resolve(),
    log: {
      forUser(userId) {
        const streams = log.forUser(userId);
        return {
          ...streams,
          async reserve(id, request) {
            if (!isFirst) return streams.reserve(id, request);
            isFirst = false;
            await gate.promise;
            const existing = await streams.reserve(id, request);
            late.resolve(existing);
            return existing;
          },
        };
      },
    },
  };
}

test("a key that is taken too late is free again for the client that repeats its request", async () => {
  const { log, late, go } = tooSlow();
  let turns = 0;
  const server = new ChatKitServer({
    store: memoryStore(),
    streamLog: log,
    limits: { storeCall: 20 },
    onError: () => {},
    async *respond() {
      yield `answer ${++turns}`;
    },
  });
  const post = () =>
    sendTo(server, {
      type: "threads.create",
      params: { input: { content: [{ type: "input_text", text: "hi" }] } },
      headers: { "idempotency-key": key },
    });
  expect((await post()).status).toBe(503);
  go();
  await late;
  await expect.poll(async () => (await log.forUser("alice").find(key)) === undefined).toBe(true);
  expect(await textOfBody(await post())).toContain("answer 1");
});
