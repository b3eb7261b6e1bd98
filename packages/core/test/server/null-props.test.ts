import { expect, test } from "vitest";
import { type HandlerEvent, type ThreadItem, widget, type WidgetRoot } from "../../src/index.ts";
import { conversation } from "./conversation.ts";

const payload = { x: null, y: [null, 1] };

/** As a template writes it: null for what is switched off. */
const template = {
  type: "ListView",
  limit: null,
  status: { text: "New", icon: null },
  children: [
    {
      type: "ListViewItem",
      key: "a",
      onClickAction: null,
      children: [
        { type: "Text", value: "A", color: null, notListed: null },
        { type: "Box", border: { top: null, bottom: { size: 1, color: null } }, children: null },
        { type: "Button", onClickAction: { type: "t", payload, loadingBehavior: null } },
        { type: "Select", name: "s", options: [{ label: "L", value: "v", disabled: null }] },
        { type: "Hologram", depth: null, children: [{ type: "Text", value: "B", size: null }] },
      ],
    },
  ],
} as unknown as WidgetRoot;

const cleaned = {
  type: "ListView",
  status: { text: "New" },
  children: [
    {
      type: "ListViewItem",
      key: "a",
      children: [
        { type: "Text", value: "A" },
        { type: "Box", border: { bottom: { size: 1 } } },
        { type: "Button", onClickAction: { type: "t", payload } },
        { type: "Select", name: "s", options: [{ label: "L", value: "v" }] },
        { type: "Hologram", depth: null, children: [{ type: "Text", value: "B" }] },
      ],
    },
  ],
};

const base = { id: "w", thread_id: "t", created_at: "2026-01-01T00:00:00Z" };
const item = (tree: WidgetRoot): ThreadItem => ({ type: "widget", ...base, widget: tree });

test.each<[string, () => AsyncGenerator<HandlerEvent | ReturnType<typeof widget>>]>([
  [
    "widget()",
    async function* () {
      yield widget(template);
    },
  ],
  [
    "a raw event",
    async function* () {
      yield { type: "thread.item.done", item: item(template) } as HandlerEvent;
    },
  ],
  [
    "a raw update",
    async function* () {
      const empty = { type: "ListView", children: [] } as WidgetRoot;
      yield { type: "thread.item.added", item: item(empty) } as HandlerEvent;
      yield {
        type: "thread.item.updated",
        item_id: "w",
        update: { type: "widget.root.updated", widget: template },
      };
      yield { type: "thread.item.done", item: item(template) } as HandlerEvent;
    },
  ],
])(
  "null props of known components are neither sent nor stored by %s; payloads keep theirs",
  async (_by, respond) => {
    const { say, stored } = conversation({ respond });
    const events = await say();
    expect(events.map(({ type }) => type)).not.toContain("error");
    const trees = [...JSON.stringify(events).matchAll(/"widget":(?=\{)/g)];
    expect(trees.length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toMatch(
      /"(color|onClickAction|limit|icon|disabled|size|notListed)":null/,
    );
    const widgets = (await stored()).filter(({ type }) => type === "widget");
    expect(widgets).toMatchObject([{ widget: cleaned }]);
    expect(JSON.parse(JSON.stringify(widgets[0]))).toHaveProperty("widget", cleaned);
  },
);

test("null props leave the widget that a sync action returns", async () => {
  const chat = conversation({
    respond: async function* () {
      yield "text";
    },
    syncAction: async () => ({ type: "widget", ...base, widget: template }),
  });
  await chat.say();
  await chat.client.request("threads.sync_custom_action", {
    thread_id: chat.threadId,
    action: { type: "a" },
  });
  // The client's reader fills in defaults; the store shows what was sent.
  const stored = (await chat.stored()).find(({ type }) => type === "widget");
  expect(JSON.parse(JSON.stringify(stored))).toHaveProperty("widget", cleaned);
});

test("a null that only comes and goes is no change of a widget", async () => {
  const card = (color: null | undefined) =>
    ({ type: "Card", children: [{ type: "Text", value: "A", color }] }) as unknown as WidgetRoot;
  const { say } = conversation({
    async *respond() {
      yield widget([card(null), card(undefined), card(null)]);
    },
  });
  const types = (await say()).map(({ type }) => type);
  expect(types).toContain("thread.item.done");
  expect(types).not.toContain("thread.item.updated");
  expect(types).not.toContain("error");
});

test("a required prop that is null still fails the turn", async () => {
  const { say } = conversation({
    async *respond() {
      yield widget({ type: "Card", children: [{ type: "Text", value: null }] } as unknown as WidgetRoot);
    },
  });
  expect((await say()).map(({ type }) => type)).toContain("error");
});
