import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { send } from "../src/testing/client.ts";
import { fake, stream } from "../src/testing/fakes.ts";
import { testAdapter } from "../src/testing/index.ts";
import { withServer } from "../src/testing/with-server.ts";
import { adapters } from "./mounts/index.ts";

// @hono/node-server prints every stream that fails.
vi.spyOn(console, "error").mockImplementation(() => undefined);

describe.each(Object.entries(adapters))("%s", (name, { mount, without }) => {
  for (const { title, run } of testAdapter(name, mount, { without })) test(title, run);

  test("a body that fails because its client has left is not reported", async () => {
    const stopped = Promise.withResolvers<void>();
    async function* body(signal: AbortSignal) {
      yield "data: 1\n\n";
      try {
        // As fetch() with this signal does.
        await new Promise((_resolve, reject) =>
          signal.addEventListener("abort", () => reject(signal.reason)),
        );
      } finally {
        stopped.resolve();
      }
    }
    const handler = fake(({ signal }) => stream(body(signal)));
    await withServer(mount, handler, async ({ url, errors }) => {
      const reply = await send(url);
      await reply.piece();
      reply.leave();
      await stopped.promise;
      await sleep(20);
      expect(errors).toEqual([]);
    });
  });
});
