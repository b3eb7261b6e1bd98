import * as z from "zod/mini";
import { object } from "../parts/object.ts";
import { ActionConfig } from "../parts/actions.ts";
import { Icon } from "../parts/schema-parts.ts";
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

/** A status line for the whole widget, with a favicon by URL or an icon by name. */
export const WidgetStatus = object(() => ({
  text: z.string(),
  favicon: z.optional(z.string()),
  frame: z.optional(z.boolean()),
  icon: z.optional(Icon),
}));
export interface WidgetStatus extends z.output<typeof WidgetStatus> {}

/** A button at the bottom of a card. */
export const CardAction = object(() => ({ label: z.string(), action: ActionConfig }));
export interface CardAction extends z.output<typeof CardAction> {}

/** The width of a card. */
export const CardSize = z.enum(["sm", "md", "lg", "full"]);
export type CardSize = z.output<typeof CardSize>;

const common = { status: WidgetStatus, theme: WidgetTheme };

/** The optional props of a card, besides its children. */
export const cardProps = {
  ...common,
  /** The card is a form, and `confirm` submits it. */
  asForm: z.boolean(),
  background: WidgetColor,
  /** ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 does not. */
  border: AnyBorder,
  size: CardSize,
  padding: Space,
  collapsed: z.boolean(),
  confirm: CardAction,
  cancel: CardAction,
};

/** The optional props of a ListView, besides its items. */
export const listViewProps = {
  ...common,
  /** The number of items shown until the user asks for more. */
  limit: z.union([z.number(), z.literal("auto")]),
};

/** The optional props of a Basic root, besides its children. */
export const basicProps = {
  theme: WidgetTheme,
  direction: Direction,
  gap: CssValue,
  padding: Space,
  align: Alignment,
  justify: Justification,
};
