import type { ParamsOf } from "../../protocol/index.ts";
import { type Call, loadThread, startTurn } from "../call/call.ts";
import { chooseAction } from "./choose-action.ts";
import { loadSender } from "../call/load-item.ts";

/** Runs the application's action and streams what it yields; no user message is made of it (AC-01 … AC-07). */
export async function threadsCustomAction(params: ParamsOf<"threads.custom_action">, call: Call) {
  const { thread_id, item_id, action } = params;
  const run = await chooseAction(call, action);
  await loadThread(call, thread_id);
  await loadSender(call, thread_id, item_id);
  return startTurn(call, thread_id, async () => {
    const thread = await loadThread(call, thread_id);
    const sender = await loadSender(call, thread_id, item_id);
    return { thread, events: {}, handle: (live) => run(live, sender) };
  });
}
