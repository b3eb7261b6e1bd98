import * as z from "zod/mini";
import { object } from "../parts/object.ts";
import { dimensions } from "./media.ts";
import { component } from "./node.ts";
import { CssValue, WidgetColor } from "./values.ts";

/** How a line is interpolated between its points. */
export const CurveType = z.enum([
  "basis",
  "basisClosed",
  "basisOpen",
  "bumpX",
  "bumpY",
  "bump",
  "linear",
  "linearClosed",
  "natural",
  "monotoneX",
  "monotoneY",
  "monotone",
  "step",
  "stepBefore",
  "stepAfter",
]);
export type CurveType = z.output<typeof CurveType>;

const series = {
  /** The member of each row of `data` that the series draws. */
  dataKey: z.string(),
  label: z.optional(z.string()),
  color: z.optional(WidgetColor),
};
/** Series with the same name are stacked. */
const stack = z.optional(z.string());

/** Values as bars. */
export const BarSeries = object(() => ({ type: z.literal("bar"), ...series, stack }));
export interface BarSeries extends z.output<typeof BarSeries> {}

/** Values as a filled area. */
export const AreaSeries = object(() => ({
  type: z.literal("area"),
  ...series,
  stack,
  curveType: z.optional(CurveType),
}));
export interface AreaSeries extends z.output<typeof AreaSeries> {}

/** Values as a line. */
export const LineSeries = object(() => ({
  type: z.literal("line"),
  ...series,
  curveType: z.optional(CurveType),
}));
export interface LineSeries extends z.output<typeof LineSeries> {}

/** One row of values of a chart. */
export const ChartSeries = z.discriminatedUnion("type", [BarSeries, AreaSeries, LineSeries]);
export type ChartSeries = BarSeries | AreaSeries | LineSeries;

/** The axis along which the rows of `data` are placed. */
export const XAxisConfig = object(() => ({
  dataKey: z.string(),
  hide: z.optional(z.boolean()),
  /** The label that is shown instead of a value. */
  labels: z.optional(z.record(z.string(), z.string())),
}));
export interface XAxisConfig extends z.output<typeof XAxisConfig> {}

/** A chart of rows of numbers. */
export const ChartComponent = component("Chart", () => ({
  required: {
    data: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
    series: z.array(ChartSeries),
    xAxis: z.union([z.string(), XAxisConfig]),
  },
  optional: {
    ...dimensions,
    showYAxis: z.boolean(),
    showLegend: z.boolean(),
    showTooltip: z.boolean(),
    barGap: z.number(),
    barCategoryGap: z.number(),
    flex: CssValue,
  },
}));
export interface ChartComponent extends z.output<typeof ChartComponent> {}
