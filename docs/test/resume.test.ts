import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Thread } from "@chatkit-protocol/core";
import { createClient } from "@chatkit-protocol/core/client";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { expect, test } from "vitest";
import { api } from "../snippets/resume/official.ts";
import { showThread } from "../snippets/resume/page.ts";
import { POST, server } from "../snippets/resume/server.ts";

const create = {
  type: "threads.create",
  params: { input: { content: [{ type: "input_text", text: "Hi" }] } },
};

test("the guide's server answers a client that supports the extension with a stream that it can resume", async () => {
  const ask = (headers: Record<string, string>): Promise<Response> =>
    POST(
      new Request("http://localhost/chatkit", {
        method: "POST",
        headers: { "content-type": "application/json", "chatkit-resume": "1", ...headers },
        body: JSON.stringify(create),
      }),
    );
  const key = crypto.randomUUID();
  const first = await (await ask({ "idempotency-key": key })).text();
  const rest = await (await ask({ "idempotency-key": key, "last-event-id": "1" })).text();
  expect(first.endsWith(rest) && rest !== first).toBe(true);
});

test("the guide's page shows the thread to its end, and the official client's fetch sees no numbers", async () => {
  const http = createServer(chatkit(server, { authenticate: () => ({ userId: "alice" }) }));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/chatkit`;
  try {
    const body = JSON.stringify(create);
    const headers = { "content-type": "application/json" };
    const frames = await (await api.fetch(url, { method: "POST", headers, body })).text();
    expect(frames).toMatch(/^data: \{"type":"thread.created"/);
    expect(frames).not.toMatch(/^(id|:)/m);
    const { data } = await createClient({ url }).request("threads.list", { limit: 1 });
    const shown: Thread[] = [];
    await showThread(url, data[0]!.id, (thread) => shown.push(thread));
    expect(shown.at(-1)?.items.data.map(({ type }) => type)).toEqual(["user_message", "assistant_message"]);
  } finally {
    http.close();
  }
});
