import { createContext, runInContext } from "node:vm";
import { build } from "vite";
import { expect, test } from "vitest";
import { ChatKitServer, memoryStore } from "../../src/index.ts";
import { serveChatKit } from "./serve.ts";

/** What every browser and every server runtime has, and nothing of Node's own. */
const webPlatform = { AbortController, AbortSignal, fetch, Headers, TextDecoder, TextEncoder };

/** The client in one script, as a front end would bundle it; its exports are in the global `chatkit`. */
async function bundle(): Promise<string> {
  const entry = new URL("../../src/client/index.ts", import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: true, lib: { entry, formats: ["iife"], name: "chatkit" } },
  });
  const [output] = Array.isArray(built) ? built : [];
  const chunk = output?.output[0];
  if (!chunk) throw new Error("nothing was built");
  return chunk.code;
}

test("the client needs nothing but the web platform: bundled, it runs without a single global of Node", async () => {
  const code = await bundle();
  const url = await serveChatKit(
    new ChatKitServer({
      store: memoryStore(),
      async *respond() {
        yield "Hello";
      },
    }),
  );
  const program = `${code};
    (async () => {
      const client = chatkit.createClient({ url: ${JSON.stringify(url)}, headers: { authorization: "Bearer alice" } });
      const input = { content: [{ type: "input_text", text: "Hi" }] };
      let thread;
      for await (const event of client.stream("threads.create", { input })) thread = chatkit.applyEvent(thread, event);
      return JSON.stringify(thread);
    })()`;
  const thread = JSON.parse(
    await (runInContext(program, createContext({ ...webPlatform })) as Promise<string>),
  );
  expect(thread.items.data.map(({ type }: { type: string }) => type)).toEqual([
    "user_message",
    "assistant_message",
  ]);
});
