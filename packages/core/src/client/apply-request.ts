import type { OperationName, ParamsInput, Thread, VisibleItem } from "../protocol/index.ts";

/** What a client changes in its own view when it posts, because no event reports it. */
const effects: { [Name in OperationName]?: (thread: Thread, params: ParamsInput<Name>) => VisibleItem[] } = {
  // The server removes everything newer than the message without an event (RT-01).
  "threads.retry_after_item": ({ items: { data } }, { item_id }) => {
    const index = data.findIndex(({ id }) => id === item_id);
    return index < 0 ? data : data.slice(0, index + 1);
  },
  // The newest pending call gets the output; no event reports its completion (CT-04, CT-05).
  "threads.add_client_tool_output": ({ items: { data } }, { result }) => {
    const index = data.findLastIndex((item) => item.type === "client_tool_call" && item.status === "pending");
    const call = data[index];
    if (call?.type !== "client_tool_call") return data;
    const output = result === null ? {} : { output: result };
    return data.with(index, { ...call, status: "completed", ...output });
  },
};

/**
 * Returns the thread as it is once the server has accepted the request, before the first event: a retry has cut it off,
 * a tool call has its output. Events report the effects of all other operations, so they change nothing here.
 */
export function applyRequest<Name extends OperationName>(
  thread: Thread,
  name: Name,
  params: ParamsInput<Name>,
): Thread {
  const data = effects[name]?.(thread, params) ?? thread.items.data;
  return data === thread.items.data ? thread : { ...thread, items: { ...thread.items, data } };
}
