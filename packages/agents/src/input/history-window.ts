import { modelText, type ThreadItem, type TurnThread } from "@chatkit-protocol/core";

/** How much of a thread a model reads. */
export interface WindowOptions {
  /** The most items. Default 50. */
  items?: number;
  /** The most tokens, as `tokensOf` counts them. Default: no limit. */
  tokens?: number;
  /** The tokens of an item. Default: a quarter of the characters of its text, and 1000 for each attachment and image. */
  tokensOf?(item: ThreadItem): number;
}

/**
 * The end of a thread, oldest item first. A window that does not reach back to the beginning starts with a message of the user
 * if it has one, since models expect that; it always has the newest item, whatever its size. An item is never
 * divided, so that a tool call stays with its output.
 */
export async function historyWindow(
  thread: Pick<TurnThread, "pages">,
  options: WindowOptions = {},
): Promise<ThreadItem[]> {
  const { items = 50, tokens = Infinity, tokensOf = estimate } = options;
  const newestFirst: ThreadItem[] = [];
  let used = 0;
  let isCut = false;
  for await (const page of thread.pages({ size: Math.min(items + 1, 100) })) {
    for (const item of page.toReversed()) {
      used += tokensOf(item);
      isCut = newestFirst.length > 0 && (newestFirst.length >= items || used > tokens);
      if (isCut) break;
      newestFirst.push(item);
    }
    if (isCut) break;
  }
  const window = newestFirst.reverse();
  const start = isCut ? window.findIndex(({ type }) => type === "user_message") : 0;
  return window.slice(Math.max(0, start));
}

/** A rough count that needs no tokenizer. */
const estimate = (item: ThreadItem): number =>
  Math.ceil(modelText(item).length / 4) +
  1000 * (item.type === "user_message" ? item.attachments.length : item.type === "generated_image" ? 1 : 0);
