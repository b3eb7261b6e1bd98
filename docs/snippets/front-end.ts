/** Adds the header that `authenticate` reads to every request of the chat. */
const withToken: typeof fetch = (url, init) => {
  const headers = new Headers(init?.headers);
  headers.set("authorization", "Bearer alice-token");
  return fetch(url, { ...init, headers });
};

// The page loads https://cdn.platform.openai.com/deployments/chatkit/chatkit.js and holds an <openai-chatkit> element.
await customElements.whenDefined("openai-chatkit");
export const chat = document.querySelector<HTMLElement & { setOptions(options: object): void }>(
  "openai-chatkit",
);
chat?.setOptions({ api: { url: "/chatkit", domainKey: "local-dev", fetch: withToken } });
