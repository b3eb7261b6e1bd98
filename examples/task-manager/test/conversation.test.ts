import { uploadAttachment } from "@chatkit-protocol/core/client";
import type { Model } from "@openai/agents";
import { expect, test } from "vitest";
import { localModel } from "../chat/local-model/local-model.ts";
import { said, start, userOf } from "./start.ts";

test("the conversation of the course: tasks, their priorities from the history, and nothing of it for Bob", async () => {
  const origin = await start();
  const alice = await userOf(origin, "alice");

  const created = await alice.say("Create a task: buy milk with high priority");
  expect(created.map(({ type }) => type).slice(0, 3)).toEqual([
    "thread.created",
    "thread.item.done",
    "stream_options",
  ]);
  // The status of the tool: it runs, then it has ended.
  const statuses = [...JSON.stringify(created).matchAll(/"status_indicator":"(\w+)"/g)].map(
    ([, status]) => status,
  );
  expect([...new Set(statuses)]).toEqual(["loading", "complete"]);
  const deltas = created.filter(
    (event) =>
      event.type === "thread.item.updated" &&
      event.update.type === "assistant_message.content_part.text_delta",
  );
  expect(deltas.length).toBeGreaterThan(3);
  expect(said(created)).toEqual(['I have created "Buy milk" (high priority, open).']);

  // From the history: no tool is asked.
  const answered = await alice.say("What's its priority?");
  expect(said(answered)).toEqual(['"Buy milk" has high priority.']);
  expect(JSON.stringify(answered)).not.toContain('"workflow"');

  await alice.say("Remind me to call the bank");
  expect(said(await alice.say("Show my tasks"))).toEqual(["There are 2 tasks, 0 done."]);
  expect(said(await alice.say("Complete buy milk"))).toEqual([
    'I have completed "Buy milk" (high priority, done).',
  ]);
  expect(said(await alice.say("Change its priority to low"))).toEqual([
    'I have changed "Buy milk" (low priority, done).',
  ]);

  const stored = await alice.items();
  expect(stored.map(({ type }) => type)).toEqual([
    "user_message",
    "workflow",
    "assistant_message",
    "user_message",
    "assistant_message",
    "user_message",
    "workflow",
    "assistant_message",
    "user_message",
    "workflow",
    "widget",
    "assistant_message",
    "user_message",
    "workflow",
    "assistant_message",
    "user_message",
    "workflow",
    "assistant_message",
  ]);
  const thread = await alice.client.request("threads.get_by_id", { thread_id: alice.threadId() });
  expect(thread.title).toBe("Create a task: buy milk");
  expect(await alice.tasks()).toMatchObject([
    { title: "Buy milk", priority: "low", done: true },
    { title: "Call the bank", priority: "medium", done: false },
  ]);

  const bob = await userOf(origin, "bob");
  expect(await bob.tasks()).toEqual([]);
  expect((await bob.client.request("threads.list", {})).data).toEqual([]);
  await expect(
    bob.client.request("threads.get_by_id", { thread_id: alice.threadId() }),
  ).rejects.toMatchObject({ status: 404 });
  expect(said(await bob.say("Show my tasks"))).toEqual(["There are no tasks yet."]);
  expect(said(await bob.say("Complete buy milk"))).toEqual(['There is no task "buy milk".']);
});

test("the list is a widget: its checkbox starts a turn, its priorities are answered at once", async () => {
  const alice = await userOf(await start(), "alice");
  await alice.say("Create a task: water the plants");
  await alice.say("Show my tasks");
  const { id: item_id } = await alice.last("widget");
  const [task] = await alice.tasks();
  const id = task?.id ?? "";

  await alice.act(item_id, "task.set_done", { id, done: { [id]: true } });
  expect(await alice.tasks()).toMatchObject([{ done: true }]);
  const payload = { id, priority: { [id]: "high" } };
  const { updated_item: updated } = await alice.client.request("threads.sync_custom_action", {
    thread_id: alice.threadId(),
    item_id,
    action: { type: "task.set_priority", payload },
  });
  expect(await alice.tasks()).toMatchObject([{ priority: "high" }]);
  const widget = await alice.last("widget");
  expect(widget).toEqual(updated);
  expect(widget.copy_text).toContain('"Water the plants" (high priority, done)');
  // The model reads the widget as it is now.
  expect(said(await alice.say("What is the priority of water the plants?"))).toEqual([
    '"water the plants" has high priority.',
  ]);
});

test("a task is deleted only when the user confirms it", async () => {
  const alice = await userOf(await start(), "alice");
  await alice.say("Create a task: buy milk");
  await alice.say("Delete it");
  const first = await alice.last("widget");
  await alice.act(first.id, "task.keep", { id: (await alice.tasks())[0]?.id });
  expect(await alice.tasks()).toHaveLength(1);
  await alice.say("Delete it");
  const second = await alice.last("widget");
  if (second.widget.type !== "Card") throw new Error("The confirmation is a card.");
  const { type, payload } = second.widget.confirm?.action ?? { type: "", payload: null };
  expect(said(await alice.act(second.id, type, payload as object))).toEqual(['I have deleted "Buy milk".']);
  expect(await alice.tasks()).toEqual([]);
  expect(JSON.stringify((await alice.last("widget")).widget)).not.toContain("task.delete");
  expect(said(await alice.act(second.id, type, payload as object))).toEqual([
    "There is no such task any more.",
  ]);
});

