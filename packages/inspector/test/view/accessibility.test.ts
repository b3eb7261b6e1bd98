import { ask, image, notice, task, widget } from "@chatkit-protocol/core";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { installed, launch, openChat, type PlainOptions } from "./chat-page.ts";
import { serverOf } from "./replies.ts";
import { type Site, startSite } from "./site.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const everything: PlainOptions = {
  threadItemActions: { feedback: true, retry: true },
  startScreen: { prompts: [{ label: "Plan my day", prompt: "plan", icon: "calendar" }] },
  disclaimer: { text: "It can be *wrong*." },
  composer: {
    attachments: { enabled: true },
    dictation: { enabled: true },
    tools: [{ id: "search", label: "Search", icon: "globe" }],
    models: [{ id: "fast", label: "Fast" }],
  },
};

const markdown = [
  "# Heading\n\nSome **bold** text with a [link](https://example.com) and `code`.",
  "```ts\nconst answer = 42;\n```",
  "| task | due |\n| --- | --- |\n| Milk | today |",
  "- [x] done\n- [ ] open\n\n> quoted",
].join("\n\n");

/** What axe finds wrong on a page, as `rule: element`. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the policy of the page does not concern.
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe.skipIf(installed === undefined)("for everybody, in Chromium", () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await launch();
    site = await startSite(
      serverOf({
        async *all(thread) {
          thread.title = "Everything";
          yield task({
            type: "web_search",
            title: "Searched",
            queries: ["milk"],
            sources: [],
            status_indicator: "complete",
          });
          yield task({ type: "thought", title: "Thought", content: "Hm.", status_indicator: "complete" });
          yield markdown;
          yield image({ image: { id: "i", url: "data:image/png;base64,iVBORw0KGgo=" } });
          yield notice("Prices may change.", { level: "warning", title: "Careful" });
          yield ask(
            {
              type: "multiple_choice",
              id: "w",
              question: "When?",
              options: [{ value: "today" }],
              multiple: true,
            },
            { type: "freeform", id: "n", question: "Anything else?" },
          );
        },
        async *widgets() {
          yield widget({
            type: "Card",
            asForm: true,
            confirm: { label: "Save", action: { type: "save" } },
            children: [
              { type: "Title", value: "New task" },
              { type: "Caption", value: "for today" },
              { type: "Label", value: "Title", fieldName: "title" },
              { type: "Input", name: "title" },
              { type: "Textarea", name: "note", placeholder: "Notes" },
              {
                type: "Select",
                name: "p",
                placeholder: "Priority",
                options: [{ value: "h", label: "High" }],
              },
              { type: "DatePicker", name: "due", placeholder: "Due" },
              { type: "Checkbox", name: "c", label: "Remind me" },
              { type: "RadioGroup", name: "r", ariaLabel: "List", options: [{ value: "h", label: "Home" }] },
              {
                type: "Row",
                children: [
                  { type: "Badge", label: "high", color: "danger" },
                  { type: "Badge", label: "ok", color: "success", variant: "solid" },
                ],
              },
              {
                type: "Row",
                children: [
                  { type: "Button", label: "Go", color: "info", variant: "solid" },
                  { type: "Button", iconStart: "plus" },
                ],
              },
              {
                type: "Chart",
                data: [{ d: "Mon", a: 3 }],
                series: [{ type: "bar", dataKey: "a" }],
                xAxis: "d",
              },
              {
                type: "Table",
                children: [
                  {
                    type: "Table.Row",
                    header: true,
                    children: [{ type: "Table.Cell", children: [{ type: "Text", value: "Task" }] }],
                  },
                ],
              },
            ],
          });
          yield widget({
            type: "ListView",
            status: { text: "3 reports", icon: "document" },
            children: [
              {
                type: "ListViewItem",
                onClickAction: { type: "open" },
                children: [{ type: "Text", value: "Report" }],
              },
            ],
          });
        },
        async *speak() {
          yield "The first sentence is here. The second ";
          yield "follows it. And a third";
        },
      }),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(["light", "dark"] as const)("axe finds nothing in a %s chat", (colorScheme) => {
    test("at the start, in a conversation, and with widgets", async () => {
      const { page, send } = await openChat(browser, site.origin, everything, {
        colorScheme,
        viewport: { width: 1200, height: 3000 },
      });
      expect(await violations(page)).toEqual([]);
      await send("all of it");
      await page
        .getByRole("button", { name: /steps?|Searched|Thought/ })
        .first()
        .click();
      expect(await violations(page)).toEqual([]);
      await send("widgets");
      await page.locator(".recharts-bar-rectangle").first().waitFor();
      await expect.poll(() => page.locator("[aria-label=Loading]").count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Tools" }).click();
      await page.getByRole("menu").waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test("on the narrowest screen, with its list open", async () => {
      const { page } = await openChat(browser, site.origin, everything, {
        colorScheme,
        viewport: { width: 360, height: 640 },
      });
      await page.getByRole("button", { name: "Conversations" }).click();
      await page.getByRole("listitem").first().waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  test("a theme of the page wins over that of the system", async () => {
    const { page } = await openChat(browser, site.origin, { theme: "dark" }, { colorScheme: "light" });
    const background = await page
      .locator(".ck-view")
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(background).toBe("rgb(23, 24, 26)");
  });

  test("everything can be done with the keyboard", async () => {
    const { page, idle } = await openChat(browser, site.origin, everything);
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 40; presses++) {
      if (await page.evaluate(() => document.activeElement?.getAttribute("aria-label") === "Message")) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("hello from the keys");
    await page.keyboard.press("Enter");
    await page.locator(".ck-assistant").waitFor();
    await idle();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Message");

    const menu = page.getByRole("button", { name: /^Actions of/ }).first();
    await menu.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expect.poll(() => menu.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("an answer is read aloud in sentences", async () => {
    const { page, send } = await openChat(browser, site.origin);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const watch = (): void => {
        const log = document.querySelector('[role="log"]');
        if (log?.textContent && said.at(-1) !== log.textContent) said.push(log.textContent);
        requestAnimationFrame(watch);
      };
      watch();
    });
    await send("speak");
    await expect
      .poll(() => page.evaluate(() => (Reflect.get(globalThis, "said") as string[]).join(" ")))
      .toBe("The first sentence is here. The second follows it. And a third");
  });
});
