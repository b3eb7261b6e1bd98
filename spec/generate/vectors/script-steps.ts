import type { Json } from "./script-client.ts";

/** The step of a script that sends an event. */
export const emit = (event: Json): Json => ({ emit: event });

/** An item of the script's own, called `name` for further steps; ids and times are filled in when it runs. */
export const item = (name: string, content: Json): Json => ({
  id: `\${id:${name}}`,
  thread_id: "${thread}",
  created_at: "${now}",
  ...content,
});

export const added = (one: Json): Json => emit({ type: "thread.item.added", item: one });
export const done = (one: Json): Json => emit({ type: "thread.item.done", item: one });
export const replaced = (one: Json): Json => emit({ type: "thread.item.replaced", item: one });
export const updated = (name: string, update: Json): Json =>
  emit({ type: "thread.item.updated", item_id: `\${id:${name}}`, update });

/** A card with one text, which can be streamed. */
export const card = (value: string, ...children: readonly Json[]): Json => ({
  type: "Card",
  children: [{ type: "Text", id: "text", value }, ...children],
});

/** A button that runs a script where it is used. */
export const button = (label: string, payload: Json, config: Json = {}): Json => ({
  type: "Button",
  label,
  onClickAction: { type: "ck.script", payload, ...config },
});
