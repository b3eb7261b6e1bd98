import type { ActionConfig, JsonObject, WidgetItem } from "@chatkit-protocol/core/protocol";
import { type ChatCore, conversationOf, updateConversation } from "./core.ts";
import { failureOf } from "./failure.ts";
import { asTurn, runStream } from "./turns.ts";

/** An action that is about to run; the payload includes what the user has filled in. */
export type RunnableAction = Pick<ActionConfig, "type" | "payload" | "handler" | "streaming">;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Runs an action where it belongs: in the page, or on the server, streaming or not. Resolves when it is done. */
export async function runAction(
  core: ChatCore,
  key: string,
  action: RunnableAction,
  item?: WidgetItem,
): Promise<void> {
  if (action.handler === "client") return runInPage(core, key, action, item);
  const thread = conversationOf(core, key)?.thread;
  if (!thread) throw new Error("An action needs a thread: send a message first.");
  const params = {
    thread_id: thread.id,
    ...(item ? { item_id: item.id } : {}),
    action: { type: action.type, payload: action.payload ?? null },
  };
  if (action.streaming ?? true)
    return asTurn(core, key, async (signal) => {
      await runStream(core, key, "threads.custom_action", params, { signal });
    });
  return catching(core, key, async () => {
    const { updated_item: updated } = await core.client.request("threads.sync_custom_action", params);
    if (!updated) return;
    updateConversation(core, key, (before) => {
      const items = before.thread?.items;
      const index = items?.data.findIndex(({ id }) => id === updated.id) ?? -1;
      if (!before.thread || !items || index < 0) return before;
      const data = items.data.with(index, updated);
      return { ...before, thread: { ...before.thread, items: { ...items, data } } };
    });
  });
}

function runInPage(
  core: ChatCore,
  key: string,
  { type, payload }: RunnableAction,
  item: WidgetItem | undefined,
): Promise<void> {
  const onAction = core.options().widgets?.onAction;
  return catching(core, key, async () => {
    if (!onAction || !item) throw new Error(`The page has no handler for the action ${type}.`);
    await onAction(
      // The official client promises an object, so any other payload is passed as its member `value`.
      payload === undefined || payload === null
        ? { type }
        : { type, payload: isObject(payload) ? payload : { value: payload } },
      { id: item.id, widget: item.widget },
    );
  });
}

/** Shows what `work` throws. */
async function catching(core: ChatCore, key: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    core.emit("chatkit.error", { error: error instanceof Error ? error : new Error(String(error)) });
    updateConversation(core, key, (before) => ({ ...before, failure: failureOf(error) }));
  }
}
