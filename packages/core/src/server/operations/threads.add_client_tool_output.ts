import type { ClientToolCallItem, ParamsOf } from "../../protocol/index.ts";
import { RequestError } from "../application/errors.ts";
import type { Call } from "../call/call.ts";
import { loadOpenThread } from "../call/load-thread.ts";
import { responding } from "./responding.ts";
import { startTurn } from "../turn/start-turn.ts";
import { requestValue } from "./request-value.ts";

/** Completes the newest pending call, takes older pending ones back, and responds without a message (CT-03 … CT-11). */
export function threadsAddClientToolOutput(
  { thread_id, result }: ParamsOf<"threads.add_client_tool_output">,
  call: Call,
) {
  return startTurn(call, thread_id, {
    look: () => loadOpenThread(call, thread_id),
    async begin(thread) {
      const [newest, ...older] = await call.store.pendingToolCalls(thread_id);
      const tool = newest && call.application.clientTools?.find(({ name }) => name === newest.name);
      // An output that is refused is not stored, and the call goes on waiting.
      if (tool) await requestValue(call, tool.output, result, ["params", "result"]);
      const removed = older.map(({ id }) => id);
      const completed =
        newest &&
        (await call.store.updateItem(
          thread_id,
          newest.id,
          (item) =>
            item.type === "client_tool_call" && item.status === "pending"
              ? complete(item, result)
              : undefined,
          removed,
        ));
      if (!completed) {
        throw new RequestError("conflict", "The thread has no client tool call that waits for an output.");
      }
      return {
        thread,
        after: removed.map((item_id) => ({ type: "thread.item.removed", item_id })),
        ...responding(call, null),
      };
    },
  });
}

/** A null output is a completed call without one (CT-05, Q-15). */
const complete = (item: ClientToolCallItem, output: unknown): ClientToolCallItem => ({
  ...item,
  status: "completed",
  ...(output === null ? {} : { output }),
});
