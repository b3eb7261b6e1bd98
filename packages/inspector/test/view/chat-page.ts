import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { ChatOptions } from "../../src/index.ts";
import { installed } from "../../../../docs/site/chromium.ts";

export { installed };

/** Options that can be sent to the page; what needs functions is set up by a script in the page. */
export type PlainOptions = Omit<ChatOptions, "api" | "onClientTool" | "entities" | "widgets"> & {
  readonly api?: { readonly uploadStrategy?: ChatOptions["api"]["uploadStrategy"] };
};

const fakeMedia = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

/** Starts the browser of this machine, with a microphone that hums. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ ...installed, args: [...(installed?.args ?? []), ...fakeMedia] });

/** A page with the chat. */
export interface ChatPage {
  readonly page: Page;
  /** What the browser has complained about: errors, and violations of the policy. */
  readonly complaints: string[];
  /** Sends a message, and waits for the end of the answer. */
  readonly send: (text: string) => Promise<void>;
  /** Waits until no turn is running. */
  readonly idle: () => Promise<void>;
}

/** Opens the page of a site and shows the chat. */
export async function openChat(
  browser: Browser,
  origin: string,
  options: PlainOptions = {},
  context: BrowserContextOptions = {},
): Promise<ChatPage> {
  const page = await browser.newPage({ viewport: { width: 900, height: 800 }, ...context });
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    // The browser reports every refused request; those are the server's answers.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(origin);
  await page.waitForFunction(() => "view" in globalThis);
  await page.evaluate((its) => view.mount(its), options);
  await page.waitForSelector(".ck-view");
  const idle = async (): Promise<void> => {
    await page.locator('.ck-send[aria-label="Send"]').waitFor();
  };
  return {
    page,
    complaints,
    idle,
    async send(text) {
      await page.getByLabel("Message", { exact: true }).fill(text);
      // While an answer is shown, Enter sends nothing.
      await idle();
      await page.keyboard.press("Enter");
      await page.getByText(text, { exact: true }).last().waitFor();
      await idle();
    },
  };
}
