import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { expect, test } from "vitest";
import { cases, judges, run } from "../src/index.ts";

/** The operations whose answer the application generates; the kit sends the others only what is refused. */
const generating = new Set(["threads.create", "threads.add_user_message", "threads.retry_after_item"]);

/** A run on a server without scripts, and how many answers it has generated. */
async function runOf(maxTurns?: number) {
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
    const one = await run({ url, cases, judges, seed: 1, ...(maxTurns === undefined ? {} : { maxTurns }) });
    return { ...one, answers };
  } finally {
    http.closeAllConnections();
    http.close();
  }
}

test.each([2, 5, 15])("a server without scripts is asked for at most %i answers", async (maxTurns) => {
  const { transcript, answers } = await runOf(maxTurns);
  expect(transcript.tier).toBe("T0");
  expect(answers).toBeGreaterThan(0);
  expect(answers).toBeLessThanOrEqual(maxTurns);
});

test("each case generates no more answers than it announces, and the default is enough for all", async () => {
  const { transcript } = await runOf();
  const generated = transcript.exchanges.filter(
    ({ request, response }) => generating.has(String(request.operation)) && response?.status === 200,
  );
  const excess = cases.flatMap(({ id, turns = 0 }) => {
    const own = generated.filter((exchange) => exchange.case === id).length;
    return own > turns ? [`${id}: ${own} instead of ${turns}`] : [];
  });
  expect(excess).toEqual([]);
  const unlocks = Object.values(transcript.drives).map((end) => JSON.stringify(end));
  expect(unlocks.filter((text) => text.includes("--max-turns"))).toEqual([]);
});
