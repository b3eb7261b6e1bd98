import { createRoot, type Root } from "react-dom/client";
import type { ChatEvents } from "./chat/events.ts";
import type { ChatOptions } from "./chat/options.ts";
import { ChatKitView } from "./chat-kit-view.tsx";
import type { ChatKitHandle, SentMessage } from "./handle.ts";
import type { ComposerValue } from "./composer/composer-value.ts";

/** A server has no elements, and may import this file all the same. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? Object;

/**
 * `<chatkit-view>`: the chat as a custom element, for pages without React. It shows nothing until it has options: call
 * `setOptions()`, or give it the attribute `url`. Its methods wait until then. Its events are those of `openai-chatkit`, as CustomEvents.
 */
export class ChatKitViewElement extends Base {
  static readonly observedAttributes = ["url"];

  #root: Root | undefined;
  #options: ChatOptions | undefined;
  #drawn = Promise.withResolvers<ChatKitHandle>();

  connectedCallback(): void {
    // A div of its own: React must not find what the page has put into the element.
    const container = document.createElement("div");
    container.style.height = "100%";
    this.replaceChildren(container);
    this.#root = createRoot(container);
    this.#render();
  }

  disconnectedCallback(): void {
    this.#root?.unmount();
    this.#root = undefined;
    this.#drawn = Promise.withResolvers();
    this.replaceChildren();
  }

  attributeChangedCallback(): void {
    this.#render();
  }

  /** Replaces all options; those that are left out have their defaults again. */
  setOptions(options: ChatOptions): void {
    this.#options = options;
    this.#render();
  }

  #render(): void {
    const url = this.getAttribute("url");
    const options = this.#options ?? (url === null ? undefined : { api: { url } });
    if (!this.#root || !options) return;
    this.#root.render(
      <ChatKitView
        {...options}
        ref={(handle) => {
          if (handle) this.#drawn.resolve(handle);
        }}
        onEvent={(name, detail) => this.dispatchEvent(new CustomEvent(name, { detail }))}
      />,
    );
  }

  async focusComposer(): Promise<void> {
    await (await this.#drawn.promise).focusComposer();
  }

  async setThreadId(threadId: string | null): Promise<void> {
    await (await this.#drawn.promise).setThreadId(threadId);
  }

  async sendCustomAction(
    action: { type: string; payload?: Record<string, unknown> },
    itemId?: string,
  ): Promise<void> {
    await (await this.#drawn.promise).sendCustomAction(action, itemId);
  }

  async sendUserMessage(message: SentMessage): Promise<void> {
    await (await this.#drawn.promise).sendUserMessage(message);
  }

  async setComposerValue(value: ComposerValue): Promise<void> {
    await (await this.#drawn.promise).setComposerValue(value);
  }

  async showHistory(): Promise<void> {
    await (await this.#drawn.promise).showHistory();
  }

  async hideHistory(): Promise<void> {
    await (await this.#drawn.promise).hideHistory();
  }

  async fetchUpdates(): Promise<void> {
    await (await this.#drawn.promise).fetchUpdates();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "chatkit-view": ChatKitViewElement;
  }
}

/** What a listener of an event of `<chatkit-view>` gets. */
export type ChatKitViewEvent<Name extends keyof ChatEvents> = CustomEvent<ChatEvents[Name]>;

/** Registers the element `chatkit-view`; a second call does nothing. */
export function defineChatKitView(): void {
  if (!customElements.get("chatkit-view")) customElements.define("chatkit-view", ChatKitViewElement);
}
