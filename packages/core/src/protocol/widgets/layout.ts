import * as z from "zod/mini";
import { dimensions } from "./media.ts";
import { component } from "./node.ts";
import { Alignment, AnyBorder, CssValue, Justification, RadiusValue, Space, WidgetColor } from "./values.ts";

/** Whether children wrap onto new lines, as in CSS. */
export const FlexWrap = z.enum(["nowrap", "wrap", "wrap-reverse"]);
export type FlexWrap = z.output<typeof FlexWrap>;

/** The optional props of every box, besides its children. */
export const boxProps = {
  ...dimensions,
  align: Alignment,
  justify: Justification,
  wrap: FlexWrap,
  flex: CssValue,
  gap: CssValue,
  padding: Space,
  margin: Space,
  border: AnyBorder,
  radius: RadiusValue,
  background: WidgetColor,
};

/** Empty space that fills what is left. */
export const SpacerComponent = component("Spacer", () => ({ optional: { minSize: CssValue } }));
export interface SpacerComponent extends z.output<typeof SpacerComponent> {}

/** A dividing line. */
export const DividerComponent = component("Divider", () => ({
  optional: {
    color: WidgetColor,
    size: CssValue,
    /** Space before and after the line. */
    spacing: CssValue,
    /** Extends to the edges of the widget. */
    flush: z.boolean(),
  },
}));
export interface DividerComponent extends z.output<typeof DividerComponent> {}
