import { z } from "zod";
import { Id } from "./fields.ts";

/** One page of a list; `after` is the cursor of the next page and present exactly when `has_more` (SER-06). */
export interface Page<T> {
  data: T[];
  has_more: boolean;
  after?: string | undefined;
}

/** The page shape for elements of `element`. */
export const pageOf = <T>(element: z.ZodType<T>): z.ZodType<Page<T>> =>
  z.object({
    data: z.array(element).default([]),
    has_more: z.boolean().default(false),
    after: Id.optional(),
  });

/** Sort order of a list: `desc` is newest first. */
export const Order = z.enum(["asc", "desc"]);
export type Order = z.output<typeof Order>;

/** Page size where a request names none (or 0). */
export const defaultPageSize = 20;

/** The paging parameters of a list request; 0 means the default size, as absent does (RQ-20). */
export const pageParams = {
  limit: z.int().min(0).optional(),
  order: Order.default("desc"),
  after: Id.optional(),
};
