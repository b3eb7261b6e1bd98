import { format } from "prettier";
import { startScriptClient } from "./script-client.ts";
import { itemConversations } from "./item-conversations.ts";
import { messageConversations } from "./message-conversations.ts";

/** Whole conversations with the built-in server, recorded with fixed ids and times; by path. */
export async function generateConversations(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const [slug, [title, run]] of Object.entries({ ...messageConversations, ...itemConversations })) {
    const client = startScriptClient();
    await run(client);
    const vector = JSON.stringify({ title, steps: client.steps(), ...(await client.outcome()) });
    const [stray] = /[a-z]+_[0-9a-f]{32}/.exec(vector) ?? [];
    if (stray !== undefined) throw new Error(`The conversation "${slug}" shows the random id ${stray}`);
    files[`spec/examples/conversations/${slug}.json`] = await format(vector, {
      parser: "json",
      printWidth: 110,
    });
  }
  return files;
}
