import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { owned } from "./parts/ownership.ts";
import { alwaysSent, Id, nonEmpty } from "./parts/schema-parts.ts";

/** One page of a list. */
export interface Page<T> {
  data: T[];
  has_more: boolean;
  /** The cursor of the next page, present if and only if there is one (SER-06). */
  after?: string | undefined;
}

/** The schema of a page whose elements have the schema `element`. */
export const pageOf = <T>(element: z.ZodMiniType<T>): z.ZodMiniType<Page<T>> =>
  object(() => ({
    data: owned(alwaysSent(z.array(element), []), "SER-06", "value"),
    has_more: owned(alwaysSent(z.boolean(), false), "SER-06", "value"),
    after: owned(z.optional(nonEmpty()), "SER-06", "value"),
  }));

/** Sort order of a list: `desc` is newest first. */
export const Order = z.enum(["asc", "desc"]);
export type Order = z.output<typeof Order>;

/** The page size if a request gives none, or 0. */
export const defaultPageSize = 20;

/** The paging parameters of a list request; a `limit` of 0 means the default, as if it were absent (RQ-20). */
export const pageParams = {
  /** The number of elements, 20 if absent or 0; a server may return fewer (RQ-18, RQ-20). */
  limit: z.optional(z.int().check(z.minimum(0))),
  order: z._default(Order, "desc"),
  /** The cursor of the previous page, read in the same `order`. */
  after: z.optional(Id),
};
