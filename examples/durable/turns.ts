import {
  asMessages,
  ChatKitServer,
  type ReplyPart,
  type RequestContext,
  type TurnThread,
} from "@chatkit-protocol/core";
import { newId, progress, type Store, wholeItem } from "@chatkit-protocol/core";

/** What the orchestrator keeps of a turn. The id of the answer is fixed, so that writing it twice is writing it once. */
export interface Job {
  userId: string;
  threadId: string;
  answerId: string;
}

/** Replace this with your model. It may take minutes, and runs again if its process dies. */
export async function askModel(store: Store, { userId, threadId }: Job): Promise<string> {
  const { data } = await store
    .forUser(userId)
    .listItems(threadId, { limit: 50, order: "desc", hidden: true });
  return `You have sent ${asMessages(data.toReversed()).length} messages.`;
}

const content = (text: string) => [{ type: "output_text" as const, text, annotations: [] }];

/** Stores the answer, whether or not anybody waits for it. Does nothing if the thread is gone. */
export async function deliver(
  store: Store,
  { userId, threadId, answerId }: Job,
  text: string,
): Promise<void> {
  const created_at = new Date().toISOString();
  const item = { type: "assistant_message" as const, id: answerId, thread_id: threadId, created_at };
  await store.forUser(userId).save(threadId, { items: [{ ...item, content: content(text) }] });
}

/** A server whose turns are run by `answer`, which goes on if this process dies. */
export const durableServer = (store: Store, answer: (job: Job) => Promise<string>): ChatKitServer =>
  new ChatKitServer({
    store,
    async *respond(thread: TurnThread, _input, { userId }: RequestContext): AsyncGenerator<ReplyPart, void> {
      const job = { userId, threadId: thread.id, answerId: newId("message") };
      yield progress("Working on it");
      yield wholeItem({ type: "assistant_message", id: job.answerId, content: content(await answer(job)) });
    },
  });
