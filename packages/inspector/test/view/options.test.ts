import type * as official from "@openai/chatkit";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ChatKitView, type ChatKitHandle, type ChatOptions } from "../../src/index.ts";

// The compiler reads this file: what follows does not compile unless the options of the official client are ours too.

type OwnServer = Omit<official.ChatKitOptions, "api"> & { api: official.CustomApiConfig };

/** A page's options for `openai-chatkit` with a server of its own. */
const options: OwnServer = {
  api: {
    url: "/chatkit",
    domainKey: "local-dev",
    fetch: (url, init) => fetch(url, init),
    uploadStrategy: { type: "direct", uploadUrl: "/upload" },
  },
  locale: "de-DE",
  frameTitle: "Helper",
  initialThread: null,
  theme: {
    colorScheme: "dark",
    radius: "pill",
    density: "compact",
    typography: { baseSize: 16, fontFamily: "Inter" },
    color: { accent: { primary: "#335", level: 2 }, surface: { background: "#fff", foreground: "#111" } },
  },
  header: { title: { text: "Ask away" }, leftAction: { icon: "home", onClick: () => undefined } },
  history: { enabled: true, showDelete: false },
  startScreen: {
    greeting: "Good day",
    prompts: [{ label: "Plan", prompt: "Plan my day", icon: "calendar" }],
  },
  threadItemActions: { feedback: true, retry: true },
  composer: {
    placeholder: "Write here",
    attachments: { enabled: true, maxSize: { "image/*": 1000 }, accept: { "image/png": [".png"] } },
    tools: [{ id: "s", label: "Search", icon: "lucide:globe", pinned: true }],
    models: [{ id: "m", label: "Model", default: true }],
    dictation: { enabled: true },
  },
  disclaimer: { text: "It can be wrong.", highContrast: true },
  entities: { onTagSearch: async () => [{ id: "1", title: "Ada" }], onClick: () => undefined },
  widgets: { onAction: async () => undefined },
  thread: { autoScroll: true },
  onClientTool: ({ name, params }) => ({ name, params }),
};

/** Every option of the official client that names a server of one's own is accepted. */
const accepted = (its: OwnServer): ChatOptions => its;

/** Every method of the official element is there, with the same parameters. */
type OfficialMethods = Pick<official.OpenAIChatKit, keyof ChatKitHandle>;
const methods = (handle: ChatKitHandle): OfficialMethods => handle;

test("a page's options for openai-chatkit are options of ChatKitView, and it can be drawn on a server", () => {
  const html = renderToStaticMarkup(createElement(ChatKitView, accepted(options)));
  for (const text of [
    "Ask away",
    "Good day",
    "Write here",
    "It can be wrong.",
    'aria-label="Helper"',
    'data-scheme="dark"',
  ])
    expect(html).toContain(text);
});

test("the handle has the methods of the element", () => {
  expect(methods).toBeTypeOf("function");
});
