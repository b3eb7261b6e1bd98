import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { startReferenceServer } from "../conformance/servers/reference/index.ts";
import { parseUser } from "../conformance/src/driver/identity.ts";
import { inspectorPage } from "../conformance/src/relay/inspector-page.ts";
import { installed } from "../docs/site/chromium.ts";

/** Takes the pictures of the inspector for the guide, at two widths, light and dark: `npm run docs:inspector`. */
if (!installed) throw new Error("There is no Chromium on this machine.");
const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);
const page = await inspectorPage({ endpoint: "/chatkit", target: "/chatkit", users });
const server = await startReferenceServer({ page });
const browser = await chromium.launch(installed);

/** A frame and what a client holds after it. */
async function wire(tab: Page): Promise<void> {
  await tab.locator(".in-frame", { hasText: "text_delta" }).first().click();
}

/** A request as a form, with a member that is wrong. */
async function request(tab: Page): Promise<void> {
  await tab.getByRole("tab", { name: "Send a request" }).click();
  await tab.getByLabel("Operation").selectOption("threads.add_user_message");
  await tab.getByRole("button", { name: "Remove quoted_text" }).waitFor();
  await tab.getByRole("textbox", { name: "thread_id" }).fill("");
}

const pictures = [
  { file: "inspector.png", width: 1280, colorScheme: "light", show: wire },
  { file: "inspector-dark.png", width: 1280, colorScheme: "dark", show: request },
  { file: "inspector-narrow.png", width: 390, colorScheme: "light", show: request },
  { file: "inspector-narrow-dark.png", width: 390, colorScheme: "dark", show: wire },
] as const;

try {
  for (const { file, width, colorScheme, show } of pictures) {
    const viewport = { width, height: width < 600 ? 844 : 720 };
    const tab = await browser.newPage({ viewport, colorScheme });
    tab.setDefaultTimeout(10_000);
    await tab.goto(new URL("/", server.url).href);
    const box = tab.getByLabel("Message", { exact: true });
    await box.fill("Which of my tasks are due this week? Show the most urgent one first.");
    await box.press("Enter");
    await tab.locator(".in-mark", { hasText: "✓" }).nth(1).waitFor();
    await show(tab);
    await tab.screenshot({ path: join(import.meta.dirname, "../docs", file) });
    await tab.close();
  }
} finally {
  await browser.close();
  await server.close();
}
