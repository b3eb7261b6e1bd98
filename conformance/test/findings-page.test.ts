import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installed } from "../../docs/site/chromium.ts";
import { judges } from "../src/index.ts";
import { judgeTraffic, type TrafficJudge } from "../src/relay/judge-traffic.ts";

const markup = `<script>globalThis.hurt = 1</script><img src="/stolen" onerror="globalThis.hurt = 2">"'</code></li>`;

/** The bodies of a server that writes markup everywhere it can. */
const answers: Readonly<Record<string, readonly object[]>> = {
  "threads.create": [
    {
      type: "thread.created",
      thread: { id: markup, title: 7, created_at: markup, status: { type: markup } },
    },
    { type: markup },
    { type: "thread.item.done", item: { id: markup, type: markup, thread_id: markup, created_at: markup } },
    {
      type: "thread.item.done",
      item: { id: markup, type: "widget", thread_id: markup, widget: { type: markup } },
    },
  ],
  "threads.get_by_id": [{ id: markup, title: [markup], status: markup, created_at: markup }],
};

let proxy: TrafficJudge;
let page: URL;
/** What was requested beside the endpoint: the proxy forwards it. */
const loaded: string[] = [];
const csp = "content-security-policy";
const server = createServer((request, response) => {
  if (request.url !== "/chatkit") loaded.push(request.url ?? "");
  let body = "";
  request.on("data", (text) => (body += text));
  request.on("end", () => {
    const isStream = body.includes("threads.create");
    const [type, parts] = isStream
      ? ["text/event-stream", answers["threads.create"]!.map((event) => `data: ${JSON.stringify(event)}\n\n`)]
      : [markup, answers["threads.get_by_id"]!.map((document) => JSON.stringify(document))];
    response.writeHead(200, { "content-type": type }).end(parts.join(""));
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  proxy = await judgeTraffic({ target: `http://127.0.0.1:${port}/chatkit`, judges });
  page = new URL("/__chatkit", proxy.url);
  for (const type of Object.keys(answers)) {
    const body = JSON.stringify({ type, params: { thread_id: markup, input: { content: [] } } });
    const headers = { "content-type": "application/json" };
    await (await fetch(proxy.url, { method: "POST", headers, body })).text();
  }
});

afterAll(async () => {
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

const open = (accept: string): Promise<Response> => fetch(page, { headers: { accept } });

test("the findings repeat what the server wrote, and the page has no markup but its own", async () => {
  const hostile = proxy.findings().filter(({ message }) => message.includes("<script>"));
  expect(hostile.length).toBeGreaterThan(3);
  const unknown = proxy.unknown().filter(({ type }) => type === markup);
  expect(unknown.map(({ what }) => what)).toEqual(["status", "event", "item", "widget"]);
  const html = await (await open("text/html")).text();
  const tags = [...html.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map(([, name]) => name);
  const own = ["!doctype", "html", "meta", "title", "style", "h1", "p", "ol", "li", "b", "code"];
  expect(new Set(tags)).toEqual(new Set(own));
  expect(html.split("&lt;script&gt;globalThis.hurt = 1").length - 1).toBeGreaterThan(hostile.length);
});

test.each(["text/html", "application/json"])(
  "as %s, the page may load nothing and run nothing",
  async (accept) => {
    const { headers } = await open(accept);
    expect(headers.get("content-type")).toMatch(new RegExp(`^${accept}(;|$)`));
    const policy = Object.fromEntries(
      (headers.get(csp) ?? "").split("; ").map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources];
      }),
    );
    expect(policy).toEqual({
      "default-src": ["'none'"],
      // Its own style, which can load nothing either.
      "style-src": ["'unsafe-inline'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "frame-ancestors": ["'none'"],
    });
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  },
);

describe.skipIf(installed === undefined)("in Chromium", () => {
  let chrome: Browser;
  beforeAll(async () => {
    chrome = await chromium.launch(installed ?? {});
  }, 60_000);
  afterAll(() => chrome.close());

  /** Without its refresh, which would replace the page while the test reads it. */
  const still = (html: string): string => html.replace(/<meta http-equiv="refresh"[^>]*>/, "");

  /** Opens the page after `change`. Returns whether anything else was loaded, what has run, and whether the page has its style. */
  async function opened(change: (html: string) => string, policy?: string) {
    loaded.length = 0;
    const tab = await chrome.newPage();
    await tab.route(page.href, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), ...(policy === undefined ? {} : { [csp]: policy }) };
      await route.fulfill({ response, headers, body: change(still(await response.text())) });
    });
    await tab.goto(page.href, { waitUntil: "load" });
    const { hurt, margin } = await tab.evaluate(() => ({
      hurt: Reflect.get(globalThis, "hurt") as unknown,
      margin: getComputedStyle(document.querySelector("h1")!).margin,
    }));
    await tab.close();
    return { loaded: loaded.length > 0, hurt, margin };
  }

  const quiet = { loaded: false, hurt: undefined, margin: "0px" };
  const injected = `${markup}
<script src="/stolen"></script><script type="module">import "/stolen"; globalThis.hurt = 3</script>
<svg onload="globalThis.hurt = 4"></svg><body onload="globalThis.hurt = 5">
<iframe src="/stolen"></iframe><iframe srcdoc="<script>parent.hurt = 6</script>"></iframe>
<object data="/stolen"></object><embed src="/stolen"><video src="/stolen" poster="/stolen"></video>
<link rel="stylesheet" href="/stolen"><link rel="preload" as="image" href="/stolen"><link rel="icon" href="/stolen">
<style>@import "/stolen"; @font-face { font-family: f; src: url("/stolen") } p { background: url("/stolen"); font-family: f }</style>
<base href="http://127.0.0.1:9/"><form action="/stolen"><button autofocus></form>`;

  test("the page of a hostile server loads nothing, runs nothing and has its style", async () => {
    expect(await opened((html) => html)).toEqual(quiet);
  });

  test("even if markup got into the page, nothing would load or run", async () => {
    const withMarkup = (html: string): string => html.replace("<h1>", () => `${injected}<h1>`);
    expect(await opened(withMarkup)).toEqual(quiet);
    // Without the policy it does.
    const free = await opened(withMarkup, "frame-ancestors 'none'");
    expect([free.loaded, typeof free.hurt]).toEqual([true, "number"]);
  });
});
