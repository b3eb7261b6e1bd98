import { type AnswerOf, isHidden, type ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { ofApplication } from "../call/of-application.ts";
import { loadThread } from "../call/load-thread.ts";
import { unsupported } from "../call/refusals.ts";

/** Hands the feedback to the application; ids that the thread does not have are left out (TU-09 … TU-12). */
export async function itemsFeedback(
  params: ParamsOf<"items.feedback">,
  call: Call,
): Promise<AnswerOf<"items.feedback">> {
  const { thread_id, item_ids, kind } = params;
  const { application, store, context } = call;
  if (!application.feedback) throw unsupported("items.feedback", "feedback");
  await loadThread(call, thread_id);
  const items = await Promise.all([...new Set(item_ids)].map((id) => store.loadItem(thread_id, id)));
  const itemIds = items.filter((item) => item !== undefined && !isHidden(item)).map((item) => item.id);
  const give = () => application.feedback?.({ threadId: thread_id, itemIds, kind }, context);
  await ofApplication(call, "feedback()", give);
  return {};
}
