import type { ThreadItem } from "../../src/index.ts";

/** What an item says, without the parts that differ between two runs of the same reply. */
const saying = (item: ThreadItem): string =>
  item.type === "assistant_message"
    ? item.content.map(({ text }) => text).join("")
    : JSON.stringify(bare(item));

const bare = ({ id: _id, created_at: _at, thread_id: _thread, ...rest }: ThreadItem): object =>
  "call_id" in rest
    ? { ...rest, call_id: "" }
    : "workflow" in rest
      ? { ...rest, workflow: rest.workflow.tasks }
      : rest;

/**
 * Why the items of an interrupted turn are not the beginning of the `whole` turn; undefined if they are. The last one may be half a
 * message, and only the server's own marker may follow it.
 */
export function notPrefix(items: readonly ThreadItem[], whole: readonly ThreadItem[]): string | undefined {
  const kept = items.filter(({ type }) => type !== "sdk_hidden_context");
  if (items.length - kept.length > 1) return "two markers";
  if (kept.length < items.length && items.at(-1)?.type !== "sdk_hidden_context")
    return "a marker in the middle";
  for (const [index, item] of kept.entries()) {
    const original = whole[index];
    if (item.type !== original?.type)
      return `a ${item.type} where ${original?.type ?? "nothing"} was to come`;
    const [text, other] = [saying(item), saying(original)];
    if (text === other) continue;
    const isCut = item.type === "assistant_message" && index === kept.length - 1 && other.startsWith(text);
    if (!isCut) return `another ${item.type}: ${text} instead of ${other}`;
  }
  return undefined;
}
