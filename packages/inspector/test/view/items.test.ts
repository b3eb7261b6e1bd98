import { assistantMessage, endOfWorkflow, image, task, workflow } from "@chatkit-protocol/core";
import { iconNames } from "@chatkit-protocol/core/protocol";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { glyphs } from "../../src/view/icons/glyphs.ts";
import { installed, launch, openChat } from "./chat-page.ts";
import { serverOf } from "./replies.ts";
import { type Site, startSite } from "./site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

test("every icon of the protocol has a glyph of its own", () => {
  expect(iconNames.filter((name) => !Object.hasOwn(glyphs, name))).toEqual([]);
});

describe.skipIf(installed === undefined)("items in Chromium", () => {
  let browser: Browser;
  let site: Site;
  let goOn = (): void => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      goOn = resolve;
    });
  const pixel = "data:image/png;base64,iVBORw0KGgo=";

  beforeAll(async () => {
    browser = await launch();
    site = await startSite(
      serverOf({
        async *cite() {
          yield assistantMessage("Bread is **cheap**. Milk is not.", {
            annotations: [
              {
                type: "annotation",
                index: 19,
                source: { type: "url", title: "Prices", url: "https://example.com/p" },
              },
              { type: "annotation", source: { type: "file", title: "List", filename: "list.pdf" } },
            ],
          });
        },
        async *work() {
          yield workflow({ type: "custom" });
          yield task({ type: "custom", title: "Look", status_indicator: "loading" }, { key: "look" });
          await pause();
          yield task({ type: "custom", title: "Look", status_indicator: "complete" }, { key: "look" });
          yield endOfWorkflow({ title: "Looked around" });
          yield "Done.";
        },
        async *use() {
          yield task({ type: "custom", title: "Read the list", status_indicator: "complete" });
          yield "Read.";
          yield task({ type: "custom", title: "Sort it", status_indicator: "complete" });
          yield task({ type: "custom", title: "Print it", status_indicator: "complete" });
          yield "Printed.";
          yield workflow({ type: "reasoning" });
          yield task({ type: "thought", content: "Hm.", status_indicator: "complete" });
          yield "Thought.";
        },
        async *paint() {
          async function* drafts() {
            yield { image: { id: "i", url: pixel }, progress: 0.4 };
            await pause();
            yield { image: { id: "i", url: pixel } };
          }
          yield image(drafts());
        },
      }),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test("a citation is marked where it belongs, and leads to its source", async () => {
    const { page, send } = await openChat(browser, site.origin);
    await send("cite");
    expect(await page.locator(".ck-assistant p").first().innerText()).toMatch(
      /^Bread is cheap\.\s*1\s*Milk is not\.$/,
    );
    const link = page.getByRole("link", { name: "Source 1: Prices" });
    expect(await link.getAttribute("href")).toBe("https://example.com/p");
    expect(await link.getAttribute("rel")).toContain("noopener");
    expect(await page.getByRole("list", { name: "Sources" }).innerText()).toMatch(
      /Prices[\s\S]*List\s*list\.pdf/,
    );
  });

  test("a workflow is open while it runs, and one line afterwards", async () => {
    const { page, idle } = await openChat(browser, site.origin);
    await page.getByLabel("Message", { exact: true }).fill("work");
    await page.keyboard.press("Enter");
    await page.locator(".ck-task-loading").waitFor();
    goOn();
    await idle();
    const head = page.getByRole("button", { name: "Looked around" });
    expect(await head.getAttribute("aria-expanded")).toBe("false");
    expect(await page.locator(".ck-task").count()).toBe(0);
    await head.click();
    expect(await page.locator(".ck-task").getAttribute("data-status")).toBe("complete");
  });

  test("a workflow without a summary is called by its only step, by their number, or a thought", async () => {
    const { page, send } = await openChat(browser, site.origin);
    await send("use");
    expect(await page.locator(".ck-workflow-head").allInnerTexts()).toEqual([
      "Read the list",
      "2 steps",
      "Thought about it",
    ]);
  });

  test("a generated image shows how far it is", async () => {
    const { page, idle } = await openChat(browser, site.origin);
    await page.getByLabel("Message", { exact: true }).fill("paint");
    await page.keyboard.press("Enter");
    const bar = page.getByRole("progressbar", { name: "Image" });
    await bar.waitFor();
    await expect.poll(() => bar.evaluate((element) => (element as HTMLProgressElement).value)).toBe(0.4);
    goOn();
    await idle();
    expect(await bar.count()).toBe(0);
  });
});
