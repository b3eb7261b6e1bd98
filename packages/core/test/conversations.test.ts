import { expect, test } from "vitest";
import {
  assistantMessage,
  ChatKitServer,
  memoryStore,
  textOf,
  toolStatus,
  type IncomingRequest,
  type ThreadStreamEvent,
} from "../src/index.ts";
import { eventsIn } from "./server/events-in.ts";

interface Posted {
  status: number;
  json: { error: { code: string } } | undefined;
  events: ThreadStreamEvent[];
}

/** Posts as a user, through the same door as every adapter. */
async function post(server: ChatKitServer, userId: string | null, body: object): Promise<Posted> {
  const request: IncomingRequest = {
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify(body),
    identity: userId === null ? null : { userId },
    signal: new AbortController().signal,
  };
  const answer = await server.handle(request);
  if (typeof answer.body === "string")
    return { status: answer.status, json: JSON.parse(answer.body), events: [] };
  const events: ThreadStreamEvent[] = [];
  for await (const frames of answer.body) events.push(...eventsIn(frames));
  return { status: answer.status, json: undefined, events };
}

const message = (text: string) => ({
  content: [{ type: "input_text", text }],
  attachments: [],
  inference_options: {},
});
const said = (events: readonly ThreadStreamEvent[]) =>
  events
    .filter((event) => event.type === "thread.item.done")
    .map(({ item }) => item)
    .filter((item) => item.type === "assistant_message")
    .map(textOf);

function taskServer() {
  const tasks: { owner: string; title: string; priority: string }[] = [];
  return new ChatKitServer({
    store: memoryStore(),
    async *respond(thread, input, context) {
      const text = textOf(input);
      const history = await thread.history({ last: 50 });
      if (text.startsWith("Create a task for ")) {
        const title = text.slice("Create a task for ".length);
        yield toolStatus("create_task", "running");
        tasks.push({ owner: context.userId, title, priority: "high" });
        yield toolStatus("create_task", "completed");
        for (const token of ["I've created ", `task '${title}'`]) yield assistantMessage(token);
      } else {
        const task = tasks.findLast(({ owner }) => owner === context.userId);
        yield `${task?.title}: ${task?.priority} (after ${history.length} items)`;
      }
    },
  });
}

test("the course's conversation runs over two turns with its history", async () => {
  const server = taskServer();
  const first = await post(server, "alice", {
    type: "threads.create",
    params: { input: message("Create a task for groceries") },
  });
  expect(first.events.map(({ type }) => type).slice(0, 3)).toEqual([
    "thread.created",
    "thread.item.done",
    "stream_options",
  ]);
  expect(said(first.events)).toEqual(["I've created task 'groceries'"]);
  const created = first.events[0];
  const thread_id = created?.type === "thread.created" ? created.thread.id : "";

  const second = await post(server, "alice", {
    type: "threads.add_user_message",
    params: { thread_id, input: message("What's its priority?") },
  });
  // user message, workflow, answer, and the question itself
  expect(said(second.events)).toEqual(["groceries: high (after 4 items)"]);
});

test("a tool's status is a workflow step that is loading, then complete", async () => {
  const { events } = await post(taskServer(), "alice", {
    type: "threads.create",
    params: { input: message("Create a task for groceries") },
  });
  const updates = events.filter((event) => event.type === "thread.item.updated").map(({ update }) => update);
  expect(updates.filter((update) => "task" in update).map(({ task }) => task.status_indicator)).toEqual([
    "loading",
    "complete",
  ]);
  const kinds = events.filter((event) => event.type === "thread.item.done").map(({ item }) => item.type);
  expect(kinds).toEqual(["user_message", "workflow", "assistant_message"]);
});

