import { expect, test } from "vitest";
import { RequestError } from "../../src/index.ts";
import { conversation } from "./conversation.ts";

const file = { name: "list.png", size: 3, mime_type: "image/png" };
const message = (id: string) => ({
  input: { content: [{ type: "input_text" as const, text: "Look" }], attachments: [id] },
});

const old = "https://files.example/old";
const fresh = "https://files.example/fresh";

async function sent(events: AsyncIterable<object>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const event of events) all.push(event);
  return all;
}

test("attachments.use() refuses a message before anything is stored", async () => {
  const { client } = conversation({
    attachments: {
      create: async () => ({}),
      use: async () => {
        throw new RequestError("conflict", "Not yet.");
      },
    },
  });
  const { id } = await client.request("attachments.create", file);
  await expect(sent(client.stream("threads.create", message(id)))).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await client.request("threads.list", {})).data).toEqual([]);
});

test("a message shows and stores what attachments.use() returns, with the id and the thread that it has", async () => {
  const asked: string[] = [];
  const { client, store } = conversation({
    attachments: {
      create: async () => ({ preview_url: old, metadata: { kept: 1 } }),
      use: async (attachment, threadId) => {
        asked.push(threadId);
        return { ...attachment, id: "atc_other", thread_id: "thr_other", name: "new.png" };
      },
    },
  });
  const { id } = await client.request("attachments.create", file);
  const events = await sent(client.stream("threads.create", message(id)));
  const [thread] = (await client.request("threads.list", {})).data;
  expect(asked).toEqual([thread?.id]);
  const expected = { id, thread_id: thread?.id, name: "new.png", preview_url: old };
  expect(events[1]).toMatchObject({ item: { attachments: [expected] } });
  expect(JSON.stringify(events)).not.toContain("kept");
  const stored = await store.forUser("alice").loadAttachment(id);
  expect(stored).toMatchObject({ ...expected, metadata: { kept: 1 } });
});

test("attachments.show() says what is read, in a page and in a thread, and changes nothing", async () => {
  const { client, store } = conversation({
    attachments: {
      create: async () => ({ preview_url: old }),
      show: (attachment) => ({ ...attachment, preview_url: fresh }),
    },
  });
  const { id } = await client.request("attachments.create", file);
  await sent(client.stream("threads.create", message(id)));
  const thread_id = (await client.request("threads.list", {})).data[0]!.id;
  const page = await client.request("items.list", { thread_id, order: "asc" });
  const whole = await client.request("threads.get_by_id", { thread_id });
  for (const items of [page.data, whole.items.data])
    expect(items[0]).toMatchObject({ attachments: [{ id, preview_url: fresh }] });
  expect(await store.forUser("alice").loadAttachment(id)).toMatchObject({ preview_url: old });
});

test.each<[string, number, () => never]>([
  [
    "throws",
    1,
    () => {
      throw new Error("No.");
    },
  ],
  ["returns no attachment", 1, () => ({ id: 7 }) as never],
  // It is reported that the promise is no attachment, and why it rejects, which would end the process.
  ["is async and rejects", 2, () => Promise.reject(new Error("No.")) as never],
])("a history can be read even if attachments.show() %s", async (_what, reports, show) => {
  const { client, reported } = conversation({
    respond: async function* () {
      yield "Seen.";
    },
    attachments: { create: async () => ({ preview_url: old }), show },
  });
  const { id } = await client.request("attachments.create", file);
  await sent(client.stream("threads.create", message(id)));
  const thread_id = (await client.request("threads.list", {})).data[0]!.id;
  const page = await client.request("items.list", { thread_id, order: "asc" });
  expect(page.data[0]).toMatchObject({ attachments: [{ id, preview_url: old }] });
  await expect.poll(() => reported).toHaveLength(reports);
});

test("what attachments.use() returns is checked", async () => {
  const { client, reported } = conversation({
    attachments: { create: async () => ({}), use: async () => ({ id: 7 }) as never },
  });
  const { id } = await client.request("attachments.create", file);
  await expect(sent(client.stream("threads.create", message(id)))).rejects.toMatchObject({ status: 500 });
  expect(reported).toHaveLength(1);
});
