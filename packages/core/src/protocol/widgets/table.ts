import { z } from "zod";
import { CssValue, Space, Placement } from "./values.ts";

/** How wide a column is. */
export const TableColSize = z.enum(["xs", "sm", "md", "lg", "xl"]);
export type TableColSize = z.output<typeof TableColSize>;

/** What a row may have beside its cells. */
export const rowProps = {
  /** Its cells are headings. */
  header: z.boolean(),
};

/** What a cell may have beside its contents. */
export const cellProps = {
  width: CssValue,
  padding: Space,
  colSpan: z.number(),
  rowSpan: z.number(),
  align: Placement,
  vAlign: Placement,
  colSize: TableColSize,
};
