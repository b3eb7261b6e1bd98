import { defaultPageSize, type Order } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import type { PageQuery } from "../store/store.ts";

/** Above any client's limit: the official one lists its threads with 9999 (RQ-18). */
const largestPage = 10_000;

/** The store's query for a list request; absent and 0 mean the default size (RQ-20). */
export const pageQuery = (
  { settings }: Call,
  params: { limit?: number | undefined; order: Order; after?: string | undefined },
): PageQuery => ({
  size: settings.limits.page,
  limit: Math.min(params.limit || defaultPageSize, largestPage),
  order: params.order,
  after: params.after,
});
