import type { ParamsOf, ThreadMetadata } from "../../protocol/index.ts";
import { type Call, startTurn } from "../call/call.ts";
import { newId } from "../application/ids.ts";
import { userMessage } from "./user-message.ts";
import { publicItem, publicThread } from "../call/public-view.ts";

/** Stores the thread with its first message in one step, then announces both and responds (TC-01 … TC-08). */
export function threadsCreate({ input }: ParamsOf<"threads.create">, call: Call) {
  const id = newId("thread");
  return startTurn(call, id, async () => {
    const { item, attachments } = await userMessage(call, id, input);
    const created: ThreadMetadata = {
      id,
      created_at: item.created_at,
      status: { type: "active" },
      metadata: {},
    };
    const { thread } = await call.store.createThread(created, { items: [item], attachments });
    return {
      thread,
      events: {
        before: [
          { type: "thread.created", thread: publicThread(thread) },
          { type: "thread.item.done", item: publicItem(item) },
        ],
      },
      handle: (live) => call.application.respond(live, item, call.context),
    };
  });
}
