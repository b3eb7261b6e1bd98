import { ask, clientToolCall } from "@chatkit-protocol/core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { installed, launch, openChat } from "./chat-page.ts";
import { serverOf } from "./replies.ts";
import { type Site, startSite } from "./site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(installed === undefined)("what a user gives beside text, in Chromium", () => {
  let browser: Browser;
  let site: Site;
  const uploaded: string[] = [];
  const deleted: string[] = [];
  const heard: { type: string; bytes: number }[] = [];

  beforeAll(async () => {
    let origin = "";
    const server = serverOf(
      {
        async *tool() {
          yield clientToolCall("pick_date", { from: "2026-01-01" });
        },
        async *ask() {
          yield ask(
            {
              type: "multiple_choice",
              id: "when",
              question: "When?",
              options: [{ value: "today" }, { value: "tomorrow" }],
              multiple: false,
            },
            { type: "freeform", id: "note", question: "Anything else?" },
          );
        },
        async *""(thread) {
          const [last] = await thread.history({ last: 1 });
          if (last?.type === "client_tool_call") yield `The tool said ${JSON.stringify(last.output)}`;
          else if (last?.type === "structured_input")
            yield `You answered ${JSON.stringify(last.inputs.map(({ answer }) => answer))}`;
        },
        async *files(_thread, input) {
          yield `You sent ${input?.attachments.map(({ name, type }) => `${name} (${type})`).join(", ")}`;
        },
        async *mention(_thread, input) {
          yield `Parts: ${JSON.stringify(input?.content.map((part) => [part.type, part.text]))}`;
        },
      },
      {
        attachments: {
          async create({ mime_type }) {
            const url = `${origin}/bytes`;
            return {
              upload_descriptor: { url, method: "PUT", headers: {} },
              ...(mime_type.startsWith("image/")
                ? { preview_url: "data:image/png;base64,iVBORw0KGgo=" }
                : {}),
            };
          },
          async delete({ name }) {
            deleted.push(name);
          },
        },
        async transcribe({ data, mediaType }) {
          heard.push({ type: mediaType, bytes: data.length });
          return "hello from the microphone";
        },
      },
    );
    browser = await launch();
    site = await startSite(server, {
      rest: (request, response) => {
        const chunks: Buffer[] = [];
        request.on("data", (chunk: Buffer) => chunks.push(chunk));
        request.on("end", () => {
          uploaded.push(
            `${request.method} ${request.url} ${Buffer.concat(chunks).toString("utf8").length > 0}`,
          );
          if (request.url !== "/direct") return response.end();
          response.setHeader("content-type", "application/json");
          return response.end(
            JSON.stringify({ type: "file", id: "atc_direct", name: "d.txt", mime_type: "text/plain" }),
          );
        });
      },
    });
    ({ origin } = site);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test("a client tool runs in the page, and the answer goes on with its result", async () => {
    const { page, send } = await openChat(browser, site.origin);
    await page.evaluate(() =>
      view.mount({ onClientTool: async ({ name, params }) => ({ name, from: params["from"] }) }),
    );
    await send("tool");
    await page.getByText('The tool said {"name":"pick_date","from":"2026-01-01"}').first().waitFor();
    await page.getByText("Used pick_date").first().waitFor();
  });

  test("the failure of a client tool is a result too", async () => {
    const { page, send } = await openChat(browser, site.origin);
    await page.evaluate(() =>
      view.mount({
        onClientTool: () => {
          throw new Error("No calendar.");
        },
      }),
    );
    await send("tool");
    await page.getByText('The tool said {"error":"No calendar."}').first().waitFor();
  });

  test("a call that was pending when the thread was loaded runs only if the user asks for it", async () => {
    const first = await openChat(browser, site.origin);
    await first.send("tool");
    const threadId = await first.page.evaluate(() => {
      const change = view.events.findLast(({ name }) => name === "chatkit.thread.change");
      return (change?.detail as { threadId: string } | undefined)?.threadId ?? "";
    });
    await first.page.getByText("Waiting for pick_date").first().waitFor();

    const { page } = await openChat(browser, site.origin);
    await page.evaluate((initialThread) => {
      Object.assign(globalThis, { ran: 0 });
      view.mount({
        onClientTool: () => {
          Object.assign(globalThis, { ran: Reflect.get(globalThis, "ran") + 1 });
          return { date: null };
        },
      });
      void view.handle?.setThreadId(initialThread);
    }, threadId);
    await page.getByText("Waiting for pick_date").click();
    expect(await page.evaluate(() => Reflect.get(globalThis, "ran"))).toBe(0);
    await page.getByRole("button", { name: "Run it now" }).click();
    await page.getByText('The tool said {"date":null}').first().waitFor();
    expect(await page.evaluate(() => Reflect.get(globalThis, "ran"))).toBe(1);
  });

  test("questions are a form, and its answers take its place", async () => {
    const { page, send, idle } = await openChat(browser, site.origin);
    await send("ask");
    await page.getByLabel("tomorrow").check();
    await page.getByLabel("Anything else?").fill("A brand");
    await page.getByRole("button", { name: "Send answers" }).click();
    await page
      .getByText(
        'You answered [{"values":["tomorrow"],"skipped":false},{"values":["A brand"],"skipped":false}]',
      )
      .first()
      .waitFor();
    await idle();
    expect(await page.getByRole("button", { name: "Send answers" }).count()).toBe(0);
    expect(await page.locator(".ck-answers").innerText()).toMatch(
      /When\?\s+tomorrow\s+Anything else\?\s+A brand/,
    );
  });

  test("questions can be skipped, and a choice can be another one", async () => {
    const { page, send } = await openChat(browser, site.origin);
    await send("ask");
    await page.getByRole("button", { name: "Skip" }).click();
    await page
      .getByText('You answered [{"values":[],"skipped":true},{"values":[],"skipped":true}]')
      .first()
      .waitFor();
    await send("ask again");
    await page.getByLabel("When? – another answer").fill("next week");
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByText('"values":["next week"]').first().waitFor();
  });

  const text = { name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("milk") };
  const picture = { name: "cat.png", mimeType: "image/png", buffer: Buffer.from("png") };

  test("files are uploaded in two phases, can be taken back, and go with the message", async () => {
    const { page, send } = await openChat(browser, site.origin, {
      composer: {
        attachments: { enabled: true, accept: { "text/*": [".txt"], "image/*": [] }, maxSize: 1000 },
      },
    });
    uploaded.length = 0;
    deleted.length = 0;
    const chosen = page.locator(".ck-file-input");
    await chosen.setInputFiles([text, picture]);
    await expect.poll(() => page.locator('[data-state="done"]').count()).toBe(2);
    expect(uploaded).toEqual(["PUT /bytes true", "PUT /bytes true"]);
    await page.getByRole("button", { name: "Remove list.txt" }).click();
    await expect.poll(() => deleted).toEqual(["list.txt"]);
    await send("files please");
    await page.getByText("You sent cat.png (image)").first().waitFor();
    await page.getByRole("list", { name: "Attached files" }).waitFor();

    await chosen.setInputFiles([
      { name: "a.zip", mimeType: "application/zip", buffer: Buffer.from("z") },
      { name: "long.txt", mimeType: "text/plain", buffer: Buffer.alloc(2000) },
    ]);
    await page.getByText("Files of this type are not accepted.").first().waitFor();
    await page.getByText("This file is too large.").first().waitFor();
  });

  test("files can go directly to a URL of the page's own", async () => {
    const { page, send } = await openChat(browser, site.origin, {
      api: { uploadStrategy: { type: "direct", uploadUrl: "/direct" } },
      composer: { attachments: { enabled: true } },
    });
    uploaded.length = 0;
    await page.locator(".ck-file-input").setInputFiles([text]);
    await page.locator('[data-state="done"]').waitFor();
    expect(uploaded).toEqual(["POST /direct true"]);
    await send("hello");
    // The server does not know it: the refusal is shown, and the message is not lost.
    await page.getByText("This no longer exists.").first().waitFor();
    await page.getByText("Not sent").first().waitFor();
  });

  test("speech becomes text in the composer", async () => {
    const { page } = await openChat(browser, site.origin, { composer: { dictation: { enabled: true } } });
    await page.getByRole("button", { name: "Dictate" }).click();
    const stop = page.getByRole("button", { name: "Stop recording" });
    await stop.waitFor();
    // A recording without a single packet is empty.
    await page.waitForTimeout(400);
    await stop.click();
    await expect
      .poll(() => page.getByLabel("Message", { exact: true }).inputValue())
      .toBe("hello from the microphone");
    expect(heard).toEqual([{ type: "audio/webm", bytes: expect.any(Number) }]);
    expect(heard[0]?.bytes).toBeGreaterThan(100);
  });

  test("a word behind @ finds what can be mentioned, and the message carries it as a tag", async () => {
    const { page, idle } = await openChat(browser, site.origin);
    await page.evaluate(() =>
      view.mount({
        entities: {
          onTagSearch: async (query) =>
            [
              { id: "u1", title: "Ada Lovelace", group: "People" },
              { id: "u2", title: "Alan Turing", group: "People" },
            ].filter(({ title }) => title.toLowerCase().includes(query.toLowerCase())),
        },
      }),
    );
    const field = page.getByLabel("Message", { exact: true });
    await field.pressSequentially("mention @al");
    await page.getByRole("option", { name: /Alan Turing/ }).waitFor();
    await field.press("Enter");
    await field.pressSequentially("now");
    expect(await field.inputValue()).toBe("mention @Alan Turing now");
    await field.press("Enter");
    await idle();
    await page
      .getByText('Parts: [["input_text","mention "],["input_tag","Alan Turing"],["input_text"," now"]]')
      .waitFor();
    expect(await page.locator(".ck-mention").innerText()).toBe("@Alan Turing");
  });

  test("the chosen tool and model go with the message, and the tool is for one message", async () => {
    const { page, send } = await openChat(browser, site.origin, {
      composer: {
        tools: [
          { id: "search", label: "Search the web", icon: "globe", placeholderOverride: "What to search?" },
        ],
        models: [
          { id: "fast", label: "Fast", default: true },
          { id: "deep", label: "Deep", description: "Slower" },
        ],
      },
    });
    await page.getByRole("button", { name: "Tools" }).click();
    await page.getByRole("menuitemradio", { name: "Search the web" }).click();
    await page.getByPlaceholder("What to search?").waitFor();
    await page.getByRole("button", { name: "Model: Fast" }).click();
    await page.getByRole("menuitemradio", { name: "Deep" }).click();
    const request = page.waitForRequest((its) => its.postData()?.includes("threads.create") ?? false);
    await send("hello");
    const { params } = JSON.parse((await request).postData() ?? "{}");
    expect(params.input.inference_options).toEqual({ tool_choice: { id: "search" }, model: "deep" });
    await page.getByPlaceholder("Message the AI").waitFor();
  });
});
