import { clientReaderSchema, ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type ChatPage, installed, launch } from "./chat-page.ts";
import { hostileMarkdown, hostileStyles, hostileUrls, mark } from "./hostile.ts";
import { done, itemMembers, rawEndpoint, said } from "./raw-endpoint.ts";
import { serverOf } from "./replies.ts";
import { type Site, startSite } from "./site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Json = Readonly<Record<string, unknown>>;
type Shown = Pick<ChatPage, "page" | "complaints">;

/** Runs in the page: scrolls there, opens and clicks everything, and returns what could run. */
async function look(top: number) {
  const list = document.querySelector(".ck-messages");
  list?.scrollTo(0, top);
  for (const _frame of [1, 2, 3]) await new Promise(requestAnimationFrame);
  const elements = [...(list?.querySelectorAll<HTMLElement>("*") ?? [])];
  for (const element of elements) {
    if (element.tagName === "A") element.addEventListener("click", (event) => event.preventDefault());
    if (element.matches("a, summary, .ck-w-button, .ck-mention, .ck-source button")) element.click();
  }
  const isSafe = (name: string, value: string): boolean =>
    ["href", "src", "action", "data", "xlink:href", "poster"].includes(name)
      ? /^(https?:|mailto:|blob:|data:image\/(png|jpeg|gif|webp|avif);)/i.test(value)
      : !/^on/i.test(name) && !["srcdoc", "formaction", "srcset", "ping"].includes(name);
  const forbidden =
    /^(script|iframe|object|embed|base|link|meta|style|foreignobject|animate|set|chatkit-view)$/i;
  const found = elements.flatMap((element) =>
    forbidden.test(element.tagName) || [...element.attributes].some(({ name, value }) => !isSafe(name, value))
      ? element.outerHTML.slice(0, 200)
      : [],
  );
  const ids = elements.flatMap((element) => element.dataset["itemId"] ?? []);
  return { ids, found, end: !list || list.scrollTop + list.clientHeight >= list.scrollHeight - 2 };
}

