import type { ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { printThreads } from "../call/print-page.ts";
import { pageQuery } from "./page-query.ts";

/** The user's threads without their items, newest first by default (RD-13, RD-14). */
export const threadsList = async (params: ParamsOf<"threads.list">, call: Call): Promise<string> =>
  printThreads(await call.store.listThreads(pageQuery(call, params)));
