import { format } from "prettier";
import { lostConnections } from "./lost-connections.ts";
import { startResumptionClient } from "./resumptions.ts";
import { startScriptClient } from "./script-client.ts";
import { itemConversations } from "./item-conversations.ts";
import { messageConversations } from "./message-conversations.ts";

/** Whole conversations with the built-in server, recorded with fixed ids and times; by path. */
export async function generateConversations(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const [slug, [title, run]] of Object.entries({ ...messageConversations, ...itemConversations })) {
    const client = startScriptClient();
    await run(client);
    const outcome = await client.outcome();
    files[`spec/examples/conversations/${slug}.json`] = await print({
      title,
      steps: client.steps(),
      ...outcome,
    });
  }
  return files;
}

/** Streams whose connections are lost, recorded in the same way; by path. */
export async function generateResumptions(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const [slug, [title, run]] of Object.entries(lostConnections)) {
    const client = startResumptionClient();
    await run(client);
    files[`spec/examples/resumptions/${slug}.json`] = await print({ title, steps: client.steps() });
  }
  return files;
}

async function print(vector: {
  title: string;
  steps: readonly object[];
  [more: string]: unknown;
}): Promise<string> {
  const text = JSON.stringify(vector);
  const [stray] = /[a-z]+_[0-9a-f]{32}/.exec(text) ?? [];
  if (stray !== undefined) throw new Error(`"${vector.title}" shows the random id ${stray}`);
  return format(text, { parser: "json", printWidth: 110 });
}
