import { type Browser, chromium, type Page as Tab } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startReferenceServer } from "../../../../conformance/servers/reference/index.ts";
import { parseUser } from "../../../../conformance/src/driver/identity.ts";
import { inspectorPage } from "../../../../conformance/src/relay/inspector-page.ts";
import { installed } from "../../../../docs/site/chromium.ts";
import { openTab, say, violations } from "./inspector-tab.ts";

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

describe.skipIf(!installed)("a request by hand, in a browser", { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    browser = await chromium.launch(installed);
    const page = await inspectorPage({ endpoint: "/chatkit", target: "/chatkit", users });
    server = await startReferenceServer({ page });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens the form of an operation. */
  async function form(operation: string, width?: number): Promise<{ tab: Tab; complaints: string[] }> {
    const opened = await openTab(browser, new URL("/", server.url).href, width);
    await opened.tab.getByRole("tab", { name: "Send a request" }).click();
    await opened.tab.getByLabel("Operation").selectOption(operation);
    return opened;
  }
  const raw = (tab: Tab) => tab.getByLabel("Body");
  const toRaw = (tab: Tab) => tab.getByRole("radio", { name: "Raw JSON" }).check();
  const toForm = (tab: Tab) => tab.getByRole("radio", { name: "Form" }).check();
  const send = (tab: Tab) => tab.getByRole("button", { name: "Send", exact: true }).last().click();
  const body = async (tab: Tab): Promise<unknown> => {
    await toRaw(tab);
    const text = await raw(tab).inputValue();
    await toForm(tab);
    return JSON.parse(text);
  };

  test("a message with two parts is written as fields, sent, and answered", async () => {
    const { tab, complaints } = await form("threads.create");
    await tab.getByRole("button", { name: "Start from the example" }).click();
    const first = tab.getByRole("group", { name: "content 1" });
    await first.getByLabel("text", { exact: true }).fill("Hello,\nform");
    await tab.getByRole("button", { name: "Add to content" }).click();
    const second = tab.getByRole("group", { name: "content 2" });
    // The focus is in what was added.
    expect(
      await second.getByLabel("type", { exact: true }).evaluate((its) => its === document.activeElement),
    ).toBe(true);
    await second.getByLabel("type", { exact: true }).selectOption("input_tag");
    await second.getByLabel("id", { exact: true }).fill("t1");
    await second.getByLabel("text", { exact: true }).fill("Tag");
    await second.getByRole("button", { name: "Add interactive" }).click();
    await second.getByLabel("interactive", { exact: true }).check();
    expect(await body(tab)).toMatchObject({
      params: {
        input: {
          content: [
            { type: "input_text", text: "Hello,\nform" },
            { type: "input_tag", id: "t1", text: "Tag", interactive: true },
          ],
        },
      },
    });
    await send(tab);
    await tab.locator(".in-exchange", { hasText: "threads.create" }).getByText("200").waitFor();
    expect(complaints).toEqual([]);
  });

  test("numbers, choices and absent members: each is what the field says", async () => {
    const { tab } = await form("threads.list");
    await toRaw(tab);
    await raw(tab).fill('{"type": "threads.list", "params": {}}');
    await toForm(tab);
    await tab.getByRole("button", { name: "Add limit" }).click();
    await tab.keyboard.press("ControlOrMeta+a");
    await tab.keyboard.type("7");
    await tab.getByRole("button", { name: "Add order" }).click();
    await tab.getByLabel("order", { exact: true }).selectOption("asc");
    expect(await body(tab)).toEqual({ type: "threads.list", params: { limit: 7, order: "asc" } });
    await tab.getByRole("button", { name: "Remove limit" }).click();
    expect(await body(tab)).toEqual({ type: "threads.list", params: { order: "asc" } });
  });

  test("a fault is said beside its field, in the words of the server, and may be sent", async () => {
    const { tab } = await form("threads.get_by_id");
    const field = tab.getByLabel("thread_id", { exact: true });
    await field.fill("");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    const described = await field.getAttribute("aria-describedby");
    const problem = await tab.locator(`[id="${described}"]`).innerText();
    await tab.getByText("The body is not what the schema asks for in 1 place").waitFor();
    await send(tab);
    await tab.locator(".in-exchange", { hasText: "400" }).click();
    expect(await tab.locator(".in-detail").innerText()).toContain(problem);
  });

  test("a required member can be left out; the button that adds it says what is wrong", async () => {
    const { tab } = await form("threads.get_by_id");
    await tab.getByRole("button", { name: "Remove thread_id" }).click();
    const add = tab.getByRole("button", { name: "Add thread_id" });
    await expect.poll(() => add.evaluate((its) => its === document.activeElement)).toBe(true);
    const described = await add.getAttribute("aria-describedby");
    expect(await tab.locator(`[id="${described}"]`).innerText()).toMatch(/expected string/);
    expect(await body(tab)).toMatchObject({ params: {} });
  });

  test("nothing is lost between the form and the raw JSON", async () => {
    const { tab } = await form("threads.list");
    await toRaw(tab);
    const text =
      '{"type":"threads.list", "params": {"limit": 1.0, "order": 5, "beyond": {"n": 12345678901234567890}}}';
    await raw(tab).fill(text);
    await toForm(tab);
    await toRaw(tab);
    expect(await raw(tab).inputValue()).toBe(text);
    await toForm(tab);
    // A value that its field cannot show is JSON, and so is a member that the schema does not know.
    expect(await tab.getByLabel("limit", { exact: true }).inputValue()).toBe("1.0");
    expect(await tab.getByLabel("order", { exact: true }).inputValue()).toBe("5");
    await tab.getByText("The schema does not know this member.").waitFor();
    await tab.getByLabel("order", { exact: true }).fill('"asc"');
    await tab.keyboard.press("Tab");
    await tab.getByLabel("order", { exact: true }).selectOption("desc");
    await toRaw(tab);
    const changed = await raw(tab).inputValue();
    expect(changed).toContain("12345678901234567890");
    expect(changed).toContain('"limit": 1.0');
    expect(JSON.parse(changed).params.order).toBe("desc");
  });

  test("what is not JSON in a field goes into the body as it is", async () => {
    const { tab } = await form("threads.add_client_tool_output");
    await tab.getByLabel("result", { exact: true }).fill('{"half": ');
    await tab.getByText("the server must answer 400").waitFor();
    await toRaw(tab);
    expect(await raw(tab).inputValue()).toContain('{"half": ');
    await toForm(tab);
    expect(await tab.getByLabel("result", { exact: true }).inputValue()).toBe('{"half": ');
    await send(tab);
    await tab.locator(".in-exchange", { hasText: "400" }).first().waitFor();
  });

  test("a raw body may be anything, and its refusal is shown", async () => {
    const { tab } = await form("threads.get_by_id");
    await toRaw(tab);
    await raw(tab).fill("{");
    await tab.getByText("This is not JSON").waitFor();
    await toForm(tab);
    await tab.getByText("so it has no fields").waitFor();
    await send(tab);
    await tab.locator(".in-exchange", { hasText: "400" }).click();
    await tab.locator(".in-detail").getByText("invalid_request").first().waitFor();
    // What was written is still there.
    await tab.getByRole("tab", { name: "Send a request" }).click();
    await toRaw(tab);
    expect(await raw(tab).inputValue()).toBe("{");
  });

  test("each operation keeps its draft, and begins about the thread of the chat", async () => {
    const { tab } = await openTab(browser, new URL("/", server.url).href);
    await say(tab, "a thread to ask about");
    await tab.locator(".in-frame", { hasText: "thread.item.done · assistant_message" }).waitFor();
    await tab.getByRole("tab", { name: "Send a request" }).click();
    await tab.getByLabel("Operation").selectOption("threads.update");
    await tab.getByLabel("title", { exact: true }).fill("By hand");
    await tab.getByLabel("Operation").selectOption("threads.get_by_id");
    await tab.getByLabel("Operation").selectOption("threads.update");
    expect(await tab.getByLabel("title", { exact: true }).inputValue()).toBe("By hand");
    await send(tab);
    await tab.locator(".in-exchange", { hasText: "threads.update" }).getByText("200").waitFor();
  });

  test("everything can be done with the keyboard", async () => {
    const { tab } = await form("threads.add_user_message");
    await tab.getByRole("button", { name: "Remove quoted_text" }).focus();
    await tab.keyboard.press("Enter");
    // The focus is where it can be added again, and then in it.
    await tab.getByRole("button", { name: "Add quoted_text" }).waitFor();
    await tab.keyboard.press("Enter");
    await tab.getByRole("textbox", { name: "quoted_text" }).waitFor();
    await tab.keyboard.type("quoted by keys");
    await tab.keyboard.press("Shift+Tab");
    expect(await tab.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Remove quoted_text",
    );
    expect(await body(tab)).toMatchObject({ params: { input: { quoted_text: "quoted by keys" } } });
    await tab.getByRole("radio", { name: "Form" }).focus();
    await tab.keyboard.press("ArrowDown");
    expect(await raw(tab).inputValue()).toContain("quoted by keys");
  });

  test.each([
    [1280, "light"],
    [1280, "dark"],
    [360, "light"],
    [360, "dark"],
  ] as const)(
    "axe finds nothing at %i px, %s, and nothing is wider than the page",
    async (width, colorScheme) => {
      const { tab, complaints } = await form("threads.add_user_message", width);
      await tab.emulateMedia({ colorScheme });
      await tab.getByRole("button", { name: "Add to content" }).click();
      await tab.getByRole("button", { name: "Add metadata" }).click();
      await tab
        .getByRole("group", { name: "content 1" })
        .getByRole("button", { name: "Remove text" })
        .click();
      await tab.locator(".in-problems").first().waitFor();
      expect(await violations(tab)).toEqual([]);
      const wide = await tab.locator(".in-panel").evaluate((panel) => panel.scrollWidth - panel.clientWidth);
      expect(wide).toBe(0);
      await toRaw(tab);
      expect(await violations(tab)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
