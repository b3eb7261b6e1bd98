import { expect, onTestFinished, test, vi } from "vitest";
import { client } from "../snippets/client/full-reader.ts";
import { server as interpreted } from "../snippets/interpreted.ts";
import { server as pythonic } from "../snippets/from-python.ts";
import { reader, server as authorizing } from "../snippets/isolation/authorize.ts";
import { POST } from "../snippets/isolation/server.ts";
import { itemOf, threadOf as threadOfRow } from "../snippets/python-rows.ts";
import { server as life } from "../snippets/life.ts";
import { server as steps } from "../snippets/streaming/steps.ts";
import { server as sync } from "../snippets/streaming/sync.ts";
import { server as tokens } from "../snippets/streaming/tokens.ts";
import { server as whole } from "../snippets/streaming/whole.ts";
import { ask, begin, eventsOf, message, said, threadOf } from "./ask.ts";

const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);

test("a whole answer is one item without updates", async () => {
  const { events } = await begin(whole, "house");
  expect(said(events)).toEqual(["house means house."]);
  expect(types(events)).not.toContain("thread.item.updated");
});

test("a streamed answer has a delta for every token", async () => {
  const { events } = await begin(tokens, "why?");
  expect(said(events)).toEqual(["You asked: why?"]);
  const updates = events.flatMap((event) =>
    event.type === "thread.item.updated" ? [event.update.type] : [],
  );
  expect(updates.filter((type) => type.endsWith(".text_delta")).length).toBe(3);
});

test("steps are a progress line that goes and a workflow that stays", async () => {
  const { events } = await begin(steps, "house");
  expect(types(events)).toContain("progress_update");
  const { document } = await ask(steps, "items.list", { thread_id: threadOf(events), order: "asc" });
  expect(document).toMatchObject({
    data: [{ type: "user_message" }, { type: "workflow" }, { type: "assistant_message" }],
  });
});

test("a sync action answers with the widget as it now is", async () => {
  const { events } = await begin(sync, "show");
  const shown = events.find((event) => event.type === "thread.item.done" && event.item.type === "widget");
  const item_id = shown && "item" in shown ? shown.item.id : "";
  const { document } = await ask(sync, "threads.sync_custom_action", {
    thread_id: threadOf(events),
    item_id,
    action: { type: "task.toggle", payload: true },
  });
  expect(document).toMatchObject({ updated_item: { widget: { children: [{ value: "Done" }] } } });
});

test("the life of a message ends with its answer and the thread's title", async () => {
  const { events } = await begin(life, "groceries");
  expect(said(events)).toEqual(["I've created task 'groceries of alice' (item 1)."]);
  expect(types(events)).toEqual([
    "thread.created",
    "thread.item.done",
    "stream_options",
    "thread.item.added",
    "thread.item.updated",
    "thread.item.updated",
    "thread.item.done",
    "thread.updated",
    "thread.item.added",
    "thread.item.updated",
    "thread.item.updated",
    "thread.item.updated",
    "thread.item.done",
  ]);
});

test("the interpreted server says that it plays scripts", async () => {
  const { events } = await begin(interpreted, `ck:1 {"ck":1,"hello":"n0"}`);
  expect(said(events)[0]).toContain('"hello":"n0"');
});

test("tenants are told apart by their token, and their plan decides about the model", async () => {
  const post = (token: string | undefined, type: string, params: object) =>
    POST(
      new Request("http://localhost/chatkit", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ type, params, metadata: { user_id: "acme/alice" } }),
      }),
    );
  const ask = async (token: string) =>
    eventsOf(await (await post(token, "threads.create", { input: message("hello", "large") })).text());
  const alices = await ask("alice-token");
  expect(said(alices)).toEqual(["alice@acme.example asked large: hello"]);
  expect(said(await ask("bob-token"))).toEqual(["bob@umbrella.example asked fast: hello"]);
  const thread_id = threadOf(alices);
  const statuses = await Promise.all(
    [undefined, "stolen-token", "bob-token", "alice-token"].map(
      async (token) => (await post(token, "threads.get_by_id", { thread_id })).status,
    ),
  );
  expect(statuses).toEqual([401, 401, 404, 200]);
});

test("a reader reads own threads and writes none", async () => {
  const writer: typeof reader = { ...reader, session: "writer" };
  const { events } = await ask(authorizing, "threads.create", { input: message("hi") }, writer);
  const thread_id = threadOf(events);
  const status = async (type: string) =>
    (await ask(authorizing, type, { thread_id, title: "New" }, reader)).status;
  expect([await status("threads.get_by_id"), await status("threads.update")]).toEqual([200, 403]);
});

test("the server for those who come from Python answers, calls a tool and replaces its widget", async () => {
  const { events } = await begin(pythonic, "groceries");
  const thread_id = threadOf(events);
  const shown = events.find((event) => event.type === "thread.item.done" && event.item.type === "widget");
  const item_id = shown && "item" in shown ? shown.item.id : "";
  const action = { type: "task.done", payload: { text: "groceries" } };
  const clicked = await ask(pythonic, "threads.custom_action", { thread_id, item_id, action });
  expect(types(clicked.events)).toEqual(["stream_options", "thread.item.replaced"]);
  const input = message("What is selected?");
  const asked = await ask(pythonic, "threads.add_user_message", { thread_id, input });
  expect(asked.events.at(-1)).toMatchObject({ item: { type: "client_tool_call", status: "pending" } });
  const empty = await ask(pythonic, "threads.add_user_message", { thread_id, input: message("") });
  expect(empty.events.at(-1)).toMatchObject({ type: "error", code: "custom", allow_retry: false });
});

test("rows of the Python reference are read without nulls, and with the offset of the zone", () => {
  const row = { id: "thr_1", created_at: "2026-01-01T00:00:00.5", title: null, metadata: { a: null } };
  const thread = { ...row, status: { type: "active" }, allowed_image_domains: null };
  expect(threadOfRow({ data: JSON.stringify(thread) })).toEqual({
    id: "thr_1",
    created_at: "2026-01-01T00:00:00.5+01:00",
    status: { type: "active" },
    metadata: { a: null },
  });
  const item = { type: "end_of_turn", id: "eot_1", thread_id: "thr_1", created_at: "2026-07-01T00:00:00Z" };
  expect(itemOf({ data: JSON.stringify(item) })).toEqual(item);
});

test("a client with fullReader takes null as absent and fills in defaults", async () => {
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.stubGlobal("fetch", async () => Response.json({ data: null, after: null }));
  expect(await client.request("threads.list", {})).toEqual({ data: [], has_more: false });
});
