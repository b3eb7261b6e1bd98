import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { expect, test } from "vitest";
import { cases, judges, run } from "../src/index.ts";

test.each([2, 5, 15])("a server without scripts is asked for at most %i answers", async (maxTurns) => {
  let answers = 0;
  const server = new ChatKitServer({
    store: memoryStore(),
    async *respond() {
      answers++;
      yield "An answer.";
    },
  });
  const http = createServer(chatkit(server, { authenticate: () => ({ userId: "alice" }) }));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  try {
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
    const { transcript } = await run({ url, cases, judges, maxTurns, seed: 1 });
    expect(transcript.tier).toBe("T0");
    expect(answers).toBeGreaterThan(0);
    expect(answers).toBeLessThanOrEqual(maxTurns);
  } finally {
    http.closeAllConnections();
    http.close();
  }
});
