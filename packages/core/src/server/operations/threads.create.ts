import type { ParamsOf, ThreadMetadata } from "../../protocol/index.ts";
import { newId } from "../application/ids.ts";
import type { Call } from "../call/call.ts";
import { publicItem, publicThread } from "../call/public-view.ts";
import { responding } from "./responding.ts";
import { startTurn } from "../turn/start-turn.ts";
import { userMessage } from "./user-message.ts";

/** Stores the thread with its first message in one step, then announces both and responds (TC-01 … TC-08). */
export function threadsCreate({ input }: ParamsOf<"threads.create">, call: Call) {
  const id = newId("thread");
  return startTurn(call, id, {
    isNew: true,
    // Nobody else knows the new id yet.
    look: () => Promise.resolve(),
    async begin() {
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
        before: [
          { type: "thread.created", thread: publicThread(thread) },
          { type: "thread.item.done", item: publicItem(item) },
        ],
        ...responding(call, item),
      };
    },
  });
}
