import type { Step } from "../src/case.ts";

const base = { thread_id: "${thread}", created_at: "${now}" };

/** An item that ends at once; every one of a script has the same `created_at`. */
export const done = (item: object): Step => ({
  emit: { type: "thread.item.done", item: { ...base, ...item } },
});

/** A call that waits for its output; `name` is its `call_id` too. */
export const toolCall = (name: string, args: object = {}): Step =>
  done({
    type: "client_tool_call",
    id: `\${id:${name}}`,
    status: "pending",
    call_id: name,
    name,
    arguments: args,
  });

/** A form that waits for its answers. */
export const form = (...inputs: readonly object[]): Step =>
  done({ type: "structured_input", id: "${id:form}", status: "pending", inputs });

/** An item that no client may see. */
export const hidden = (name: string): Step =>
  done({ type: "hidden_context_item", id: `\${id:${name}}`, content: "kit-hidden" });
