import { z } from "zod";
import { owned } from "./ownership.ts";
import { alwaysSent, Id, nonEmpty } from "./schema-parts.ts";

/** One page of a list. */
export interface Page<T> {
  data: T[];
  has_more: boolean;
  /** The cursor of the next page, present exactly when there is one (SER-06). */
  after?: string | undefined;
}

/** The page shape for elements of `element`. */
export const pageOf = <T>(element: z.ZodType<T>): z.ZodType<Page<T>> =>
  z.object({
    data: owned(alwaysSent(z.array(element), []), "SER-06", "value"),
    has_more: owned(alwaysSent(z.boolean(), false), "SER-06", "value"),
    after: owned(nonEmpty().optional(), "SER-06", "value"),
  });

/** Sort order of a list: `desc` is newest first. */
export const Order = z.enum(["asc", "desc"]);
export type Order = z.output<typeof Order>;

/** Page size where a request names none (or 0). */
export const defaultPageSize = 20;

/** The paging parameters of a list request; 0 means the default size, as absent does (RQ-20). */
export const pageParams = {
  /** How many, 20 where absent or 0; a server may give fewer (RQ-18, RQ-20). */
  limit: z.int().min(0).optional(),
  order: Order.default("desc"),
  /** The cursor that the page before has given, for the same `order`. */
  after: Id.optional(),
};
