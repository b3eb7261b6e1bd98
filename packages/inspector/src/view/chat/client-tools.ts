import type { ClientToolCallItem } from "@chatkit-protocol/core/protocol";
import { type ChatCore, conversationOf, updateConversation } from "./core.ts";
import { runStream } from "./turns.ts";

/** The tool call that the thread waits for: its newest item, if that is one (CL-18). */
function pendingCall(core: ChatCore, key: string): ClientToolCallItem | undefined {
  const item = conversationOf(core, key)?.thread?.items.data.at(-1);
  return item?.type === "client_tool_call" && item.status === "pending" ? item : undefined;
}

/**
 * Runs the client tools that a turn ends with, one after another, and continues the turn with their results. Stops at a
 * call for which the page has no handler.
 */
export async function runClientTools(core: ChatCore, key: string, signal: AbortSignal): Promise<void> {
  for (let call = pendingCall(core, key); call && !signal.aborted; call = pendingCall(core, key)) {
    const { onClientTool } = core.options();
    if (!onClientTool) return;
    setTool(core, key, call.name);
    const result = await resultOf(onClientTool, call);
    setTool(core, key, undefined);
    // The tool itself cannot be stopped, but its result is not sent.
    if (signal.aborted) return;
    const params = { thread_id: call.thread_id, result };
    if (!(await runStream(core, key, "threads.add_client_tool_output", params, { signal }))) return;
  }
}

const setTool = (core: ChatCore, key: string, tool: string | undefined): void =>
  updateConversation(core, key, (before) =>
    before.turn ? { ...before, turn: { ...before.turn, tool } } : before,
  );

/** The result of the tool; a failure is a result too, so that the model can go on. */
async function resultOf(
  onClientTool: NonNullable<ReturnType<ChatCore["options"]>["onClientTool"]>,
  { name, arguments: params }: ClientToolCallItem,
): Promise<unknown> {
  try {
    return (await onClientTool({ name, params })) ?? null;
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
