import type { ThreadItem, ThreadMetadata } from "../../protocol/index.ts";

/**
 * The thread as a handler sees it. Its title, status, image domains and metadata may be assigned: the change is
 * stored and announced after the next event (TH-01).
 */
export interface TurnThread extends ThreadMetadata {
  /**
   * The last items (default 50), oldest first, hidden ones included. Older ones are left out once the items are larger
   * than the server's limit of a page, whatever `last` is; `pages()` reads on.
   */
  history(options?: { last?: number }): Promise<ThreadItem[]>;
  /** Pages of items from the newest back, each page oldest first, hidden items included. */
  pages(options?: { size?: number }): AsyncIterable<ThreadItem[]>;
}
