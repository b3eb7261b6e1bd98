import type { ChatKitOptions, OpenAIChatKit } from "@openai/chatkit";

// The page loads https://cdn.platform.openai.com/deployments/chatkit/chatkit.js and holds an <openai-chatkit> element.
await customElements.whenDefined("openai-chatkit");
const options: ChatKitOptions = {
  api: {
    url: "/chatkit",
    domainKey: "local-dev",
    fetch: (url, init) => fetch(url, { ...init, credentials: "same-origin" }),
  },
  startScreen: { greeting: "What do you want to do today?" },
};
document.querySelector<OpenAIChatKit>("openai-chatkit")?.setOptions(options);
