import type { ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { loadOpenThread } from "../call/load-thread.ts";
import { publicItem } from "../call/public-view.ts";
import { notFound } from "../call/refusals.ts";
import { responding } from "./responding.ts";
import { startTurn } from "../turn/start-turn.ts";
import { userMessage } from "./user-message.ts";

/** Appends the message and responds; pending tool calls and questions stay as they are (TM-07, TM-08). */
export function threadsAddUserMessage(params: ParamsOf<"threads.add_user_message">, call: Call) {
  const { thread_id, input } = params;
  return startTurn(call, thread_id, {
    look: () => loadOpenThread(call, thread_id),
    async begin() {
      const { item, attachments } = await userMessage(call, thread_id, input);
      const saved = await call.store.save(thread_id, { items: [item], attachments });
      if (!saved) throw notFound("thread", "$.params.thread_id");
      return {
        thread: saved.thread,
        before: [{ type: "thread.item.done", item: publicItem(item) }],
        ...responding(call, item),
      };
    },
  });
}