describe.skipIf(installed === undefined)("what strangers wrote, in Chromium", () => {
  let browser: Browser;
  let site: Site;
  /** URLs that the page has asked for, other than its own. */
  const loaded: string[] = [];
  const endpoint = rawEndpoint();

  beforeAll(async () => {
    browser = await launch();
    site = await startSite(serverOf({}), { endpoint: endpoint.listener });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Shows frames in a new page in which scripts from anywhere would run: only the chat itself keeps them out. */
  async function shown(frames: readonly unknown[], thread: Json = {}): Promise<Shown> {
    endpoint.frames = frames;
    endpoint.thread = thread;
    loaded.length = 0;
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 900, height: 2000 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("dialog", (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.origin)) loaded.push(request.url());
    });
    await context.route(/evil|allowed/, (route) => route.abort());
    await page.goto(site.origin);
    await page.waitForFunction(() => "view" in globalThis);
    await page.evaluate(() => view.mount({ onClientTool: () => null }));
    await page.getByLabel("Message", { exact: true }).fill("show");
    await page.keyboard.press("Enter");
    await page.locator('.ck-send[aria-label="Send"]').waitFor();
    return { page, complaints };
  }

  /** Nothing has run, and nothing that could run is in the document, wherever the list is scrolled to. */
  async function expectHarmless({ page, complaints }: Shown, items: number): Promise<void> {
    const seen = new Set<string>();
    for (let isAtEnd = false, top = 0; !isAtEnd; top += 1500) {
      const { ids, found, end } = await page.evaluate(look, top);
      for (const id of ids) seen.add(id);
      expect(found).toEqual([]);
      isAtEnd = end;
    }
    // The user's own message, and everything that was sent.
    expect(seen.size).toBe(items + 1);
    expect(await page.evaluate((name) => name in globalThis, mark)).toBe(false);
    expect(complaints).toEqual([]);
  }

  test("Markdown", async () => {
    expect(hostileMarkdown.length).toBeGreaterThan(40);
    const page = await shown(hostileMarkdown.map((text, index) => said(`msg_a${index}`, text)));
    await expectHarmless(page, hostileMarkdown.length);
  });

  test("half of it: Markdown that is cut anywhere while it streams", async () => {
    const pieces = hostileMarkdown.flatMap((text) =>
      [1, 2, 3].map((part) => text.slice(0, (text.length * part) / 4)),
    );
    const frames = pieces.map((text, index) => ({
      type: "thread.item.added",
      item: {
        ...itemMembers(`msg_b${index}`),
        type: "assistant_message",
        content: [{ type: "output_text", text, annotations: [] }],
      },
    }));
    const page = await shown(frames);
    await expectHarmless(page, frames.length);
  });

  test("HTML in Markdown is text", async () => {
    const { page } = await shown([said("msg_html", "<img src=x onerror=alert(1)> and <b>bold</b>")]);
    expect(await page.locator(".ck-assistant .ck-markdown").innerText()).toBe(
      "<img src=x onerror=alert(1)> and <b>bold</b>",
    );
  });

  test("links and images of sources, tasks, widgets, previews and generated images", async () => {
    expect(hostileUrls.length).toBeGreaterThan(20);
    const reader = clientReaderSchema(ThreadStreamEvent);
    const all = hostileUrls.flatMap((url, index) => [
      said(`msg_c${index}`, "cited", [
        { type: "annotation", index: 3, source: { type: "url", title: "source", url } },
        {
          type: "annotation",
          source: { type: "entity", id: url, title: "entity", icon: url, data: { url } },
        },
      ]),
      done(`img_${index}`, { type: "generated_image", image: { id: "i", url } }),
      done(`task_${index}`, {
        type: "task",
        task: { type: "web_search", queries: [url], sources: [{ type: "url", title: "found", url }] },
      }),
      done(`user_${index}`, {
        type: "user_message",
        content: [{ type: "input_text", text: "mine" }],
        attachments: [{ type: "image", id: "a", name: "pic", mime_type: "image/png", preview_url: url }],
        inference_options: {},
      }),
      done(`wgt_${index}`, {
        type: "widget",
        widget: {
          type: "Card",
          status: { text: "status", favicon: url },
          background: url,
          children: [
            { type: "Image", src: url, alt: "picture" },
            { type: "Icon", name: url },
            { type: "Markdown", value: `[link](${url}) ![image](${url}) <${url}>` },
            { type: "Button", label: "go", href: url, onclick: `${mark}=1`, formAction: url },
          ],
        },
      }),
    ]);
    // A client refuses the others before they are drawn.
    const frames = all.filter((frame) => reader.safeParse(frame).success);
    expect(frames.length).toBeGreaterThan(all.length * 0.8);
    const page = await shown(frames);
    await expectHarmless(page, frames.length);
  });

  test("styles in props of widgets load nothing and escape from nothing", async () => {
    const props = [
      "background",
      "color",
      "width",
      "height",
      "padding",
      "margin",
      "border",
      "gap",
      "flex",
      "radius",
      "size",
      "aspectRatio",
      "minWidth",
    ];
    const frames = hostileStyles.map((value, index) =>
      done(`wgt_${index}`, {
        type: "widget",
        widget: {
          type: "Card",
          children: [
            { type: "Box", ...Object.fromEntries(props.map((name) => [name, value])), children: [] },
            {
              type: "Box",
              border: { size: 1, color: value, style: value },
              padding: { x: value },
              background: { light: value, dark: value },
            },
            {
              type: "Text",
              value: "text",
              color: value,
              size: value,
              weight: value,
              textAlign: value,
              width: value,
            },
            { type: "Divider", color: value, size: value, spacing: value },
            { type: "Image", src: "data:image/png;base64,iVBORw0KGgo=", position: value, fit: value },
            { type: "Badge", label: "badge", color: value, variant: value, size: value },
            {
              type: "Chart",
              data: [{ a: 1 }],
              series: [{ type: "bar", dataKey: "a", color: value }],
              xAxis: "a",
            },
          ],
        },
      }),
    );
    const page = await shown(frames);
    await expectHarmless(page, frames.length);
    expect(loaded).toEqual([]);
    const fixed = await page.page.evaluate(
      () =>
        [...document.querySelectorAll(".ck-widget *")].filter(
          (element) => getComputedStyle(element).position === "fixed",
        ).length,
    );
    expect(fixed).toBe(0);
  });

  test("images come only from the thread's domains (CL-22)", async () => {
    const images = [
      "https://allowed.example/ok.png",
      "https://evil.example/p.png?q=secret",
      "https://allowed.example.evil.example/p.png",
      "https://user@evil.example/allowed.example/p.png",
      "//evil.example/p.png",
      "/relative.png",
    ];
    const frames = images.flatMap((url, index) => [
      said(`msg_d${index}`, `![text](${url})`),
      done(`wgt_${index}`, {
        type: "widget",
        widget: { type: "Card", children: [{ type: "Image", src: url }] },
      }),
      done(`img_${index}`, { type: "generated_image", image: { id: "i", url } }),
    ]);
    await shown(frames, { allowed_image_domains: ["allowed.example"] });
    await expect.poll(() => loaded.length).toBeGreaterThan(0);
    expect(new Set(loaded)).toEqual(new Set(["https://allowed.example/ok.png"]));
  });

  test("an empty list of domains allows no image", async () => {
    const frames = [
      said("msg_e", "![one](https://evil.example/p.png) ![two](data:image/png;base64,iVBORw0KGgo=)"),
    ];
    const { page } = await shown(frames, { allowed_image_domains: [] });
    await page.getByText("its address is not allowed").first().waitFor();
    expect(loaded.filter((url) => !url.startsWith("data:"))).toEqual([]);
  });

  test("items, events, updates and members that nobody knows change nothing", async () => {
    const { page, complaints } = await shown([
      { type: "hologram.event", data: 1 },
      done("holo_1", { type: "hologram", content: "<script>" }),
      { type: "thread.item.updated", item_id: "msg_f", update: { type: "hologram.updated" } },
      {
        type: "thread.item.updated",
        item_id: "nobody",
        update: { type: "assistant_message.content_part.text_delta", content_index: 0, delta: "x" },
      },
      said("msg_f", "still here"),
      done("con_1", { type: "constructor" }),
      done("wf_1", {
        type: "workflow",
        workflow: { type: "custom", tasks: [{ type: "hologram", title: "odd task" }], expanded: true },
      }),
    ]);
    await page.getByText("still here").first().waitFor();
    await page.getByText("odd task").first().waitFor();
    expect(complaints).toEqual([]);
  });

  test.each([
    [
      "what is not JSON",
      ["data: {nonsense\n\n"],
      false,
      "The server sent something that is not the ChatKit protocol.",
    ],
    ["half a frame", ["data: {"], false, "The connection broke."],
    ["a cut connection", [said("msg_g", "kept")], true, "The connection broke."],
  ])("a stream with %s is told as such, and the chat goes on", async (_name, frames, isCut, sentence) => {
    endpoint.isCut = isCut;
    endpoint.answers = {
      "threads.get_by_id": {
        id: "thr_1",
        created_at: "2026-01-31T12:00:00Z",
        status: { type: "active" },
        items: { data: [], has_more: false },
      },
      "items.list": { data: [], has_more: false },
    };
    const { page } = await shown(frames);
    await page.getByText(sentence).first().waitFor();
    endpoint.isCut = false;
    endpoint.frames = [said("msg_h", "alive")];
    await page.getByLabel("Message", { exact: true }).fill("and now?");
    await page.keyboard.press("Enter");
    await page.getByText("alive").first().waitFor();
    endpoint.answers = {};
  });
});
