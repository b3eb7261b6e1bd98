import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { expectStream, verifyStream } from "@chatkit-protocol/conformance";
import { ChatKitServer, memoryStore, toolStatus } from "@chatkit-protocol/core";
import { expect, test } from "vitest";

const server = new ChatKitServer({
  store: memoryStore(),
  async *respond() {
    yield toolStatus("look_around", "running");
    yield toolStatus("look_around", "completed");
    yield "There ";
    yield "you are.";
  },
});
const fetch = chatkit(server, { authenticate: () => ({ userId: "ada" }) });

test("an answer is a sound stream, and says what it should", async () => {
  const content = [{ type: "input_text", text: "Where am I?" }];
  const body = JSON.stringify({ type: "threads.create", params: { input: { content } } });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(new Request("http://localhost/", { method: "POST", headers, body }));

  // Throws the kit's full message if a MUST is broken.
  const { text, items } = await expectStream(answer, { operation: "threads.create" });
  expect(text).toBe("There you are.");
  expect(items.map(({ type }) => type)).toContain("workflow");
});

test("events that a server of your own makes are judged as they are", async () => {
  const item = {
    id: "msg_1",
    thread_id: "thr_1",
    created_at: "2026-01-31T12:00:00Z",
    type: "assistant_message",
  };
  const said = (text: string) => [{ type: "output_text", text, annotations: [] }];
  const { ok, findings } = await verifyStream([
    { type: "thread.item.added", item: { ...item, content: said("") } },
    {
      type: "thread.item.updated",
      item_id: "msg_1",
      update: { type: "assistant_message.content_part.text_delta", content_index: 0, delta: "Hel" },
    },
    { type: "thread.item.done", item: { ...item, content: said("Hello") } },
  ]);
  expect(ok).toBe(false);
  expect(findings.map(({ finding }) => finding)).toEqual(["AM-02/updates-differ-from-final-item"]);
});
