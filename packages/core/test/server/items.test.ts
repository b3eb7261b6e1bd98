import { expect, test } from "vitest";
import {
  ask,
  type HandlerEvent,
  type ThreadItem,
  type ThreadStreamEvent,
  wholeItem,
} from "../../src/index.ts";
import { conversation, turns } from "./conversation.ts";

const base = { thread_id: "any", created_at: "2026-01-01T00:00:00Z" };
const message = (id: string, text: string): ThreadItem => ({
  type: "assistant_message",
  id,
  ...base,
  content: text === "" ? [] : [{ type: "output_text", text, annotations: [] }],
});
const secret = (id: string): ThreadItem => ({ type: "hidden_context_item", id, ...base, content: "secret" });
const event = (type: "added" | "done" | "replaced", item: ThreadItem) =>
  ({ type: `thread.item.${type}`, item }) as HandlerEvent;
const delta = (item_id: string, text: string): HandlerEvent => ({
  type: "thread.item.updated",
  item_id,
  update: { type: "assistant_message.content_part.text_delta", content_index: 0, delta: text },
});

/** What a turn says about its items, without the user's message. */
const summarised = (events: readonly ThreadStreamEvent[]): string[] =>
  events.flatMap((one) => {
    if (one.type === "thread.item.removed") return [`removed ${one.item_id}`];
    if (!("item" in one) || one.item.type === "user_message") return [];
    return [`${one.type.replace("thread.item.", "")} ${one.item.id}`];
  });
const ids = (items: readonly ThreadItem[]) => items.slice(1).map(({ id }) => id);

test("items that are open at the same time are stored in the order in which they were shown", async () => {
  const { say, stored } = conversation(
    turns(async function* () {
      yield event("added", message("first", ""));
      yield event("added", message("second", ""));
      yield event("done", message("third", "3"));
      yield event("done", message("second", "2"));
      yield event("done", message("first", "1"));
      yield event("done", message("fourth", "4"));
    }),
  );
  const events = await say();
  expect(summarised(events)).toEqual([
    "added first",
    "added second",
    "done third",
    "done second",
    "done first",
    "done fourth",
  ]);
  const items = await stored();
  expect(ids(items)).toEqual(["first", "second", "third", "fourth"]);
  expect(items.at(-1)!.created_at).toBe(base.created_at);
});

test("an item of an earlier turn keeps its place, whatever is open when it changes", async () => {
  const { say, stored } = conversation(
    turns(
      async function* () {
        yield event("done", message("old", "1"));
      },
      async function* () {
        yield event("added", message("new", ""));
        yield event("replaced", message("old", "2"));
        yield event("done", message("new", "3"));
      },
    ),
  );
  await say();
  await say();
  expect((await stored()).map(({ type, id }) => (type === "user_message" ? type : id))).toEqual([
    "user_message",
    "old",
    "user_message",
    "new",
  ]);
});

test("an item that is opened again and comes to nothing is as it was, for readers too", async () => {
  const { say, stored } = conversation(
    turns(
      async function* () {
        yield event("done", message("m", "kept"));
      },
      async function* () {
        yield event("added", message("m", ""));
        yield event("added", message("n", ""));
      },
    ),
  );
  await say();
  const events = await say();
  expect(summarised(events)).toEqual(["added m", "added n", "replaced m", "removed n"]);
  expect(events.find(({ type }) => type === "thread.item.replaced")).toMatchObject({
    item: { content: [{ text: "kept" }] },
  });
  expect(JSON.stringify(await stored())).toContain("kept");
});

test("what is hidden after it was shown is taken from readers", async () => {
  const { say, stored } = conversation(
    turns(
      async function* () {
        yield event("done", message("m", "seen"));
        yield event("added", message("open", "seen"));
        yield event("done", secret("open"));
        yield event("done", secret("never shown"));
      },
      async function* () {
        yield event("replaced", secret("m"));
      },
    ),
  );
  expect(summarised(await say())).toEqual(["done m", "added open", "removed open"]);
  const events = await say();
  expect(summarised(events)).toEqual(["removed m"]);
  expect(JSON.stringify(events)).not.toContain("secret");
  expect((await stored()).map(({ type }) => type)).toEqual([
    "user_message",
    "hidden_context_item",
    "hidden_context_item",
    "hidden_context_item",
    "user_message",
  ]);
});

test("what is shown after it was hidden comes where readers see it: at the end", async () => {
  const { say, stored } = conversation(
    turns(async function* () {
      yield event("done", secret("s"));
      yield event("done", message("m", "1"));
      yield event("done", message("s", "2"));
    }),
  );
  expect(summarised(await say())).toEqual(["done m", "done s"]);
  expect(ids(await stored())).toEqual(["m", "s"]);
});

test("a message that is done takes no more text, in its own turn or a later one; the mistake is reported", async () => {
  const { say, stored, reported } = conversation(
    turns(
      async function* () {
        yield event("done", message("m", "whole"));
        yield delta("m", " and more");
      },
      async function* () {
        yield delta("m", " and more");
      },
    ),
  );
  const events = [...(await say()), ...(await say())];
  expect(events.filter(({ type }) => type === "thread.item.updated")).toEqual([]);
  expect(JSON.stringify(await stored())).not.toContain("and more");
  expect(reported.map(String)).toEqual([
    expect.stringContaining("after thread.item.done of m"),
    expect.stringContaining("after thread.item.done of m"),
  ]);
});

test("a client tool call that is taken back no longer ends its turn", async () => {
  const call: ThreadItem = {
    type: "client_tool_call",
    id: "c",
    ...base,
    status: "pending",
    call_id: "k",
    name: "n",
    arguments: {},
  };
  const { say } = conversation(
    turns(async function* () {
      yield event("done", call);
      yield event("done", message("too late", "x"));
      yield { type: "thread.item.removed", item_id: "c" };
      yield event("done", message("m", "in time"));
    }),
  );
  expect(summarised(await say())).toEqual(["done c", "removed c", "done m"]);
});

test("drafts may leave out what has a default, and clients get it", async () => {
  const { say, stored } = conversation(
    turns(async function* () {
      yield ask({ type: "multiple_choice", id: "q", question: "Which?", options: [{ value: "a" }] });
      yield wholeItem({ type: "assistant_message", content: [{ type: "output_text", text: "Hello" }] });
    }),
  );
  const expected = [
    {
      type: "structured_input",
      status: "pending",
      inputs: [
        { type: "multiple_choice", id: "q", question: "Which?", options: [{ value: "a" }], multiple: false },
      ],
    },
    { type: "assistant_message", content: [{ type: "output_text", text: "Hello", annotations: [] }] },
  ];
  const shown = (await say()).flatMap((one) => (one.type === "thread.item.done" ? [one.item] : []));
  expect(shown.slice(-2)).toMatchObject(expected);
  expect((await stored()).slice(-2)).toMatchObject(expected);
});
