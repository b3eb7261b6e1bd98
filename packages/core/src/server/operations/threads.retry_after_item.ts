import type { ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { loadItemOfType } from "../call/load-item.ts";
import { loadOpenThread } from "../call/load-thread.ts";
import { notFound } from "../call/refusals.ts";
import { responding } from "./responding.ts";
import { startTurn } from "../turn/start-turn.ts";

/** Removes everything newer than the message and responds to it again; the client has truncated its own view (RT-01 … RT-08). */
export function threadsRetryAfterItem(params: ParamsOf<"threads.retry_after_item">, call: Call) {
  const { thread_id, item_id } = params;
  return startTurn(call, thread_id, {
    look: async () => ({
      thread: await loadOpenThread(call, thread_id),
      message: await loadItemOfType(call, "user_message", thread_id, item_id),
    }),
    async begin({ thread, message }) {
      if ((await call.store.deleteItemsAfter(thread_id, item_id)) === undefined) {
        throw notFound("item", "$.params.item_id");
      }
      return { thread, ...responding(call, message) };
    },
  });
}
