import { format } from "prettier";
import { startChat } from "./chat.ts";
import { showing } from "./showing.ts";
import { talking } from "./talking.ts";

/** Whole conversations with the built-in server, recorded with fixed ids and times; by path. */
export async function generateConversations(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const [slug, [title, hold]] of Object.entries({ ...talking, ...showing })) {
    const chat = startChat();
    await hold(chat);
    const vector = JSON.stringify({ title, steps: chat.steps(), ...(await chat.outcome()) });
    const [stray] = /[a-z]+_[0-9a-f]{32}/.exec(vector) ?? [];
    if (stray !== undefined) throw new Error(`The conversation "${slug}" shows the random id ${stray}`);
    files[`spec/examples/conversations/${slug}.json`] = await format(vector, {
      parser: "json",
      printWidth: 110,
    });
  }
  return files;
}