test("the answer is written token by token, and is one message", async () => {
  async function* stream(...tokens: string[]) {
    yield* tokens;
  }
  const server = new ChatKitServer({
    store: memoryStore(),
    async *respond(_thread, input) {
      yield toolStatus("create_task", "running");
      yield toolStatus("create_task", "completed");
      yield* assistantMessage(stream("I've ", "created ", `task '${textOf(input)}'`));
    },
  });
  const { events } = await post(server, "alice", {
    type: "threads.create",
    params: { input: message("groceries") },
  });
  const deltas = events.flatMap((event) =>
    event.type === "thread.item.updated" && "delta" in event.update ? [event.update.delta] : [],
  );
  expect(deltas).toEqual(["I've ", "created ", "task 'groceries'"]);
  expect(said(events)).toEqual(["I've created task 'groceries'"]);
});

test("a tool's status may be a line that is gone afterwards, instead of a step that stays", async () => {
  const server = new ChatKitServer({
    store: memoryStore(),
    async *respond() {
      yield toolStatus("search", "running", { ephemeral: true, title: "Searching", icon: "search" });
      yield "Found.";
    },
  });
  const { events } = await post(server, "alice", {
    type: "threads.create",
    params: { input: message("Hi") },
  });
  expect(events.find(({ type }) => type === "progress_update")).toEqual({
    type: "progress_update",
    text: "Searching",
    icon: "search",
  });
  const kinds = events.filter((event) => event.type === "thread.item.done").map(({ item }) => item.type);
  expect(kinds).toEqual(["user_message", "assistant_message"]);
});

test("a second user is refused as if the thread did not exist, whatever is tried, and nobody without credentials is answered", async () => {
  const server = taskServer();
  const { events } = await post(server, "alice", {
    type: "threads.create",
    params: { input: message("Create a task for groceries") },
  });
  const created = events[0];
  const thread_id = created?.type === "thread.created" ? created.thread.id : "";
  const asAlice = () => post(server, "alice", { type: "threads.get_by_id", params: { thread_id } });
  const before = await asAlice();
  for (const [user, status, code] of [
    ["bob", 404, "not_found"],
    [null, 401, "unauthorized"],
  ] as const) {
    for (const body of [
      { type: "threads.get_by_id", params: { thread_id } },
      { type: "items.list", params: { thread_id } },
      { type: "threads.update", params: { thread_id, title: "Mine now" } },
      { type: "threads.add_user_message", params: { thread_id, input: message("What's its priority?") } },
    ]) {
      const answer = await post(server, user, body);
      expect([answer.status, answer.json?.error.code]).toEqual([status, code]);
    }
  }
  expect(await asAlice()).toEqual(before);
  const bobs = await post(server, "bob", {
    type: "threads.create",
    params: { input: message("Its priority?") },
  });
  expect(said(bobs.events)).toEqual(["undefined: undefined (after 1 items)"]);
});

test("the class may be extended instead of given options", async () => {
  class Echo extends ChatKitServer {
    override async *respond(_thread: unknown, input: Parameters<ChatKitServer["respond"]>[1]) {
      yield textOf(input);
    }
  }
  const { events } = await post(new Echo({ store: memoryStore() }), "alice", {
    type: "threads.create",
    params: { input: message("Echo!") },
  });
  expect(said(events)).toEqual(["Echo!"]);
});

test("a subclass brings its capabilities as methods", async () => {
  class Clicked extends ChatKitServer {
    override async *respond() {
      yield "Hello";
    }
    override async *action(_thread: unknown, { type }: { type: string }) {
      yield `You did ${type}`;
    }
  }
  const server = new Clicked({ store: memoryStore() });
  const { events } = await post(server, "alice", {
    type: "threads.create",
    params: { input: message("Hi") },
  });
  const created = events[0];
  const thread_id = created?.type === "thread.created" ? created.thread.id : "";
  const action = { type: "task.done" };
  const acted = await post(server, "alice", { type: "threads.custom_action", params: { thread_id, action } });
  expect(said(acted.events)).toEqual(["You did task.done"]);
});
