/** What a chat tells the page around it, by the names of the events of `openai-chatkit`, with their details. */
export interface ChatEvents {
  "chatkit.ready": undefined;
  "chatkit.error": { error: Error };
  "chatkit.effect": { name: string; data?: Record<string, unknown> };
  "chatkit.response.start": undefined;
  "chatkit.response.end": undefined;
  "chatkit.history.open": undefined;
  "chatkit.history.close": undefined;
  "chatkit.thread.change": { threadId: string | null };
  "chatkit.thread.load.start": { threadId: string };
  "chatkit.thread.load.end": { threadId: string };
  "chatkit.tool.change": { toolId: string | null };
  "chatkit.log": { name: string; data?: Record<string, unknown> };
}

/** Called with every event of a chat. */
export type ChatListener = <Name extends keyof ChatEvents>(name: Name, detail: ChatEvents[Name]) => void;
