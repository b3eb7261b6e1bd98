import type { ChatKitRequest } from "../../protocol/index.ts";
import { RequestError } from "../application/errors.ts";
import type { Call } from "./call.ts";
import { ofApplication } from "./of-application.ts";

/**
 * Throws 403 for what the application does not allow its user. It is not asked about unknown and foreign threads: the
 * operation answers for them as without it, so that nobody learns whether they exist (IS-02).
 */
export async function authorize({ type, params }: ChatKitRequest, call: Call): Promise<void> {
  const { application, store, context } = call;
  if (!application.authorize) return;
  const threadId = "thread_id" in params ? params.thread_id : undefined;
  const thread = threadId === undefined ? null : await store.loadThread(threadId);
  if (thread === undefined) return;
  const ask = () => application.authorize?.(type, thread, context);
  const answer: unknown = await ofApplication(call, "authorize()", ask, { untilGone: true });
  // A forgotten `return` must not open the door.
  if (answer === true) return;
  throw new RequestError("forbidden", "You are not allowed to do this.");
}
