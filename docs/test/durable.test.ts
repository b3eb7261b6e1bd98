import { expect, test } from "vitest";
import { startCluster } from "../../packages/stores/test/postgres/cluster.ts";
import { openServer } from "../snippets/durable/server.ts";
import { book } from "../snippets/durable/steps.ts";

const cluster = await startCluster();
const missing = "missing" in cluster ? cluster.missing : undefined;

test.skipIf(missing !== undefined)(
  `the guide's server with durable turns answers${missing === undefined ? "" : ` (${missing})`}`,
  async () => {
    if ("missing" in cluster) return;
    try {
      const { POST, close } = await openServer(cluster.url());
      const answer = await POST(
        new Request("http://localhost/chatkit", {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "chatkit-resume": "1",
            "idempotency-key": crypto.randomUUID(),
          },
          body: JSON.stringify({
            type: "threads.create",
            params: { input: { content: [{ type: "input_text", text: "Hi" }] } },
          }),
        }),
      );
      const frames = await answer.text();
      expect(frames).toContain("Looking for a hotel. Hotel Lisbon has a room.");
      expect(frames.endsWith(": end\n\n")).toBe(true);
      await close();
    } finally {
      await cluster.remove();
    }
  },
  60_000,
);

test("the guide's steps run in a turn that is not durable too", async () => {
  const parts: unknown[] = [];
  const step = async <T>(_name: string, work: (info: { key: string }) => Promise<T> | T): Promise<T> =>
    work({ key: "key" });
  const turns = { step } as Parameters<typeof book>[0];
  for await (const part of book(turns)) parts.push(part);
  expect(parts).toEqual(["Paid: receipt for 100 (true). ", "You have mail."]);
});
