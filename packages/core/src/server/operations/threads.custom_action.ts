import type { ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { loadSender } from "../call/load-item.ts";
import { loadThread } from "../call/load-thread.ts";
import { startTurn } from "../turn/start-turn.ts";
import { chooseAction } from "./choose-action.ts";

/** Runs the application's action and streams its reply; makes no user message of it (AC-01 … AC-07). */
export async function threadsCustomAction(params: ParamsOf<"threads.custom_action">, call: Call) {
  const { thread_id, item_id, action } = params;
  const run = await chooseAction(call, action);
  return startTurn(call, thread_id, {
    look: async () => ({
      // Actions run whatever the status of the thread is.
      thread: await loadThread(call, thread_id),
      sender: await loadSender(call, thread_id, item_id),
    }),
    begin: async ({ thread, sender }) => ({
      thread,
      handler: { name: "action", action, sender },
      handle: (live) => run(live, sender),
    }),
  });
}
