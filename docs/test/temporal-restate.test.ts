import { memoryStore } from "@chatkit-protocol/core";
import { verifyStream } from "@chatkit-protocol/conformance";
import { expect, test } from "vitest";
import { askModel, deliver, durableServer, type Job } from "../../examples/durable/turns.ts";
import { ask, message, said, threadOf } from "./ask.ts";

const items = { limit: 9, order: "asc", hidden: true } as const;

test("an answer that its job has stored and its handler has shown is one item", async () => {
  const store = memoryStore();
  const server = durableServer(store, async (job) => {
    const text = await askModel(store, job);
    // An orchestrator may run a step again.
    for (let times = 0; times < 2; times++) await deliver(store, job, text);
    return text;
  });
  const { events } = await ask(server, "threads.create", { input: message("Hi") });
  expect((await verifyStream(events)).findings).toEqual([]);
  expect(said(events)).toEqual(["You have sent 1 messages."]);
  const { data } = await store.forUser("alice").listItems(threadOf(events), items);
  expect(data.map(({ type }) => type)).toEqual(["user_message", "assistant_message"]);
});

test("a job whose handler has died stores its answer, and one whose thread is gone stores nothing", async () => {
  const store = memoryStore();
  let started: Job | undefined;
  const server = durableServer(store, (job) => {
    started = job;
    return Promise.reject(new Error("this process is dead"));
  });
  const { events } = await ask(server, "threads.create", { input: message("Hi") });
  expect(events.at(-1)?.type).toBe("error");
  if (!started) throw new Error("No job has started.");
  await deliver(store, started, "Done at last.");
  const { document } = await ask(server, "items.list", { thread_id: threadOf(events), order: "desc" });
  expect(document).toMatchObject({ data: [{ content: [{ text: "Done at last." }] }, {}] });
  await store.forUser("alice").deleteThread(threadOf(events));
  await deliver(store, started, "Too late.");
  expect((await store.forUser("alice").listThreads({ limit: 9, order: "asc" })).data).toEqual([]);
});
