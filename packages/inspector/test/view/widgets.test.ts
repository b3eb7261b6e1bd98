import { readdirSync, readFileSync } from "node:fs";
import { widget, type WidgetRoot } from "@chatkit-protocol/core";
import { WidgetComponent } from "@chatkit-protocol/core/protocol";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { type ChatPage, installed, launch, openChat } from "./chat-page.ts";
import { done, rawEndpoint } from "./raw-endpoint.ts";
import { serverOf } from "./replies.ts";
import { type Site, startSite } from "./site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Json = Readonly<Record<string, unknown>>;

/** The types of all components that the protocol knows. */
const known: readonly string[] = (
  WidgetComponent instanceof z.ZodMiniUnion ? WidgetComponent.def.options : []
).flatMap((option) =>
  option instanceof z.ZodMiniDiscriminatedUnion
    ? [...(option._zod.propValues["type"] ?? [])].map(String)
    : [],
);

const examples = new URL("../../../../spec/examples/", import.meta.url);
const parse = (path: string): Json => JSON.parse(readFileSync(new URL(path, examples), "utf8"));

/** The golden vectors of a component: valid ones, and invalid ones that a reader has to take. */
function vectorsOf(type: string): { name: string; node: Json }[] {
  const folder = `widget.${type}`;
  const valid = readdirSync(new URL(folder, examples))
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ name: file, node: parse(`${folder}/${file}`) }));
  const odd = readdirSync(new URL(`${folder}/invalid`, examples)).flatMap((file) => {
    const { face, value } = parse(`${folder}/invalid/${file}`);
    return face === "produce" ? [{ name: `invalid/${file}`, node: value as Json }] : [];
  });
  return [...valid, ...odd];
}

/** The parents without which a component is not drawn. */
const around: Readonly<Record<string, (node: Json) => Json>> = {
  Card: (node) => node,
  Basic: (node) => node,
  ListView: (node) => node,
  ListViewItem: (node) => ({ type: "ListView", children: [node] }),
  "Table.Row": (node) => ({ type: "Card", children: [{ type: "Table", children: [node] }] }),
  "Table.Cell": (node) => ({
    type: "Card",
    children: [{ type: "Table", children: [{ type: "Table.Row", children: [node] }] }],
  }),
};
const rootOf = (node: Json): Json =>
  around[String(node["type"])]?.(node) ?? { type: "Card", children: [node] };

