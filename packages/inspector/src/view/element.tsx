import { createRef, type RefObject } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { ChatEvents } from "./chat/events.ts";
import type { ChatOptions } from "./chat/options.ts";
import { ChatKitView } from "./chat-kit-view.tsx";
import type { ChatKitHandle, SentMessage } from "./handle.ts";
import type { ComposerValue } from "./composer/composer-handle.ts";

/**
 * `<chatkit-view>`: the chat as a custom element, for pages without React. It shows nothing until it has options: call
 * `setOptions()`, or give it the attribute `url`. Its events are those of `openai-chatkit`, as CustomEvents.
 */
export class ChatKitViewElement extends HTMLElement {
  static readonly observedAttributes = ["url"];

  #root: Root | undefined;
  #options: ChatOptions | undefined;
  readonly #handle: RefObject<ChatKitHandle | null> = createRef();

  connectedCallback(): void {
    this.style.display ||= "block";
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
        ref={this.#handle}
        onEvent={(name, detail) => this.dispatchEvent(new CustomEvent(name, { detail }))}
      />,
    );
  }

  async #ready(): Promise<ChatKitHandle> {
    if (this.#handle.current) return this.#handle.current;
    // The first drawing comes after the current task.
    await new Promise((resolve) => setTimeout(resolve));
    if (!this.#handle.current) throw new Error("<chatkit-view> is not in the page or has no options.");
    return this.#handle.current;
  }

  async focusComposer(): Promise<void> {
    await (await this.#ready()).focusComposer();
  }

  async setThreadId(threadId: string | null): Promise<void> {
    await (await this.#ready()).setThreadId(threadId);
  }

  async sendCustomAction(
    action: { type: string; payload?: Record<string, unknown> },
    itemId?: string,
  ): Promise<void> {
    await (await this.#ready()).sendCustomAction(action, itemId);
  }

  async sendUserMessage(message: SentMessage): Promise<void> {
    await (await this.#ready()).sendUserMessage(message);
  }

  async setComposerValue(value: ComposerValue): Promise<void> {
    await (await this.#ready()).setComposerValue(value);
  }

  async showHistory(): Promise<void> {
    await (await this.#ready()).showHistory();
  }

  async hideHistory(): Promise<void> {
    await (await this.#ready()).hideHistory();
  }

  async fetchUpdates(): Promise<void> {
    await (await this.#ready()).fetchUpdates();
  }
}

/** What a listener of an event of `<chatkit-view>` gets. */
export type ChatKitViewEvent<Name extends keyof ChatEvents> = CustomEvent<ChatEvents[Name]>;

/** Registers the element `chatkit-view`; a second call does nothing. */
export function defineChatKitView(): void {
  if (!customElements.get("chatkit-view")) customElements.define("chatkit-view", ChatKitViewElement);
}
