import type { AnswerOf, ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { ofApplication } from "../call/of-application.ts";

/** Deletes the thread with its items and attachments; unknown and foreign ids change nothing (TU-05 … TU-07). */
export async function threadsDelete(
  { thread_id }: ParamsOf<"threads.delete">,
  call: Call,
): Promise<AnswerOf<"threads.delete">> {
  const { application, store, context, report } = call;
  const attachments = (await store.deleteThread(thread_id)) ?? [];
  for (const attachment of attachments) {
    try {
      const remove = () => application.attachments?.delete?.(attachment, context);
      await ofApplication(call, "attachments.delete()", remove);
    } catch (error) {
      // The thread is deleted even if its bytes are not.
      report(error);
    }
  }
  return {};
}
