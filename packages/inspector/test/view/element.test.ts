import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { installed, launch, openChat } from "./chat-page.ts";
import { serverOf } from "./replies.ts";
import { type Site, startSite } from "./site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(installed === undefined)("<chatkit-view> in Chromium", () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await launch();
    site = await startSite(serverOf({}));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test("an attribute is enough, and its events are those of openai-chatkit", async () => {
    const { page, complaints } = await openChat(browser, site.origin);
    await page.evaluate(() => {
      const element = document.createElement("chatkit-view");
      element.setAttribute("url", "/chatkit");
      element.style.height = "100vh";
      const heard: string[] = [];
      for (const name of ["chatkit.ready", "chatkit.thread.change", "chatkit.response.end"])
        element.addEventListener(name, () => heard.push(name));
      Object.assign(globalThis, { heard });
      document.body.replaceChildren(element);
    });
    await page.getByLabel("Message", { exact: true }).fill("hello");
    await page.keyboard.press("Enter");
    await page.getByText("You said: hello").first().waitFor();
    await expect
      .poll(() => page.evaluate(() => Reflect.get(globalThis, "heard")))
      .toEqual(["chatkit.ready", "chatkit.thread.change", "chatkit.response.end"]);
    expect(complaints).toEqual([]);
  });

  test("in a shadow root it has its styles too, and goes with its element", async () => {
    const { page } = await openChat(browser, site.origin);
    const display = await page.evaluate(async () => {
      const host = document.createElement("div");
      const shadow = host.attachShadow({ mode: "open" });
      shadow.innerHTML = '<chatkit-view url="/chatkit"></chatkit-view>';
      document.body.replaceChildren(host);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const view = shadow.querySelector(".ck-view");
      const { display } = getComputedStyle(view ?? document.body);
      host.firstChild?.remove();
      shadow.replaceChildren();
      return display;
    });
    expect(display).toBe("flex");
    expect(await page.locator(".ck-view").count()).toBe(0);
  });

  test("options and methods are those of openai-chatkit", async () => {
    const { page } = await openChat(browser, site.origin);
    await page.evaluate(async () => {
      const element = document.createElement("chatkit-view");
      document.body.replaceChildren(element);
      element.setOptions({
        api: { url: "/chatkit", domainKey: "local" },
        composer: { placeholder: "Ask me" },
      });
      await element.setComposerValue({ text: "a draft", reply: "a passage" });
      await element.focusComposer();
    });
    expect(await page.getByPlaceholder("Ask me").inputValue()).toBe("a draft");
    await page.getByText("a passage").waitFor();
    await page.evaluate(async () => {
      const element = document.querySelector("chatkit-view");
      await element?.sendUserMessage({ text: "from the page", newThread: true });
      await element?.showHistory();
    });
    await page.getByText("You said: from the page").first().waitFor();
  });
});
