import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type RunningServer, startReferenceServer } from "../../../../conformance/servers/reference/index.ts";
import { parseUser } from "../../../../conformance/src/driver/identity.ts";
import { inspectorPage, pagePath, type Page } from "../../../../conformance/src/relay/inspector-page.ts";
import { scriptText } from "../../../../conformance/src/transcript/script-contract.ts";
import { relay } from "../../../../conformance/src/relay/relay.ts";
import { installed } from "../../../../docs/site/chromium.ts";
import { idle, messagesOf, openTab, say, violations } from "./inspector-tab.ts";

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

describe.skipIf(!installed)("the inspector, in a browser", { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch(installed);
    page = await inspectorPage({ endpoint: "/chatkit", target: "/chatkit", users });
    server = await startReferenceServer({ page });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = (url: string, width?: number) => openTab(browser, url, width);
  const home = (): string => new URL("/", server.url).href;

  test("a message is sent, its answer appears, and each frame is on the wire", async () => {
    const { tab, complaints } = await open(home());
    await say(tab, "Hello, wire");
    await tab.locator(".in-frame", { hasText: "thread.item.done · assistant_message" }).waitFor();
    await messagesOf(tab).getByText("Hello, wire").nth(1).waitFor();
    await tab.locator(".in-frame", { hasText: "thread.created" }).click();
    expect(JSON.parse(await tab.locator(".in-detail pre").first().innerText())).toMatchObject({
      type: "thread.created",
      thread: { status: { type: "active" } },
    });
    await tab.locator(".in-frame", { hasText: "text_delta" }).last().click();
    // A client holds the whole text after the last delta.
    expect(JSON.parse(await tab.locator(".in-detail pre").nth(1).innerText())).toMatchObject({
      type: "assistant_message",
      content: [{ text: expect.stringContaining("Hello, wire") }],
    });
    await tab.locator(".in-exchange", { hasText: "threads.create" }).click();
    await tab.getByRole("button", { name: "Copy as curl" }).waitFor();
    // The kit has judged the answer, and finds nothing.
    await tab
      .locator(".in-exchange", { hasText: "threads.create" })
      .locator(".in-mark", { hasText: "✓" })
      .waitFor();
    expect(await tab.locator(".in-mark", { hasText: "✗" }).count()).toBe(0);
    // The client leaves a stream that is complete; that is its end.
    await tab
      .locator(".in-exchange", { hasText: "threads.create" })
      .getByText(/^\d+ ms$/)
      .waitFor();
    expect(complaints).toEqual([]);
  });

  test("two users side by side do not see each other's threads", async () => {
    const { tab } = await open(home(), 1600);
    await tab.getByLabel("User").selectOption("two side by side");
    await say(tab, "only for alice", 0);
    await tab.locator(".in-chat").nth(0).getByText("only for alice").nth(1).waitFor();
    await say(tab, "only for bob", 1);
    await tab.locator(".in-chat").nth(1).getByText("only for bob").nth(1).waitFor();
    expect(await tab.locator(".in-chat").nth(1).getByText("only for alice").count()).toBe(0);
  });

  test.each([
    ["cut", "cut in the middle"],
    ["duplicate", "every frame twice"],
    ["reorder", "frames in pairs, swapped"],
  ])("streams that the page harms (%s) leave a chat that goes on", async (_fault, label) => {
    const { tab, complaints } = await open(home());
    await tab.getByLabel("Streams").selectOption({ label });
    await say(tab, "a harmed answer");
    await tab.locator(".in-frame").first().waitFor();
    await idle(tab);
    await tab.getByLabel("Streams").selectOption({ label: "as it comes" });
    await say(tab, "a sound answer");
    await messagesOf(tab).getByText("a sound answer").nth(1).waitFor();
    expect(complaints).toEqual([]);
  });

  test("the kit judges the server in the page, as the command line does", { timeout: 150_000 }, async () => {
    const { tab, complaints } = await open(home());
    await tab.getByRole("tab", { name: "Judge this server" }).click();
    await tab.getByRole("button", { name: "Judge this server" }).click();
    await tab.getByText("Works with the official client: yes").waitFor({ timeout: 140_000 });
    await tab.getByText("Meets the whole specification: yes").waitFor();
    await tab.getByText("Only the command line can judge").waitFor();
    expect(complaints).toEqual([]);
  });

  test("in front of another server it forwards, and what is malformed is shown as such", async () => {
    const broken = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end('data: {"type":"thread.created"}\n\ndata: not JSON\n\n');
    });
    await new Promise<void>((resolve) => broken.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void broken.close());
    const target = `http://127.0.0.1:${(broken.address() as AddressInfo).port}/api/chat`;
    const own = await inspectorPage({ endpoint: "/api/chat", target, users: [] }, pagePath);
    const front = await relay(target, async (asked, ask) => own(asked.method, asked.path) ?? ask(asked));
    onTestFinished(() => front.close());
    const { tab, complaints } = await open(new URL(pagePath, front.url).href);
    await say(tab, "Hello?");
    await tab.locator(".in-frame", { hasText: "data: not JSON" }).first().waitFor();
    await tab.locator(".in-chat").getByRole("alert").first().waitFor();
    // The kit has judged the answer: the rules are at the frames that break them.
    await tab
      .locator(".in-frame", { hasText: "data: not JSON" })
      .locator(".in-mark", { hasText: "TR-09" })
      .first()
      .waitFor({ timeout: 20_000 });
    await tab.locator(".in-frame", { hasText: "thread.created" }).first().click();
    const detail = tab.locator(".in-detail");
    await detail.getByText("MUST SER-01").first().waitFor();
    await detail.getByText("A client cannot apply this event").waitFor();
    expect(complaints).toEqual([]);
  });

  test("a kit that does not load leaves the chat as it is, and says so", async () => {
    const { tab } = await open(home());
    await tab.route("**/judge-worker.js", (route) => route.abort());
    await tab.reload();
    await say(tab, "Hello without a kit");
    await messagesOf(tab).getByText("Hello without a kit").nth(1).waitFor();
    await tab.locator(".in-exchange", { hasText: "threads.create" }).getByText("✗ kit").waitFor();
    await say(tab, "and on it goes");
    await messagesOf(tab).getByText("and on it goes").nth(1).waitFor();
  });

  /** A message that has an answer in two parts; the second one waits. */
  const twoParts = (name: string): string =>
    scriptText({ do: [{ say: "The first part" }, { gate: name, max: 30_000 }, { say: "The second part" }] });

  /** Lets the answer go on. */
  async function letGo(name: string): Promise<void> {
    const input = {
      content: [{ type: "input_text", text: scriptText({ open: name }) }],
      attachments: [],
      inference_options: {},
    };
    const headers = { "content-type": "application/json", authorization: "Bearer alice" };
    const body = JSON.stringify({ type: "threads.create", params: { input } });
    await (await fetch(server.url, { method: "POST", headers, body })).text();
  }

  test("an answer that is cut again and again arrives whole", async () => {
    const { tab, complaints } = await open(home());
    await tab.getByLabel("Streams").selectOption({ label: "cut in the middle" });
    await say(tab, scriptText({ do: [{ say: ["One, ", "two, ", "three, ", "four, ", "five."] }] }));
    await messagesOf(tab).getByText("One, two, three, four, five.").waitFor();
    await idle(tab);
    expect(await tab.locator(".in-chat").getByRole("alert").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("after a refresh the page shows its thread, and follows the answer that runs", async () => {
    const { tab, complaints } = await open(home());
    await say(tab, twoParts("refresh"));
    await messagesOf(tab).getByText("The first part", { exact: true }).waitFor();
    await tab.reload();
    await messagesOf(tab).getByText("The first part", { exact: true }).waitFor();
    await tab.locator('.ck-send[aria-label="Stop the answer"]').waitFor();
    await letGo("refresh");
    await messagesOf(tab).getByText("The second part", { exact: true }).waitFor();
    await tab.locator('.ck-send[aria-label="Send"]').waitFor();
    expect(await messagesOf(tab).getByText("The first part", { exact: true }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test("an answer that the page follows after a refresh can be stopped", async () => {
    const { tab } = await open(home());
    await say(tab, twoParts("stop"));
    await messagesOf(tab).getByText("The first part", { exact: true }).waitFor();
    await tab.reload();
    await tab.locator('.ck-send[aria-label="Stop the answer"]').click();
    await tab.locator(".in-exchange", { hasText: "streams.stop" }).filter({ hasText: "200" }).waitFor();
    await tab.locator('.ck-send[aria-label="Send"]').waitFor();
  });

  test("a server that restarts is used again", async () => {
    const own = await startReferenceServer({ page });
    const { tab } = await open(new URL("/", own.url).href);
    await say(tab, "before");
    await messagesOf(tab).getByText("before").nth(1).waitFor();
    await idle(tab);
    await own.close();
    await say(tab, "while it is down");
    await tab.locator(".in-exchange", { hasText: "Failed to fetch" }).first().waitFor();
    const again = await startReferenceServer({ page, port: Number(new URL(own.url).port) });
    onTestFinished(() => again.close());
    await tab.reload();
    // The thread is gone with the server that had it.
    await tab.getByText("This no longer exists.").waitFor();
    await say(tab, "after");
    await messagesOf(tab).getByText("after").nth(1).waitFor();
  });

  test.each([
    [1280, "light"],
    [1280, "dark"],
    [360, "light"],
    [360, "dark"],
  ] as const)("axe finds nothing at %i px, %s", async (width, colorScheme) => {
    const { tab } = await open(home(), width);
    await tab.emulateMedia({ colorScheme });
    await say(tab, "Hello, axe");
    await tab.locator(".in-frame", { hasText: "thread.item.done · assistant_message" }).waitFor();
    expect(await violations(tab)).toEqual([]);
  });

  test("nothing is loaded from elsewhere", async () => {
    const tab = await browser.newPage();
    onTestFinished(() => tab.close());
    const asked = new Set<string>();
    tab.on("request", (request) => asked.add(new URL(request.url()).origin));
    await tab.goto(home());
    await say(tab, "Hello, offline");
    await tab.locator(".in-frame", { hasText: "thread.item.done · assistant_message" }).waitFor();
    expect([...asked].filter((origin) => origin !== "null")).toEqual([new URL(home()).origin]);
  });
});
