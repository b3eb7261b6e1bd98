import type { Step } from "../src/case.ts";

/** An item of a script; the interpreter fills in what stands in `${…}` (script contract, version 1). */
export type Draft = Readonly<Record<string, unknown>> & { id: string };

/** A new item whose id the server mints; the same name is the same id in the whole script. */
export const draft = (name: string, type: string, members: object = {}): Draft => ({
  type,
  id: `\${id:${name}}`,
  thread_id: "${thread}",
  created_at: "${now}",
  ...members,
});

/** An assistant's message of one part. */
export const message = (name: string, text: string, annotations: readonly object[] = []): Draft =>
  draft(name, "assistant_message", { content: [{ type: "output_text", text, annotations }] });

export const added = (item: Draft): Step => ({ emit: { type: "thread.item.added", item } });
export const done = (item: Draft): Step => ({ emit: { type: "thread.item.done", item } });
export const replaced = (item: Draft): Step => ({ emit: { type: "thread.item.replaced", item } });
export const removed = ({ id }: Draft): Step => ({ emit: { type: "thread.item.removed", item_id: id } });
export const updated = ({ id }: Draft, update: object): Step => ({
  emit: { type: "thread.item.updated", item_id: id, update },
});

/** A client tool call that waits for its output. */
export const toolCall = (args: object = {}): Step =>
  done(
    draft("call", "client_tool_call", { status: "pending", call_id: "c1", name: "look", arguments: args }),
  );

/** A script as a tool's output or an action's payload carries it. */
export const script = (...steps: Step[]) => ({ ck: 1, do: steps });
