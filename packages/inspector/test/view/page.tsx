import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import {
  type ChatEvents,
  ChatKitView,
  type ChatKitHandle,
  type ChatOptions,
  defineChatKitView,
} from "../../src/index.ts";

/** What the tests use of the page; it is bundled and served like the page of a user. */
export interface PageApi {
  readonly mount: (options: Omit<ChatOptions, "api"> & { api?: Partial<ChatOptions["api"]> }) => void;
  /** The events of the chat so far. */
  readonly events: { name: keyof ChatEvents; detail: unknown }[];
  handle: ChatKitHandle | null;
}

declare global {
  var view: PageApi;
}

const container = document.querySelector("#chat");
if (!container) throw new Error("The page has no #chat.");
const root = createRoot(container);

globalThis.view = {
  events: [],
  handle: null,
  mount(options) {
    root.render(
      <StrictMode>
        <ChatKitView
          {...options}
          api={{ url: "/chatkit", ...options.api }}
          ref={(handle) => {
            view.handle = handle;
          }}
          onEvent={(name, detail) => view.events.push({ name, detail })}
        />
      </StrictMode>,
    );
  },
};
defineChatKitView();
