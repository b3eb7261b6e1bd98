import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { outcomeOf, run } from "@chatkit-protocol/conformance";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { expect, test } from "vitest";

const server = new ChatKitServer({
  store: memoryStore(),
  onError() {}, // The kit provokes failures on purpose; do not log them.
  async *respond() {
    yield "Hello!";
  },
});

test("the server works with the official client", { timeout: 60_000 }, async () => {
  // The handler itself, in this process: no port, no socket.
  const fetch = chatkit(server, { authenticate: () => ({ userId: "ada" }) });
  const outcome = outcomeOf(await run({ fetch }), { profile: "compat" });
  expect(outcome.failingMusts.compat).toEqual([]);
});
