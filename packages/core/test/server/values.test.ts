import { expect, test } from "vitest";
import { parseJson } from "../../src/json.ts";
import {
  ask,
  type CardRoot,
  clientToolCall,
  effect,
  endOfTurn,
  type HandlerEvent,
  hidden,
  image,
  newId,
  standaloneTask,
  task,
  type ThreadItem,
  toolStatus,
  widget,
} from "../../src/index.ts";
import { conversation, turns } from "./conversation.ts";

const text = '{"big":12345678901234567890,"deep":[null,{"n":null}],"precise":0.1234567890123456789}';
const odd = parseJson(text) as Record<string, unknown>;

test("ids have 122 random bits: none of a hundred thousand repeats, and only the version digit is fixed", () => {
  const ids = Array.from({ length: 100_000 }, () => newId("thread"));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toMatch(/^thr_[0-9a-f]{32}$/);
  const digits = Array.from({ length: 32 }, (_, at) => new Set(ids.map((id) => id[4 + at])).size);
  // A version 4 UUID: one digit is fixed, one has two bits.
  expect(digits.toSorted((a, b) => a - b)).toEqual([1, 4, ...Array.from({ length: 30 }, () => 16)]);
});

test("everything that the server creates has its own id and a time in UTC", async () => {
  const { say, stored } = conversation({
    async *respond() {
      yield toolStatus("a", "running");
      yield "text";
      yield widget({ type: "Card", children: [] });
      yield image({ image: { id: "g", url: "u" } });
      yield standaloneTask({ type: "thought", status_indicator: "none", content: "c" });
      yield ask({ type: "freeform", id: "q", question: "?" });
      yield hidden("h");
      yield endOfTurn();
      yield clientToolCall("t");
    },
  });
  const events = await say();
  const items = await stored();
  expect(items).toHaveLength(10);
  expect(new Set(items.map(({ id }) => id)).size).toBe(10);
  for (const { created_at } of items) expect(created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  for (const [, time] of JSON.stringify(events).matchAll(/"created_at":"([^"]*)"/g))
    expect(time).toMatch(/Z$/);
});

test("long numbers and nested nulls keep their text in whatever a handler sends, streamed or whole", async () => {
  const button = { type: "Button", onClickAction: { type: "t", payload: odd } } as const;
  const card = (value: string, more: Partial<CardRoot> = {}): CardRoot => ({
    type: "Card",
    children: [{ type: "Text", id: "x", value }, button],
    ...more,
  });
  const base = { thread_id: "t", created_at: "2026-01-01T00:00:00Z" };
  const added = (item: ThreadItem) => ({ type: "thread.item.added", item }) as HandlerEvent;
  const { say, stored, client } = conversation(
    turns(async function* () {
      yield effect("e", odd);
      yield widget(card(""));
      yield widget([card("a"), card("ab"), card("ab", { size: "lg" })]);
      yield added({ type: "widget", id: "w", ...base, widget: card("") });
      yield hidden(odd);
      yield task({ type: "thought", status_indicator: "none", content: "c" });
      yield clientToolCall("t", odd);
    }),
  );
  const events = await say();
  const items = (await stored()).slice(1);
  expect(JSON.stringify(events[events.findIndex(({ type }) => type === "client_effect")])).toContain(text);
  for (const item of items.filter(({ type }) => type !== "workflow")) {
    expect(JSON.stringify(item), item.type).toContain(text);
  }
  expect(items.filter(({ type }) => type === "widget")).toHaveLength(3);
  const { data } = await client.request("threads.list", {});
  const page = await client.request("items.list", { thread_id: data[0]!.id });
  for (const item of page.data.filter(({ type }) => type === "widget"))
    expect(JSON.stringify(item)).toContain(text);
  for (const event of events.filter(({ type }) => type === "thread.item.added")) {
    if (JSON.stringify(event).includes("onClickAction")) expect(JSON.stringify(event)).toContain(text);
  }
});

test("what an application adds to an attachment does not make its answer a stream", async () => {
  const { client } = conversation({
    attachments: { create: async () => ({ id: "a", pull: "a column of its own" }) },
    async *respond() {},
  });
  const file = { name: "n", size: 1, mime_type: "text/plain" };
  expect(await client.request("attachments.create", file)).toMatchObject({ type: "file", id: "a" });
});
