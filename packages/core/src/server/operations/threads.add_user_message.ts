import type { ParamsOf } from "../../protocol/index.ts";
import { type Call, checkStatus, loadThread, startTurn } from "../call/call.ts";
import { notFound } from "../application/errors.ts";
import { userMessage } from "./user-message.ts";
import { publicItem } from "../call/public-view.ts";

/** Appends the message and responds; pending tool calls and questions stay as they are (TM-07, TM-08). */
export async function threadsAddUserMessage(params: ParamsOf<"threads.add_user_message">, call: Call) {
  const { thread_id, input } = params;
  checkStatus(call, await loadThread(call, thread_id));
  return startTurn(call, thread_id, async () => {
    if (call.settings.enforceThreadStatus) checkStatus(call, await loadThread(call, thread_id));
    const { item, attachments } = await userMessage(call, thread_id, input);
    const saved = await call.store.save(thread_id, { items: [item], attachments });
    if (!saved) throw notFound("thread", "$.params.thread_id");
    return {
      thread: saved.thread,
      events: { before: [{ type: "thread.item.done", item: publicItem(item) }] },
      handle: (live) => call.application.respond(live, item, call.context),
    };
  });
}