describe.skipIf(installed === undefined)("widgets in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  describe("as the vectors have them", () => {
    const endpoint = rawEndpoint();
    let site: Site;
    let chat: ChatPage;
    beforeAll(async () => {
      site = await startSite(serverOf({}), { endpoint: endpoint.listener });
      chat = await openChat(browser, site.origin);
    });
    afterAll(() => site?.close());

    const shown = async (widgets: readonly Json[]): Promise<Page> => {
      await chat.page.evaluate(async () => {
        await view.handle?.setThreadId(null);
        // Until it is drawn, the composer is still the old one.
        for (const _frame of [1, 2, 3]) await new Promise(requestAnimationFrame);
      });
      endpoint.frames = widgets.map((its, index) => done(`wgt_${index}`, { type: "widget", widget: its }));
      await chat.page.getByText("What can I help with today?").first().waitFor();
      await chat.send("show");
      return chat.page;
    };

    test("the list of known types is not empty", () => {
      expect(known.length).toBe(30);
    });

    test.each(known)("%s is drawn", async (type) => {
      for (const { name, node } of vectorsOf(type)) {
        const page = await shown([rootOf(node)]);
        const drawn = page.locator(".ck-widget > *");
        expect(await drawn.count(), name).toBeGreaterThan(0);
        await expect.poll(() => page.locator(".ck-widget [aria-label=Loading]").count()).toBe(0);
        const wrong = page.locator(
          ".ck-widget > .ck-unknown, .ck-widget :not(.ck-unknown-component) > p.ck-unknown",
        );
        expect(await wrong.count(), name).toBe(0);
      }
      expect(chat.complaints).toEqual([]);
    });

    test("an unknown component says so and shows what is inside", async () => {
      const page = await shown([
        { type: "Card", children: [{ type: "Hologram", children: [{ type: "Text", value: "inside" }] }] },
      ]);
      const box = page.locator(".ck-unknown-component");
      expect(await box.innerText()).toMatch(/Unknown component Hologram\s+inside/);
    });

    test("a tree that is too deep ends, and the chat lives", async () => {
      let node: Json = { type: "Text", value: "bottom" };
      for (let level = 0; level < 200; level++) node = { type: "Box", children: [node] };
      const page = await shown([{ type: "Card", children: [node] }]);
      await page.getByText("This widget goes on, too deep to be shown.").first().waitFor();
    });
  });

  describe("with a server", () => {
    let site: Site;
    const actions: { type: string; payload: unknown; sender: string | undefined; isSync: boolean }[] = [];
    let root: WidgetRoot = { type: "Card", children: [] };
    beforeAll(async () => {
      site = await startSite(
        serverOf(
          {
            async *widget() {
              yield widget(root, { copyText: "the widget" });
            },
            async *stream() {
              const text = (value: string): WidgetRoot => ({
                type: "Card",
                children: [{ type: "Text", id: "t", value }],
              });
              yield widget([text("Hel"), text("Hello"), text("Hello, widget")]);
            },
          },
          {
            async *action(_thread, { type, payload }, sender) {
              actions.push({ type, payload, sender: sender?.type, isSync: false });
              yield `Did ${type}`;
            },
            async syncAction(_thread, { type, payload }, sender) {
              actions.push({ type, payload, sender: sender?.type, isSync: true });
              return sender
                ? { ...sender, widget: { type: "Card", children: [{ type: "Text", value: "Changed" }] } }
                : undefined;
            },
          },
        ),
      );
    });
    afterAll(() => site?.close());

    const withWidget = async (its: WidgetRoot): Promise<ChatPage> => {
      root = its;
      actions.length = 0;
      const chat = await openChat(browser, site.origin);
      await chat.send("widget");
      return chat;
    };

    test("a streamed widget ends as the server has it", async () => {
      const { page, send } = await openChat(browser, site.origin);
      await send("stream");
      expect(await page.locator(".ck-w-text").innerText()).toBe("Hello, widget");
    });

    test("a button runs its action on the server with its payload, and the answer is shown", async () => {
      const onClickAction = { type: "task.done", payload: { id: 7, at: null } };
      const { page } = await withWidget({
        type: "Card",
        children: [{ type: "Button", label: "Done", onClickAction }],
      });
      await page.getByRole("button", { name: "Done" }).click();
      await page.getByText("Did task.done").first().waitFor();
      expect(actions).toEqual([
        { type: "task.done", payload: { id: 7, at: null }, sender: "widget", isSync: false },
      ]);
    });

    test("a sync action replaces its widget without a stream", async () => {
      const onChangeAction = { type: "task.check", payload: { id: 7 }, streaming: false };
      const { page } = await withWidget({
        type: "Card",
        children: [{ type: "Checkbox", name: "done", label: "Done", onChangeAction }],
      });
      await page.getByLabel("Done").click();
      await page.getByText("Changed").first().waitFor();
      expect(actions).toEqual([
        { type: "task.check", payload: { id: 7, done: true }, sender: "widget", isSync: true },
      ]);
    });

    test("an action of the page reaches the page only", async () => {
      const onClickAction = { type: "open", payload: { id: 7 }, handler: "client" as const };
      const { page } = await withWidget({
        type: "Card",
        children: [{ type: "Button", label: "Open", onClickAction }],
      });
      await page.evaluate(() =>
        view.mount({
          widgets: {
            onAction: async (action, { id, widget }) => {
              Object.assign(globalThis, { got: { action, hasId: id !== "", root: widget.type } });
            },
          },
        }),
      );
      await page.getByRole("button", { name: "Open", exact: true }).click();
      await expect
        .poll(() => page.evaluate(() => Reflect.get(globalThis, "got")))
        .toEqual({ action: { type: "open", payload: { id: 7 } }, hasId: true, root: "Card" });
      expect(actions).toEqual([]);
    });

    test("a form sends its fields in the payload of its action, nested by dots", async () => {
      const { page } = await withWidget({
        type: "Card",
        asForm: true,
        confirm: { label: "Save", action: { type: "save", payload: { todo: { id: 1 } } } },
        cancel: { label: "Cancel", action: { type: "cancel" } },
        children: [
          { type: "Label", value: "Title", fieldName: "todo.title" },
          { type: "Input", name: "todo.title", required: true },
          { type: "Textarea", name: "note", placeholder: "Notes" },
          {
            type: "Select",
            name: "priority",
            placeholder: "Priority",
            options: [
              { value: "high", label: "High" },
              { value: "low", label: "Low" },
            ],
          },
          { type: "DatePicker", name: "due", defaultValue: "2026-12-01" },
          { type: "Checkbox", name: "remind", label: "Remind me" },
          {
            type: "RadioGroup",
            name: "list",
            options: [
              { value: "home", label: "Home" },
              { value: "work", label: "Work" },
            ],
          },
        ],
      });
      await page.getByRole("button", { name: "Save" }).click();
      // The title is required, so nothing is sent.
      await page.locator("input:invalid").first().waitFor();
      await page.getByRole("textbox", { name: "Title" }).fill("Buy milk");
      await page.getByPlaceholder("Notes").fill("two");
      await page.getByRole("button", { name: /Priority/ }).click();
      await page.getByRole("option", { name: "High" }).click();
      await page.getByLabel("Remind me").check();
      await page.getByLabel("Work").check();
      expect(actions).toEqual([]);
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("Did save").first().waitFor();
      expect(actions[0]?.payload).toEqual({
        todo: { id: 1, title: "Buy milk" },
        note: "two",
        priority: "high",
        due: "2026-12-01",
        remind: true,
        list: "work",
      });
    });

    test("a field is called what its label says, whatever its placeholder is", async () => {
      const options = [{ value: "high", label: "High" }];
      const fields = {
        title: { type: "Input", name: "title", placeholder: "Buy milk" },
        note: { type: "Textarea", name: "note", placeholder: "Two litres" },
        priority: { type: "Select", name: "priority", placeholder: "Choose one", options },
        place: { type: "Select", name: "place", placeholder: "Search", searchable: true, options },
        due: { type: "DatePicker", name: "due", placeholder: "Pick a day" },
        list: { type: "RadioGroup", name: "list", options },
        remind: { type: "Checkbox", name: "remind" },
      } as const;
      const { page } = await withWidget({
        type: "Card",
        children: [
          ...Object.values(fields).flatMap((field) => [
            { type: "Label" as const, value: `The ${field.name}`, fieldName: field.name },
            field,
          ]),
          { type: "Input", name: "free", placeholder: "Without a label" },
        ],
      });
      const card = page.locator(".ck-w-card");
      await card.getByRole("textbox", { name: "The title", exact: true }).fill("Bread");
      await card.getByRole("textbox", { name: "The note", exact: true }).waitFor();
      await card.getByRole("button", { name: /The priority$/ }).waitFor();
      await card.getByRole("combobox", { name: "The place", exact: true }).waitFor();
      await card.getByRole("group", { name: "The due", exact: true }).waitFor();
      await card.getByRole("radiogroup", { name: "The list", exact: true }).waitFor();
      await card.getByRole("checkbox", { name: "The remind", exact: true }).check();
      await card.getByRole("textbox", { name: "Without a label", exact: true }).waitFor();
      // A label also leads to its field.
      await card.getByText("The note", { exact: true }).click();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    });

    test("a row of a list is a button named after what is in it", async () => {
      const { page } = await withWidget({
        type: "ListView",
        limit: 2,
        children: [1, 2, 3].map((id) => ({
          type: "ListViewItem",
          onClickAction: { type: "open", payload: { id } },
          children: [{ type: "Text", value: `Report ${id}` }],
        })),
      });
      expect(await page.getByRole("button", { name: /^Report/ }).count()).toBe(2);
      await page.getByRole("button", { name: "Show 1 more" }).click();
      await page.getByRole("button", { name: "Report 3" }).click();
      await page.getByText("Did open").first().waitFor();
      expect(actions[0]?.payload).toEqual({ id: 3 });
    });

    test("a date can be chosen from the calendar", async () => {
      const { page } = await withWidget({
        type: "Card",
        children: [
          {
            type: "DatePicker",
            name: "due",
            placeholder: "Due",
            defaultValue: "2026-12-01",
            min: "2026-11-15",
            onChangeAction: { type: "due" },
          },
        ],
      });
      await page.getByRole("button", { name: /Calendar/ }).click();
      await page.getByRole("button", { name: /December 24, 2026/ }).click();
      await page.getByText("Did due").first().waitFor();
      expect(actions[0]?.payload).toEqual({ due: "2026-12-24" });
    });

    test("a chart draws its series, and says its numbers to those who cannot see it", async () => {
      const { page } = await withWidget({
        type: "Card",
        children: [
          {
            type: "Chart",
            data: [
              { day: "Mon", done: 3, open: 5 },
              { day: "Tue", done: 4, open: 1 },
            ],
            series: [
              { type: "bar", dataKey: "done", label: "Done" },
              { type: "line", dataKey: "open", label: "Open", curveType: "monotone" },
            ],
            xAxis: { dataKey: "day", labels: { Mon: "Monday" } },
          },
        ],
      });
      await page.locator(".recharts-bar-rectangle").first().waitFor();
      expect(await page.locator(".recharts-bar-rectangle").count()).toBe(2);
      expect(await page.locator(".recharts-line-curve").count()).toBe(1);
      expect(await page.getByRole("row", { name: "Monday 3 5" }).count()).toBe(1);
    });
  });
});
