import type { Page, ParamsOf, VisibleItem } from "../../protocol/index.ts";
import { shownItems } from "../call/attachments.ts";
import type { Call } from "../call/call.ts";
import { loadThread } from "../call/load-thread.ts";
import { pageQuery } from "./page-query.ts";
import { publicPage } from "../call/public-view.ts";

/** The thread's visible items, newest first by default; 404 for an unknown thread (RD-04 … RD-15). */
export async function itemsList(params: ParamsOf<"items.list">, call: Call): Promise<Page<VisibleItem>> {
  await loadThread(call, params.thread_id);
  const items = await call.store.listItems(params.thread_id, { ...pageQuery(call, params), hidden: false });
  return publicPage(shownItems(items, call));
}
