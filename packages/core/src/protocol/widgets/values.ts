import * as z from "zod/mini";
import { object } from "../parts/object.ts";

/** A number in the client's units (pixels, or steps of its spacing scale), or a CSS value as a string. */
export const CssValue: z.ZodMiniType<CssValue> = z.union([z.number(), z.string()]);
export type CssValue = number | string;

/** A colour for each of the two themes. */
export const ThemeColor = object(() => ({ dark: z.string(), light: z.string() }));
export interface ThemeColor extends z.output<typeof ThemeColor> {}

/** A token such as `secondary` or `blue-500`, any CSS colour, or one colour for each theme. */
export const WidgetColor: z.ZodMiniType<WidgetColor> = z.union([z.string(), ThemeColor]);
export type WidgetColor = string | ThemeColor;

/** One value for each side; `x` stands for left and right, `y` for top and bottom. */
const bySide = <Value extends z.ZodMiniType>(value: Value) =>
  object(() => {
    const side = z.optional(value);
    return { top: side, right: side, bottom: side, left: side, x: side, y: side };
  });

/** Space by side. */
export const Spacing = bySide(CssValue);
export interface Spacing extends z.output<typeof Spacing> {}

/** The same space on all sides, or space by side. */
export const Space: z.ZodMiniType<Space> = z.union([CssValue, Spacing]);
export type Space = CssValue | Spacing;

/** How a border is drawn, as in CSS. */
export const BorderStyle = z.enum([
  "solid",
  "dashed",
  "dotted",
  "double",
  "groove",
  "ridge",
  "inset",
  "outset",
]);
export type BorderStyle = z.output<typeof BorderStyle>;

/** A border; `size` is its width. */
export const Border = object(() => ({
  size: z.number(),
  color: z.optional(WidgetColor),
  style: z.optional(BorderStyle),
}));
export interface Border extends z.output<typeof Border> {}

const sideBorder: z.ZodMiniType<number | Border> = z.union([z.number(), Border]);

/** Borders by side; a number is a width. */
export const Borders = bySide(sideBorder);
export interface Borders extends z.output<typeof Borders> {}

/** The same border on all sides (a number is its width), or borders by side. */
export const AnyBorder: z.ZodMiniType<AnyBorder> = z.union([z.number(), Border, Borders]);
export type AnyBorder = number | Border | Borders;

/** The radius of corners. */
export const RadiusValue = z.enum([
  "none",
  "2xs",
  "xs",
  "sm",
  "md",
  "lg",
  "xl",
  "2xl",
  "3xl",
  "4xl",
  "full",
  "100%",
]);
export type RadiusValue = z.output<typeof RadiusValue>;

/** How children are aligned across the direction of their container. */
export const Alignment = z.enum(["start", "center", "end", "baseline", "stretch"]);
export type Alignment = z.output<typeof Alignment>;

/** How children are distributed along the direction of their container. */
export const Justification = z.enum(["start", "center", "end", "between", "around", "evenly", "stretch"]);
export type Justification = z.output<typeof Justification>;

/** Side by side, or one below the other. */
export const Direction = z.enum(["row", "col"]);
export type Direction = z.output<typeof Direction>;

/** The theme of a widget, regardless of the page's. */
export const WidgetTheme = z.enum(["light", "dark"]);
export type WidgetTheme = z.output<typeof WidgetTheme>;

/** Placement along a line. */
export const Placement = z.enum(["start", "center", "end"]);
export type Placement = z.output<typeof Placement>;

/** The weight of a font. */
export const FontWeight = z.enum(["normal", "medium", "semibold", "bold"]);
export type FontWeight = z.output<typeof FontWeight>;

/** The size of body text. */
export const TextSize = z.enum(["xs", "sm", "md", "lg", "xl"]);
export type TextSize = z.output<typeof TextSize>;
