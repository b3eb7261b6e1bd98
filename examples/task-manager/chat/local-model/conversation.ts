import type { AgentInputItem, ModelRequest } from "@openai/agents";

/** What a tool has given back. */
export interface ToolResult {
  name: string;
  output: string;
}

/** What the local model reads of a conversation. */
export interface Conversation {
  /** The user's last words. */
  said: string;
  /** The content of the files that came with them. */
  files: string[];
  /** What the user has answered to a question that was asked since then. */
  answer: string | undefined;
  /** What tools have given back since then. */
  results: ToolResult[];
  /** Everything else that was said or shown, oldest first. */
  shown: string;
}

/** These begin what `modelInput()` makes of items that the user has not written. */
const context = /^(The user was (shown|asked)|The user's client|Context that the user does not see)/;

export function read(input: ModelRequest["input"]): Conversation {
  const items: AgentInputItem[] = typeof input === "string" ? [{ role: "user", content: input }] : input;
  const conversation: Conversation = { said: "", files: [], answer: undefined, results: [], shown: "" };
  for (const item of items) {
    if (item.type === "function_call_result") {
      conversation.results.push({ name: item.name, output: textOf(item.output) });
    } else if ("role" in item && item.role === "user") {
      readUser(textsOf(item.content), conversation);
    } else if ("role" in item && item.role === "assistant") {
      conversation.shown += `${textsOf(item.content).join("")}\n`;
    }
  }
  return conversation;
}

function readUser(texts: string[], conversation: Conversation): void {
  const [first = "", ...rest] = texts;
  if (!context.test(first)) {
    const files = texts.filter((text) => text.startsWith("The file "));
    const said = [first, ...rest].filter((text) => !files.includes(text)).join(" ");
    Object.assign(conversation, { said, files, answer: undefined, results: [] });
    return;
  }
  conversation.shown += `${first}\n`;
  const [, answer] = /^The user was asked \(answered\):[^]*\n- .*?\? (.+)\n<\/Questions>/.exec(first) ?? [];
  if (answer !== undefined) Object.assign(conversation, { answer, results: [] });
}

const textsOf = (content: string | readonly object[]): string[] =>
  typeof content === "string"
    ? [content]
    : content.flatMap((part) => ("text" in part && typeof part.text === "string" ? [part.text] : []));

const textOf = (output: unknown): string => {
  if (typeof output === "string") return output;
  const text = typeof output === "object" && output !== null && "text" in output ? output.text : output;
  return typeof text === "string" ? text : JSON.stringify(text);
};
