import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { rules } from "../src/generated/rules.ts";
import { type Outcome, outcomeOf, reporters, run } from "../src/index.ts";
import { hostile } from "./hostile-server.ts";

let outcome: Outcome;
let page: string;
beforeAll(async () => {
  outcome = await hostile();
  page = reporters.html.render(outcome, {});
});

test("the page is one file that loads nothing and runs only its own script", () => {
  expect(page).not.toMatch(/<(link|iframe|object|embed|base)\b/);
  expect(page).not.toMatch(/<(script|img)[^>]*\bsrc=/);
  expect(page).not.toMatch(/@import|url\(/);
  expect([...page.matchAll(/<script\b/g)].length).toBe(2);
  expect(page).toMatch(/default-src &#39;none&#39;.*script-src &#39;sha256-/);
});

test("what the server sent is text, in the markup and in the data", () => {
  expect(page).not.toMatch(/<img|alert\(\d\)<\/script>/);
  expect(page).toContain("&lt;/script&gt;&lt;script&gt;alert(1)");
  expect(page).toContain(String.raw`\u003c/script\u003e\u003cscript\u003ealert(1)`);
});

test("a page of a server that cannot be reached says so", async () => {
  const html = reporters.html.render(outcomeOf(await run({ url: "http://127.0.0.1:9/" })), {});
  expect(html).toMatch(/Not reachable: .*ECONNREFUSED/);
});

const browserPath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));

describe.skipIf(browserPath === undefined)("in a browser", () => {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  const folder = mkdtempSync(join(tmpdir(), "chatkit-html-"));
  const url = pathToFileURL(join(folder, "report.html")).href;
  let browser: Browser;
  beforeAll(async () => {
    writeFileSync(join(folder, "report.html"), page);
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
    browser = await chromium.launch({ executablePath: browserPath!, args });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the page; whatever is loaded, logged, or pops up counts as trouble. */
  async function opened(hash: string, width: number, colorScheme: "light" | "dark" = "light") {
    const tab: Page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const trouble: string[] = [];
    tab.on("console", (message) => trouble.push(message.text()));
    tab.on("pageerror", (error) => trouble.push(error.message));
    tab.on(
      "dialog",
      (dialog) => void dialog.dismiss().then(() => trouble.push(`dialog ${dialog.message()}`)),
    );
    tab.on("request", (request) => {
      if (request.url().split("#")[0] !== url) trouble.push(`request ${request.url()}`);
    });
    await tab.goto(url + hash);
    return { tab, trouble };
  }

  test.each([
    [1280, "light"],
    [1280, "dark"],
    [420, "light"],
    [420, "dark"],
  ] as const)(
    "everything can be opened at %i px, %s, without trouble or a page that is too wide",
    async (width, scheme) => {
      const { tab, trouble } = await opened("", width, scheme);
      await tab.evaluate(() => {
        for (const one of document.querySelectorAll("details")) one.open = true;
      });
      // Cases draw their exchanges when they open, exchanges their insides.
      await tab.waitForSelector("details.exchange");
      await tab.evaluate(() => {
        for (const one of document.querySelectorAll("details")) one.open = true;
      });
      await tab.waitForSelector(".bytes");
      await tab.evaluate(() => {
        for (const one of document.querySelectorAll("button")) if (one.textContent === "Hex") one.click();
      });
      const wider = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([trouble, Math.max(wider, 0)]).toEqual([[], 0]);
      await tab.close();
    },
  );

  test("a link opens the event that it means, and its rule", async () => {
    const { tab } = await opened("#x1e3", 1280);
    const piece = tab.locator("#x1e3");
    await piece.waitFor({ state: "visible" });
    expect(await piece.textContent()).toContain("</script><script>alert(1)");
    expect(await piece.getAttribute("class")).toContain("wrong");
    await tab.locator("#x1 .finding a", { hasText: "TC-03" }).first().click();
    await tab.locator("#TC-03[open]").waitFor({ state: "visible" });
    expect(await tab.locator("#TC-03").textContent()).toContain(rules["TC-03"].why);
    await tab.close();
  });

  test("exchanges and rules can be filtered, and a request can be copied as curl", async () => {
    const { tab } = await opened("", 1280);
    const shown = (): Promise<number> => tab.locator("details.case:visible").count();
    await tab.locator("#exchange-filters input[type=checkbox]").uncheck();
    const all = await shown();
    await tab.locator("input[type=search]").fill("kit/liveness");
    expect(await shown()).toBe(1);
    expect(all).toBeGreaterThan(1);
    const rules = await tab.locator("details.rule:visible").count();
    await tab.locator("#rule-filters button", { hasText: "pass" }).click();
    expect(await tab.locator("details.rule:visible").count()).toBeLessThan(rules);
    await tab.evaluate(() => {
      // A page from a file has no permission for the clipboard: then the old way is taken.
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.addEventListener("copy", () => (document.title = String(document.getSelection())));
    });
    await tab.locator("button.copy:visible").first().click();
    expect(await tab.locator("button.copy:visible").first().textContent()).toBe("Copied");
    await tab.close();
  });
});
