import type { ThreadMetadata } from "../../protocol/index.ts";
import { RequestError } from "../application/errors.ts";
import type { Call } from "./call.ts";
import { notFound } from "./refusals.ts";

/** The stored thread. Throws 404 for an unknown and for a foreign one (IS-02). */
export async function loadThread({ store }: Call, threadId: string): Promise<ThreadMetadata> {
  const thread = await store.loadThread(threadId);
  if (!thread) throw notFound("thread", "$.params.thread_id");
  return thread;
}

/** The stored thread. Throws 409 for one that is locked or closed, if the application enforces that. */
export async function loadOpenThread(call: Call, threadId: string): Promise<ThreadMetadata> {
  const thread = await loadThread(call, threadId);
  const { status } = thread;
  if (call.settings.enforceThreadStatus && status.type !== "active") {
    const reason = status.reason ? `: ${status.reason}` : "";
    throw new RequestError("conflict", `The thread is ${status.type}${reason}.`);
  }
  return thread;
}
