import { expect, test } from "vitest";
import { ChatKitServer, memoryStore } from "../src/index.ts";

/** An upload that breaks off; `gone` aborts the request first, as an adapter does when its client leaves. */
async function brokenUpload(gone: boolean): Promise<unknown[]> {
  const client = new AbortController();
  const reported: unknown[] = [];
  const server = new ChatKitServer({ store: memoryStore(), onError: (error) => reported.push(error) });
  async function* body() {
    yield new TextEncoder().encode('{"type":');
    if (gone) client.abort();
    throw new Error("ECONNRESET");
  }
  await server.handle({
    method: "POST",
    contentType: "application/json",
    body: body(),
    identity: { userId: "alice" },
    signal: client.signal,
  });
  return reported;
}

test("a client that leaves while it uploads is not a failure of the server, a broken upload is", async () => {
  expect(await brokenUpload(true)).toEqual([]);
  expect(await brokenUpload(false)).toHaveLength(1);
});
