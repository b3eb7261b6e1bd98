import { isHidden, type ParamsOf, type SyncCustomActionAnswer } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { ofApplication } from "../call/of-application.ts";
import { loadThread } from "../call/load-thread.ts";
import { checkTokens, spenderOf } from "../limits/budgets.ts";
import { checkEvent } from "../turn/check-event.ts";
import { itemWithoutNullProps } from "../turn/to-events/null-props.ts";
import { chooseSyncAction } from "./choose-action.ts";
import { notFound } from "../call/refusals.ts";
import { loadSender } from "../call/load-item.ts";
import { WatchedThread } from "../turn/watch-thread.ts";
import { publicItem } from "../call/public-view.ts";

/** Runs the application's action beside any running turn; stores the item that it returns (AC-08 … AC-12). */
export async function threadsSyncCustomAction(
  params: ParamsOf<"threads.sync_custom_action">,
  call: Call,
): Promise<SyncCustomActionAnswer> {
  const { thread_id, item_id, action } = params;
  const { store, settings } = call;
  await checkTokens(spenderOf(call));
  const run = await chooseSyncAction(call, action);
  const watched = new WatchedThread(await loadThread(call, thread_id), call);
  const sender = await loadSender(call, thread_id, item_id);
  const returned = await ofApplication(call, "A synchronous action", () => run(watched.thread, sender));
  const item = returned && itemWithoutNullProps(returned);
  if (item && settings.validate) checkEvent({ type: "thread.item.replaced", item: { ...item, thread_id } });
  const thread = watched.changes()?.changes;
  if (!item && !thread) return {};
  const saved = await store.save(thread_id, {
    ...(item ? { items: [{ ...item, thread_id }] } : {}),
    ...(thread ? { thread } : {}),
  });
  if (!saved) throw notFound("thread", "$.params.thread_id");
  const [updated] = saved.items;
  return updated && !isHidden(updated) ? { updated_item: publicItem(updated) } : {};
}
