import { readFileSync } from "node:fs";
import { fillChapter } from "./fill.ts";
import { recordConversation } from "./record.ts";

const path = "spec/chapters/15-a-conversation.md";

/** The last chapter with its blocks filled from a running server, by path. */
export async function generateConversation(root: URL): Promise<Record<string, string>> {
  const text = readFileSync(new URL(path, root), "utf8");
  return { [path]: await fillChapter(text, await recordConversation()) };
}
