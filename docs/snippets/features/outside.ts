import { ChatKitServer, memoryStore, newId, textOf } from "@chatkit-protocol/core";

const store = memoryStore();

/** Writes a message into a thread while nobody asks: a reminder, the end of a job, a webhook. False if the thread is gone. */
export async function tell(userId: string, threadId: string, text: string): Promise<boolean> {
  const saved = await store.forUser(userId).save(threadId, {
    items: [
      {
        type: "assistant_message",
        id: newId("message"),
        thread_id: threadId,
        created_at: new Date().toISOString(),
        content: [{ type: "output_text", text, annotations: [] }],
      },
    ],
  });
  return saved !== undefined;
}

export const server = new ChatKitServer({
  store,
  async *respond(_thread, input) {
    yield `I shall remind you: ${textOf(input)}`;
  },
});