test("an ambiguous request is asked back, and the answer is enough", async () => {
  const alice = await userOf(await start(), "alice");
  await alice.say("Remind me to call mum");
  await alice.say("Remind me to call the bank");
  expect(said(await alice.say("Complete call"))).toEqual([]);
  const { id: item_id, inputs } = await alice.last("structured_input");
  expect(inputs).toMatchObject([{ options: [{ value: "Call mum" }, { value: "Call the bank" }] }]);
  const input = { answers: { task: { values: ["Call the bank"] } } };
  const events = await alice.read(
    alice.client.stream("threads.add_structured_input", { thread_id: alice.threadId(), item_id, input }),
  );
  expect(said(events)).toEqual(['I have completed "Call the bank" (medium priority, done).']);
});

test("the form creates a task; what is wrong in it is refused with its place", async () => {
  const alice = await userOf(await start(), "alice");
  expect(said(await alice.say("Create a task"))).toEqual(["Please fill in the form."]);
  const { id } = await alice.last("widget");
  await expect(alice.act(id, "task.create", { title: " ", priority: "huge" })).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining("title"),
  });
  const events = await alice.act(id, "task.create", { title: "Feed the cat", priority: "low" });
  expect(said(events)).toEqual(['I have created "Feed the cat" (low priority, open).']);
});

test("the page says what is selected, and the assistant works with that", async () => {
  const alice = await userOf(await start(), "alice");
  for (const title of ["one", "two", "three"]) await alice.say(`Create a task: ${title}`);
  await alice.say("Complete the selected tasks");
  expect(await alice.last("client_tool_call")).toMatchObject({
    name: "get_selected_tasks",
    status: "pending",
  });
  const tasks = (await alice.tasks()).slice(0, 2).map(({ id, title }) => ({ id, title }));
  const events = await alice.read(
    alice.client.stream("threads.add_client_tool_output", { thread_id: alice.threadId(), result: { tasks } }),
  );
  expect(said(events).join("")).toContain('"Two" (medium priority, done)');
  expect((await alice.tasks()).map(({ done }) => done)).toEqual([true, true, false]);
});

test("the lines of an attached list become tasks", async () => {
  const origin = await start();
  const alice = await userOf(origin, "alice");
  const list = new Blob(["- Buy bread\n2. Buy jam\n\n[ ] Buy tea\n"], { type: "text/plain" });
  const file = { name: "list.txt", size: list.size, mime_type: "text/plain" };
  const attachment = await alice.client.request("attachments.create", file);
  await uploadAttachment(attachment, list);
  expect(said(await alice.say("Please add these", [attachment.id]))).toEqual(["I have imported 3 tasks."]);
  expect((await alice.tasks()).map(({ title }) => title)).toEqual(["Buy bread", "Buy jam", "Buy tea"]);
});

test("a review goes on in the background, and writes what it found into the thread", async () => {
  const local = localModel(0);
  const gate = Promise.withResolvers<void>();
  const model: Model = {
    getStreamedResponse: (request) => local.getStreamedResponse(request),
    async getResponse(request) {
      if (request.outputType !== "text") await gate.promise;
      return local.getResponse(request);
    },
  };
  const origin = await start({ model });
  const alice = await userOf(origin, "alice");
  for (const title of ["do taxes today", "maybe paint the wall", "buy milk"])
    await alice.say(`Create a task: ${title}`);
  expect(said(await alice.say("Review my tasks")).join("")).toContain("in the background");
  expect(said(await alice.say("Review my tasks"))).toEqual(["A review is running already."]);
  const state = await fetch(`${origin}/tasks`, { headers: { cookie: alice.cookie } });
  expect(await state.json()).toMatchObject({ review: { done: 0, total: 3 } });
  gate.resolve();
  await expect.poll(async () => JSON.stringify((await alice.items()).at(-1))).toContain("I have changed:");
  expect((await alice.tasks()).map(({ priority }) => priority)).toEqual(["high", "low", "medium"]);
});

test("feedback is kept, dictation is off without a transcriber and on with one", async () => {
  const silent = await userOf(await start(), "alice");
  await silent.say("Hello");
  const { id } = await silent.last("assistant_message");
  const feedback = { thread_id: silent.threadId(), item_ids: [id], kind: "positive" as const };
  expect(await silent.client.request("items.feedback", feedback)).toEqual({});
  const audio = { audio_base64: "aGk=", mime_type: "audio/webm;codecs=opus" };
  await expect(silent.client.request("input.transcribe", audio)).rejects.toMatchObject({ status: 400 });

  const transcribe = async ({ mediaType, data }: { mediaType: string; data: Uint8Array }) =>
    `${data.length} bytes of ${mediaType}`;
  const heard = await userOf(await start({ transcribe }), "alice");
  expect(await heard.client.request("input.transcribe", audio)).toEqual({ text: "2 bytes of audio/webm" });
});
