import type { Page, ParamsOf, Thread } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { pageQuery } from "./page-query.ts";
import { publicThread } from "../call/public-view.ts";

/** The user's threads without their items, newest first by default (RD-13, RD-14). */
export async function threadsList(params: ParamsOf<"threads.list">, call: Call): Promise<Page<Thread>> {
  const { data, ...rest } = await call.store.listThreads(pageQuery(call, params));
  return { data: data.map((thread) => publicThread(thread)), ...rest };
}
