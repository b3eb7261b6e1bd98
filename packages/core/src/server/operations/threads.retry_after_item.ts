import type { ParamsOf } from "../../protocol/index.ts";
import { type Call, checkStatus, loadThread, startTurn } from "../call/call.ts";
import { notFound } from "../application/errors.ts";
import { loadVisible, wrongType } from "../call/load-item.ts";

/** Removes everything newer than the message and responds to it again; the client has truncated its own view (RT-01 … RT-08). */
export async function threadsRetryAfterItem(params: ParamsOf<"threads.retry_after_item">, call: Call) {
  const { thread_id, item_id } = params;
  checkStatus(call, await loadThread(call, thread_id));
  return startTurn(call, thread_id, async () => {
    const thread = await loadThread(call, thread_id);
    checkStatus(call, thread);
    const message = await loadVisible(call, thread_id, item_id);
    if (message.type !== "user_message") throw wrongType(message, "user_message");
    if ((await call.store.deleteItemsAfter(thread_id, item_id)) === undefined) {
      throw notFound("item", "$.params.item_id");
    }
    return { thread, events: {}, handle: (live) => call.application.respond(live, message, call.context) };
  });
}
