import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ThreadStreamEvent } from "@chatkit-protocol/core";
import { verifyStream } from "@chatkit-protocol/conformance";
import { expect, onTestFinished, test, vi } from "vitest";
import { server as feedback, votes } from "../snippets/features/feedback.ts";
import { server as form } from "../snippets/features/form.ts";
import { server as outside, tell } from "../snippets/features/outside.ts";
import { server as questions } from "../snippets/features/questions.ts";
import { server as streamed } from "../snippets/features/streamed-widget.ts";
import { ask, begin, said, threadOf } from "./ask.ts";

/** The item of a type that the stream has finished. */
function finished(events: readonly ThreadStreamEvent[], type: string) {
  for (const event of events)
    if (event.type === "thread.item.done" && event.item.type === type) return event.item;
  throw new Error(`The stream has no ${type}.`);
}

test("feedback arrives for the user's own items", async () => {
  const { events } = await begin(feedback, "Hi");
  const { id } = finished(events, "assistant_message");
  const params = { thread_id: threadOf(events), item_ids: [id, "msg_of_others"], kind: "positive" };
  await ask(feedback, "items.feedback", params);
  expect([...votes]).toEqual([[id, "positive"]]);
});

test("a recording goes to the service for transcriptions, and its text comes back", async () => {
  const service = createServer((request, response) => {
    let body = "";
    request.setEncoding("latin1");
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      const isRight = request.url === "/v1/audio/transcriptions" && body.includes('filename="speech.webm"');
      response.writeHead(isRight ? 200 : 400).end(JSON.stringify({ text: "Buy milk" }));
    });
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void service.close());
  vi.stubEnv("OPENAI_BASE_URL", `http://127.0.0.1:${(service.address() as AddressInfo).port}/v1`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { server } = await import("../snippets/features/dictation.ts");
  const params = { audio_base64: "AAAA", mime_type: "audio/webm;codecs=opus" };
  expect((await ask(server, "input.transcribe", params)).document).toEqual({ text: "Buy milk" });
});

test("questions are asked, and their answers come with the next turn", async () => {
  const { events } = await begin(questions, "Call me");
  expect((await verifyStream(events)).findings).toEqual([]);
  const { id } = finished(events, "structured_input");
  const input = { answers: { how: { values: ["Phone"] }, when: { values: [], skipped: true } } };
  const params = { thread_id: threadOf(events), item_id: id, input };
  const answered = await ask(questions, "threads.add_structured_input", params);
  expect(said(answered.events)).toEqual(["Noted. how: Phone; when: skipped"]);
});

test("a form's action gets what the user has entered, and anything else is refused with its path", async () => {
  const { events } = await begin(form, "New task");
  const { id } = finished(events, "widget");
  const submit = (payload: object) =>
    ask(form, "threads.custom_action", {
      thread_id: threadOf(events),
      item_id: id,
      action: { type: "task.create", payload },
    });
  const done = await submit({ title: "Buy milk", due: "2026-12-24" });
  expect(said(done.events)).toEqual(['Created "Buy milk".']);
  expect(done.events.find(({ type }) => type === "thread.item.replaced")).toMatchObject({
    item: { id, widget: { children: [{ value: "Buy milk, due 2026-12-24" }] } },
  });
  const refused = await submit({ title: "" });
  expect([refused.status, JSON.stringify(refused.document)]).toEqual([
    400,
    expect.stringContaining("$.params.action.payload.title"),
  ]);
});

test("a streamed widget sends deltas of its text, and ends as its last state", async () => {
  const { events } = await begin(streamed, "Plan");
  expect((await verifyStream(events)).findings).toEqual([]);
  const updates = events.flatMap((event) => (event.type === "thread.item.updated" ? [event.update] : []));
  expect(updates.filter(({ type }) => type === "widget.streaming_text.value_delta")).toHaveLength(3);
  expect(finished(events, "widget")).toMatchObject({
    copy_text: "Three steps to Lyon",
    widget: { children: [{ value: "Three steps to Lyon:" }, {}, {}, { value: "Pack" }] },
  });
});

test("a message from outside of a request is in the thread, and a deleted thread takes none", async () => {
  const { events } = await begin(outside, "call Ada");
  const thread_id = threadOf(events);
  expect(await tell("alice", thread_id, "Call Ada now.")).toBe(true);
  const { document } = await ask(outside, "items.list", { thread_id, order: "desc", limit: 1 });
  expect(document).toMatchObject({ data: [{ content: [{ text: "Call Ada now." }] }] });
  expect(await tell("bob", thread_id, "Not his.")).toBe(false);
  await ask(outside, "threads.delete", { thread_id });
  expect(await tell("alice", thread_id, "Too late.")).toBe(false);
});
