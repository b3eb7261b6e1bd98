import type { Step } from "../../case/drive.ts";

/** An item of a script; the interpreter fills in what stands in `${…}` (script contract, version 1). */
export type Draft = Readonly<Record<string, unknown>> & { id: string };

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

/** A new item whose id the server mints; the same name is the same id in the whole script. */
export const draft = (name: string, type: string, members: object = {}): Draft => ({
  type,
  id: `\${id:${name}}`,
  ...base,
  ...members,
});

/** An assistant's message of one part. */
export const message = (name: string, text: string, annotations: readonly object[] = []): Draft =>
  draft(name, "assistant_message", { content: [{ type: "output_text", text, annotations }] });

export const added = (item: Draft): Step => ({ emit: { type: "thread.item.added", item } });
export const replaced = (item: Draft): Step => ({ emit: { type: "thread.item.replaced", item } });
export const removed = ({ id }: Draft): Step => ({ emit: { type: "thread.item.removed", item_id: id } });
export const updated = ({ id }: Draft, update: object): Step => ({
  emit: { type: "thread.item.updated", item_id: id, update },
});

/** A script as a tool's output or an action's payload carries it. */
export const script = (...steps: Step[]) => ({ ck: 1, do: steps });
