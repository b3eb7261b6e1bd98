import { CustomStreamError, effect, notice, progress, RequestError } from "@chatkit-protocol/core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type ChatPage, installed, launch, openChat, type PlainOptions } from "./chat-page.ts";
import { serverOf } from "./replies.ts";
import { type Site, startSite } from "./site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(installed === undefined)("a conversation in Chromium", () => {
  let browser: Browser;
  let site: Site;
  /** Lets a waiting answer go on. */
  let goOn = (): void => undefined;
  let answers = 0;
  const feedback: unknown[] = [];

  beforeAll(async () => {
    const server = serverOf(
      {
        async *count() {
          yield `Answer ${++answers}`;
        },
        async *wait() {
          yield "The first half";
          await new Promise<void>((resolve) => {
            goOn = resolve;
          });
          yield " and the second.";
        },
        async *work() {
          yield progress("Looking around", "search");
          await new Promise<void>((resolve) => {
            goOn = resolve;
          });
          yield "Found.";
        },
        async *fail() {
          yield "Half an ";
          throw new CustomStreamError("The kitchen is closed.", { allowRetry: true });
        },
        async *refuse() {
          yield await Promise.reject<string>(new Error("a secret"));
        },
        async *warn() {
          yield notice("Prices may **change**.", { level: "warning", title: "Careful" });
          yield effect("highlight", { task: 7 });
          yield "Done.";
        },
        async *lock(thread) {
          thread.status = { type: "locked", reason: "Wait for the cook." };
          yield "Locked.";
        },
        async *close(thread) {
          thread.status = { type: "closed", reason: "The kitchen is closed." };
          yield "Closed.";
        },
        async *name(thread, input) {
          thread.title = "Named by the server";
          yield `Message ${input?.id === undefined ? "without" : "with"} an id`;
        },
      },
      {
        async feedback(given) {
          feedback.push(given.kind);
        },
        // What the server would print is expected here.
        onError: () => undefined,
        authorize(operation, thread) {
          if (operation === "threads.delete" && thread?.title === "keep me")
            throw new RequestError("forbidden", "It stays.");
          return true;
        },
      },
    );
    browser = await launch();
    site = await startSite(server);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const opened = (options: PlainOptions = {}): Promise<ChatPage> => openChat(browser, site.origin, options);
  const messages = async ({ page }: ChatPage): Promise<string[]> =>
    (await page.locator(".ck-bubble, .ck-assistant > .ck-markdown").allInnerTexts()).map((text) =>
      text.trim(),
    );

  test("a message gets an answer, a thread and a place in the list", async () => {
    const chat = await opened();
    await chat.send("name it");
    expect(await messages(chat)).toEqual(["name it", "Message with an id"]);
    expect(await chat.page.getByRole("heading", { level: 2 }).innerText()).toBe("Named by the server");
    await chat.page.getByRole("button", { name: "Named by the server", exact: true }).waitFor();
    const events = await chat.page.evaluate(() => view.events.map(({ name }) => name));
    expect(events).toEqual(
      expect.arrayContaining(["chatkit.thread.change", "chatkit.response.start", "chatkit.response.end"]),
    );
    expect(chat.complaints).toEqual([]);
  });

  test("text is shown while it comes, and Stop keeps what there is", async () => {
    const chat = await opened();
    await chat.page.getByLabel("Message", { exact: true }).fill("wait for it");
    await chat.page.keyboard.press("Enter");
    await chat.page.getByText("The first half").first().waitFor();
    await chat.page.getByRole("button", { name: "Stop the answer" }).click();
    await chat.idle();
    goOn();
    expect(await messages(chat)).toEqual(["wait for it", "The first half"]);
    await chat.send("and now?");
    expect((await messages(chat)).at(-1)).toBe("You said: and now?");
  });

  test("the line of progress is there until the answer comes", async () => {
    const chat = await opened();
    await chat.page.getByLabel("Message", { exact: true }).fill("work");
    await chat.page.keyboard.press("Enter");
    await chat.page.getByText("Looking around").first().waitFor();
    goOn();
    await chat.page.getByText("Found.").first().waitFor();
    await chat.idle();
    expect(await chat.page.getByText("Looking around").count()).toBe(0);
  });

  test("an answer can be repeated, rated and copied", async () => {
    const chat = await opened({ threadItemActions: { feedback: true, retry: true } });
    await chat.send("count");
    const before = answers;
    expect(await messages(chat)).toEqual(["count", `Answer ${before}`]);
    await chat.page.getByRole("button", { name: "Answer again" }).click();
    await chat.page
      .getByText(`Answer ${before + 1}`)
      .first()
      .waitFor();
    await chat.idle();
    expect(await messages(chat)).toEqual(["count", `Answer ${before + 1}`]);
    feedback.length = 0;
    await chat.page.getByRole("button", { name: "Good answer" }).click();
    await expect.poll(() => feedback).toEqual(["positive"]);
    expect(await chat.page.getByRole("button", { name: "Good answer" }).getAttribute("aria-pressed")).toBe(
      "true",
    );
  });

  test("a failure of the application is told in its words, and can be tried again", async () => {
    const chat = await opened();
    await chat.send("fail");
    const alert = chat.page.getByRole("alert");
    await alert.getByText("The kitchen is closed.").first().waitFor();
    await alert.getByRole("button", { name: "Try again" }).click();
    await chat.idle();
    await alert.getByText("The kitchen is closed.").first().waitFor();
    expect(await messages(chat)).toEqual(["fail", "Half an"]);
    await alert.getByRole("button", { name: "Close the error" }).click();
    await expect.poll(() => alert.count()).toBe(0);
  });

  test("an unexpected failure shows the chat's own words", async () => {
    const chat = await opened();
    await chat.send("refuse");
    await chat.page.getByText("The answer failed.").first().waitFor();
    expect(await chat.page.content()).not.toContain("a secret");
  });

  test("a notice stays until it is closed, and an effect reaches the page", async () => {
    const chat = await opened();
    await chat.send("warn me");
    const banner = chat.page.locator(".ck-notice");
    expect(await banner.innerText()).toContain("Prices may change.");
    expect(await banner.getAttribute("data-level")).toBe("warning");
    await chat.page.getByRole("button", { name: "Close the notice" }).click();
    await expect.poll(() => banner.count()).toBe(0);
    expect(
      await chat.page.evaluate(() => view.events.find(({ name }) => name === "chatkit.effect")?.detail),
    ).toEqual({
      name: "highlight",
      data: { task: 7 },
    });
  });

  test("a locked thread says why and takes no message; a closed one has no composer", async () => {
    const chat = await opened();
    await chat.send("lock it");
    await chat.page.getByText("Wait for the cook.").first().waitFor();
    expect(await chat.page.getByLabel("Message", { exact: true }).isDisabled()).toBe(true);
    await chat.page.getByRole("button", { name: "New conversation" }).click();
    await chat.page.getByLabel("Message", { exact: true }).fill("close it");
    await chat.page.keyboard.press("Enter");
    await chat.page.getByText("The kitchen is closed.").first().waitFor();
    await expect.poll(() => chat.page.getByLabel("Message", { exact: true }).count()).toBe(0);
  });

  test("a thread can be renamed, opened again and deleted; a refusal says so", async () => {
    const chat = await opened();
    await chat.send("hello there");
    const { page } = chat;
    const rows = page.getByRole("list", { name: "Conversations" }).getByRole("listitem");
    const count = await rows.count();
    const menu = (title: RegExp) => rows.first().getByRole("button", { name: title });
    await menu(/^Actions of/).click();
    await page.getByRole("menuitem", { name: "Rename" }).click();
    await page.getByLabel("Title").fill("keep me");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "keep me" }).waitFor();

    await menu(/^Actions of keep me/).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByText("You may not do this.").first().waitFor();

    await page.getByRole("button", { name: "New conversation" }).click();
    await rows.first().getByRole("button").first().click();
    await page.getByText("You said: hello there").first().waitFor();

    await menu(/^Actions of/).click();
    await page.getByRole("menuitem", { name: "Rename" }).click();
    await page.getByLabel("Title").fill("let me go");
    await page.keyboard.press("Enter");
    await menu(/^Actions of let me go/).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await expect.poll(() => rows.count()).toBe(count - 1);
    await page.getByText("What can I help with today?").first().waitFor();
  });

  test("another thread can be read while one is being answered, and the answer goes on", async () => {
    const chat = await opened();
    const { page } = chat;
    await page.getByLabel("Message", { exact: true }).fill("wait here");
    await page.keyboard.press("Enter");
    await page.getByText("The first half").first().waitFor();
    await page.getByRole("button", { name: "New conversation" }).click();
    await chat.send("meanwhile");
    await page
      .locator(".ck-thread-row", { has: page.getByLabel("Answering") })
      .getByRole("button")
      .first()
      .click();
    await page.getByText("The first half").first().waitFor();
    goOn();
    await page.getByText("The first half and the second.").first().waitFor();
  });

  test("a message that does not reach the server stays on the screen, and can be sent again", async () => {
    const chat = await opened();
    const { page } = chat;
    await page.route("**/chatkit", (route) => route.abort("connectionrefused"));
    await page.getByLabel("Message", { exact: true }).fill("are you there?");
    await page.keyboard.press("Enter");
    await page.getByText("The server cannot be reached.").first().waitFor();
    await page.getByText("Not sent").first().waitFor();
    await page.unroute("**/chatkit");
    await page.getByRole("button", { name: "Send again" }).click();
    await page.getByText("You said: are you there?").first().waitFor();
    await chat.idle();
    expect(await messages(chat)).toEqual(["are you there?", "You said: are you there?"]);
  });

  test("a message that arrived although its answer did not is not sent twice", async () => {
    const chat = await opened();
    const { page } = chat;
    await chat.send("first");
    // The server gets the request, and the page gets no answer.
    await page.route("**/chatkit", async (route) => {
      if (!route.request().postData()?.includes("add_user_message")) return route.continue();
      await route.fetch();
      return route.abort("connectionreset");
    });
    await page.getByLabel("Message", { exact: true }).fill("second");
    await page.keyboard.press("Enter");
    await page.getByText("The server cannot be reached.").first().waitFor();
    await page.unroute("**/chatkit");
    expect((await messages(chat)).slice(2)).toEqual(["second", "You said: second"]);
    expect(await page.getByRole("button", { name: "Send again" }).count()).toBe(0);
    await page.getByRole("button", { name: "Try again" }).click();
    await chat.idle();
    expect((await messages(chat)).slice(2)).toEqual(["second", "You said: second"]);
  });

  test("a chat in the narrowest window has its list behind a button", async () => {
    const chat = await openChat(browser, site.origin, {}, { viewport: { width: 360, height: 640 } });
    const list = chat.page.getByRole("navigation", { name: "Conversations" });
    expect(await list.isVisible()).toBe(false);
    await chat.page.getByRole("button", { name: "Conversations" }).click();
    expect(await list.isVisible()).toBe(true);
    await list.getByRole("listitem").first().getByRole("button").first().click();
    await expect.poll(() => list.isVisible()).toBe(false);
    const overflow = await chat.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
  });
});
