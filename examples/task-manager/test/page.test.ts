import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installed } from "../../../docs/site/chromium.ts";
import { demoUsers } from "../auth/users.ts";
import { localModel } from "../chat/local-model/local-model.ts";
import { type Asset, bundlePage } from "../page/bundle.ts";
import { start } from "./start.ts";

describe.skipIf(installed === undefined)("the page in Chromium", () => {
  let browser: Browser;
  let assets: ReadonlyMap<string, Asset>;
  beforeAll(async () => {
    browser = await chromium.launch(installed ?? {});
    assets = await bundlePage(["@chatkit-protocol/source"]);
  }, 60_000);
  afterAll(() => browser?.close());

  /** A user in a browser of their own. */
  async function open(origin: string, name: string) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(origin);
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Password").fill(demoUsers[name] ?? "");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForSelector(".ck-view");
    return { page, complaints, ...chatOf(page) };
  }

  function chatOf(page: Page) {
    const idle = () => page.locator('.ck-send[aria-label="Send"]').waitFor();
    return {
      idle,
      async say(text: string) {
        await page.getByLabel("Message", { exact: true }).fill(text);
        await page.keyboard.press("Enter");
        await page.locator(".ck-user").getByText(text, { exact: true }).last().waitFor();
        await idle();
      },
      answer: () => page.locator(".ck-assistant").last().innerText(),
      panel: () => page.locator("#tasks li").allInnerTexts(),
    };
  }

  test("the conversation of the course, with the list beside it, and two users who do not meet", async () => {
    const origin = await start({ assets, model: localModel(2) });
    const { page, complaints, say, idle, answer, panel } = await open(origin, "alice");

    await say("Create a task: buy milk with high priority");
    expect(await answer()).toContain('I have created "Buy milk" (high priority, open).');
    await expect.poll(panel).toEqual([expect.stringMatching(/^Buy milk\s*high$/)]);
    await say("What's its priority?");
    expect(await answer()).toContain('"Buy milk" has high priority.');
    await say("Remind me to call the bank");
    await say("Show my tasks");

    // The checkbox starts a turn; a priority is answered at once.
    const widget = page.locator(".ck-widget").last();
    await widget.getByRole("checkbox", { name: "Buy milk" }).check();
    await expect.poll(() => page.locator("#tasks s").allInnerTexts()).toEqual(["Buy milk"]);
    await idle();
    await widget.getByRole("button", { name: /Priority of Call the bank/ }).click();
    await page.getByRole("listbox").getByRole("option", { name: "low" }).click();
    await expect.poll(panel).toEqual([expect.anything(), expect.stringMatching(/^Call the bank\s*low$/)]);

    // The form, the selection of the page, and a deletion that is confirmed.
    await say("Create a task");
    await page.getByRole("textbox", { name: "Title", exact: true }).fill("Feed the cat");
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await expect.poll(answer).toContain('I have created "Feed the cat"');
    await idle();
    await page.locator("#tasks").getByLabel("Feed the cat").check();
    await say("Complete the selected tasks");
    await expect.poll(answer).toContain('I have completed "Feed the cat"');
    await idle();
    await say("Delete it");
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await expect.poll(answer).toContain('I have deleted "Feed the cat".');
    await expect.poll(async () => (await panel()).length).toBe(2);

    // A form of the page itself.
    await page.getByLabel("Title of a new task").fill("Call mum");
    await page.getByRole("button", { name: "Add" }).click();
    await expect.poll(async () => (await panel()).length).toBe(3);

    // A question back.
    await idle();
    await say("Complete call");
    await page.getByRole("radio", { name: "Call mum" }).check();
    await page.getByRole("button", { name: "Send answers" }).click();
    await expect.poll(answer).toContain('I have completed "Call mum"');

    const bob = await open(origin, "bob");
    expect(await bob.panel()).toEqual([]);
    expect(
      await bob.page.getByRole("navigation", { name: "Conversations" }).getByRole("button").count(),
    ).toBe(0);
    expect([...complaints, ...bob.complaints]).toEqual([]);
  }, 60_000);
});
