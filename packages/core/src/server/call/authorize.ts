import type { ChatKitRequest } from "../../protocol/index.ts";
import { RequestError } from "../application/errors.ts";
import type { Call } from "./call.ts";
import { ofApplication } from "./of-application.ts";

/**
 * Rejects with 403 for what the application does not allow its user; undefined if it allows everything. It is not asked about unknown
 * and foreign threads: the operation answers for them as without it, so that nobody learns whether they exist (IS-02).
 */
export const authorize = (request: ChatKitRequest, call: Call): Promise<void> | undefined =>
  call.application.authorize && ask(request, call);

async function ask({ type, params }: ChatKitRequest, call: Call): Promise<void> {
  const { application, store, context } = call;
  const threadId = "thread_id" in params ? params.thread_id : undefined;
  const thread = threadId === undefined ? null : await store.loadThread(threadId);
  if (thread === undefined) return;
  const work = () => application.authorize?.(type, thread, context);
  const answer: unknown = await ofApplication(call, "authorize()", work, { untilGone: true });
  // A forgotten `return` must not open the door.
  if (answer === true) return;
  throw new RequestError("forbidden", "You are not allowed to do this.");
}
