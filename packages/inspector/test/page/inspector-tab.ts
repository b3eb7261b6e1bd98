import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page as Tab } from "playwright-core";
import { expect, onTestFinished } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens the inspector; `complaints` are what the browser has to say about the page itself. */
export async function openTab(
  browser: Browser,
  url: string,
  width = 1280,
): Promise<{ tab: Tab; complaints: string[] }> {
  const tab = await browser.newPage({ viewport: { width, height: 800 } });
  tab.setDefaultTimeout(10_000);
  onTestFinished(() => tab.close());
  const complaints: string[] = [];
  tab.on("pageerror", (error) => complaints.push(String(error)));
  tab.on("console", (message) => {
    // The browser reports every status above 399; those are answers of the server.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text());
  });
  await tab.goto(url);
  return { tab, complaints };
}

/** Sends a message in one of the chats. */
export async function say(tab: Tab, text: string, chat = 0): Promise<void> {
  const its = tab.locator(".in-chat").nth(chat);
  const box = its.getByRole("textbox").first();
  await box.fill(text);
  // While a thread is loading or an answer is on its way, Enter sends nothing.
  await its.locator('.ck-send[aria-label="Send"]:enabled').waitFor();
  await box.press("Enter");
}

/** What is shown, without what is read out to those who do not see it. */
export const messagesOf = (tab: Tab) => tab.locator(".in-chat").getByRole("region", { name: "Messages" });

/** Waits until no answer is on its way. */
export const idle = (tab: Tab): Promise<void> =>
  expect.poll(() => tab.locator(".in-exchange", { hasText: "running" }).count(), { timeout: 10_000 }).toBe(0);

/** What axe finds, as `rule: element`. */
export async function violations(tab: Tab): Promise<string[]> {
  await tab.evaluate(axe);
  return tab.evaluate(async () => {
    const { axe: own } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await own.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
