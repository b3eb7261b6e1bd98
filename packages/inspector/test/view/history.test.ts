import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { installed, launch, openChat } from "./chat-page.ts";
import { itemMembers, rawEndpoint } from "./raw-endpoint.ts";
import { serverOf } from "./replies.ts";
import { type Site, startSite } from "./site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(installed === undefined)("a long history in Chromium", () => {
  let browser: Browser;
  let site: Site;
  const endpoint = rawEndpoint();
  const thread = {
    id: "thr_1",
    created_at: "2026-01-31T12:00:00Z",
    title: "Long",
    status: { type: "active" },
    items: { data: [], has_more: false },
  };
  /** How many items there are, and how many an answer has. */
  let [count, pageSize] = [130, 50];
  /** What the thread itself waits for. */
  let hold = Promise.resolve();

  beforeAll(async () => {
    browser = await launch();
    site = await startSite(serverOf({}), { endpoint: (request, response) => listing(request, response) });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Answers `items.list` from the newest item back, and leaves the rest to the raw endpoint. */
  const listing: typeof endpoint.listener = (request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const { type, params } = JSON.parse(body);
      endpoint.requests.push({ type, params });
      response.setHeader("content-type", "application/json");
      if (type === "threads.get_by_id") return void hold.then(() => response.end(JSON.stringify(thread)));
      if (type === "threads.list") {
        const from = Number(params.after ?? 0);
        const data = Array.from({ length: 50 }, (_, index) => ({
          ...thread,
          id: `thr_${from + index}`,
          title: `Thread ${from + index}`,
        }));
        return response.end(
          JSON.stringify({ data, has_more: from < 950, ...(from < 950 ? { after: String(from + 50) } : {}) }),
        );
      }
      const before = Number(params.after ?? count);
      const numbers = Array.from({ length: Math.min(pageSize, before) }, (_, index) => before - 1 - index);
      const data = numbers.map((number) => ({
        ...itemMembers(`msg_${number}`),
        ...(number % 2 === 0
          ? {
              type: "user_message",
              content: [{ type: "input_text", text: `Question ${number}` }],
              inference_options: {},
              attachments: [],
            }
          : {
              type: "assistant_message",
              content: [
                {
                  type: "output_text",
                  text: `Answer ${number}. ${"More of it. ".repeat(number % 40)}`,
                  annotations: [],
                },
              ],
            }),
      }));
      const after = numbers.at(-1);
      const hasMore = after !== undefined && after > 0;
      return response.end(
        JSON.stringify({ data, has_more: hasMore, ...(hasMore ? { after: String(after) } : {}) }),
      );
    });
  };

  const opened = async (): Promise<Page> => {
    endpoint.requests.length = 0;
    const { page } = await openChat(browser, site.origin, { initialThread: "thr_1" });
    await page
      .getByText(`Answer ${count - 1}.`)
      .first()
      .waitFor();
    return page;
  };
  const lists = (): unknown[] =>
    endpoint.requests.filter(({ type }) => type === "items.list").map(({ params }) => params["after"]);
  const scrollTo = (page: Page, top: number): Promise<void> =>
    page.locator(".ck-messages").evaluate((element, to) => element.scrollTo(0, to), top);

  test("it begins with the newest page, and older ones come when the user goes up", async () => {
    [count, pageSize] = [130, 50];
    const page = await opened();
    expect(lists()).toEqual([undefined]);
    for (let tries = 0; tries < 40 && lists().length < 3; tries++) {
      await scrollTo(page, 0);
      await page.waitForTimeout(100);
    }
    expect(lists()).toEqual([undefined, "80", "30"]);
    await scrollTo(page, 0);
    await page.getByText("Question 0", { exact: true }).waitFor();
  });

  test("what is in view stays where it is when older items come in above", async () => {
    [count, pageSize] = [130, 50];
    const page = await opened();
    await scrollTo(page, 60);
    await expect.poll(() => lists().length).toBeGreaterThan(1);
    await page.getByText("Loading older messages…").waitFor({ state: "hidden" });
    await page.waitForTimeout(300);
    const top = await page.locator(".ck-messages").evaluate((element) => element.scrollTop);
    // The first of the newest page is item 80; it is still in view, far from the top of what is loaded now.
    expect(top).toBeGreaterThan(500);
    await page.getByText("Question 80", { exact: true }).waitFor();
  });

  test("what is written while a thread is loading stays, and belongs to that thread", async () => {
    [count, pageSize] = [3, 50];
    let release = (): void => undefined;
    hold = new Promise((resolve) => {
      release = resolve;
    });
    endpoint.requests.length = 0;
    const { page } = await openChat(browser, site.origin, { initialThread: "thr_1" });
    const box = page.getByLabel("Message", { exact: true });
    await box.fill("early");
    await box.press("Enter");
    await page.evaluate(() => void view.handle?.sendUserMessage({ text: "by the page" }));
    release();
    await page.getByText("Answer 1.").first().waitFor();
    expect(await box.inputValue()).toBe("early");
    const sent = (): unknown[] =>
      endpoint.requests
        .filter(({ type }) => /create|add_user/.test(type))
        .map(({ params }) => params["thread_id"]);
    await expect.poll(sent).toEqual(["thr_1"]);
  });

  test("10 000 items are there, and only those in view are in the document", async () => {
    [count, pageSize] = [10_000, 10_000];
    const page = await opened();
    const rows = (): Promise<number> => page.locator(".ck-row").count();
    expect(await rows()).toBeLessThan(60);
    const height = await page.locator(".ck-messages").evaluate((element) => element.scrollHeight);
    expect(height).toBeGreaterThan(500_000);
    await scrollTo(page, height / 2);
    await expect.poll(() => page.locator(".ck-row").first().innerText()).toMatch(/[4-6]\d{3}/);
    expect(await rows()).toBeLessThan(60);
  });

  test("a thousand threads are listed page by page, as they come into view", async () => {
    const page = await opened();
    const list = page.locator(".ck-threads");
    for (let tries = 0; tries < 60; tries++) {
      await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      if ((await page.getByText("Thread 999", { exact: true }).count()) > 0) break;
      await page.waitForTimeout(80);
    }
    await page.getByText("Thread 999", { exact: true }).waitFor();
    expect(await page.locator(".ck-thread-row").count()).toBeLessThan(60);
    expect(endpoint.requests.filter(({ type }) => type === "threads.list").length).toBeGreaterThanOrEqual(20);
  });
});
