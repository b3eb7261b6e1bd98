import type { ParamsOf, Thread } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { notFound } from "../call/refusals.ts";
import { publicThread } from "../call/public-view.ts";

/** Renames the thread and touches nothing else (TU-01, TU-03). */
export async function threadsUpdate(params: ParamsOf<"threads.update">, { store }: Call): Promise<Thread> {
  const saved = await store.save(params.thread_id, { thread: { title: params.title } });
  if (!saved) throw notFound("thread", "$.params.thread_id");
  return publicThread(saved.thread);
}
