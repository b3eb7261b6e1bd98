import type { ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { loadThread } from "../call/load-thread.ts";
import { printItems } from "../call/print-page.ts";
import { pageQuery } from "./page-query.ts";

/** The thread's visible items, newest first by default; 404 for an unknown thread (RD-04 … RD-15). */
export async function itemsList(params: ParamsOf<"items.list">, call: Call): Promise<string> {
  await loadThread(call, params.thread_id);
  const items = await call.store.listItems(params.thread_id, { ...pageQuery(call, params), hidden: false });
  return printItems(items, call);
}
