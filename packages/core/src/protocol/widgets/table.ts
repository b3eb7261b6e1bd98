import * as z from "zod/mini";
import { CssValue, Space, Placement } from "./values.ts";

/** The width of a column. */
export const TableColSize = z.enum(["xs", "sm", "md", "lg", "xl"]);
export type TableColSize = z.output<typeof TableColSize>;

/** The optional props of a row, besides its cells. */
export const rowProps = {
  /** Makes the cells headings. */
  header: z.boolean(),
};

/** The optional props of a cell, besides its contents. */
export const cellProps = {
  width: CssValue,
  padding: Space,
  colSpan: z.number(),
  rowSpan: z.number(),
  align: Placement,
  vAlign: Placement,
  colSize: TableColSize,
};
