import { z } from "zod";
import { ActionConfig } from "../actions.ts";
import { Icon } from "../schema-parts.ts";
import {
  Alignment,
  AnyBorder,
  CssValue,
  Direction,
  Justification,
  Space,
  WidgetColor,
  WidgetTheme,
} from "./values.ts";

/** A line about the widget as a whole, with a favicon by URL or an icon by name. */
export const WidgetStatus = z.object({
  text: z.string(),
  favicon: z.string().optional(),
  frame: z.boolean().optional(),
  icon: Icon.optional(),
});
export interface WidgetStatus extends z.output<typeof WidgetStatus> {}

/** A button at the foot of a card. */
export const CardAction = z.object({ label: z.string(), action: ActionConfig });
export interface CardAction extends z.output<typeof CardAction> {}

/** How wide a card is. */
export const CardSize = z.enum(["sm", "md", "lg", "full"]);
export type CardSize = z.output<typeof CardSize>;

const common = { status: WidgetStatus, theme: WidgetTheme };

/** What a card may have beside its children. */
export const cardProps = {
  ...common,
  /** The card is a form, and `confirm` submits it. */
  asForm: z.boolean(),
  background: WidgetColor,
  /** Known to ChatKit.js 1.7.0, not to chatkit-python 1.6.5. */
  border: AnyBorder,
  size: CardSize,
  padding: Space,
  collapsed: z.boolean(),
  confirm: CardAction,
  cancel: CardAction,
};

/** What a list may have beside its items. */
export const listViewProps = {
  ...common,
  /** How many items are shown until the user asks for more. */
  limit: z.union([z.number(), z.literal("auto")]),
};

/** What a bare root may have beside its children. */
export const basicProps = {
  theme: WidgetTheme,
  direction: Direction,
  gap: CssValue,
  padding: Space,
  align: Alignment,
  justify: Justification,
};
