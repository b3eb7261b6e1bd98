import * as z from "zod/mini";
import { ActionConfig } from "../parts/actions.ts";
import { looseObject } from "../parts/object.ts";
import { owned } from "../parts/ownership.ts";
import { withReader, openUnion, lenient, unknownType } from "../parts/schema-parts.ts";
import { ChartComponent } from "./chart.ts";
import {
  ButtonComponent,
  CheckboxComponent,
  DatePickerComponent,
  InputComponent,
  LabelComponent,
  RadioGroupComponent,
  SelectComponent,
  TextareaComponent,
} from "./controls.ts";
import { boxProps, DividerComponent, SpacerComponent } from "./layout.ts";
import { IconComponent, ImageComponent } from "./media.ts";
import { component, nodeProps } from "./node.ts";
import { basicProps, cardProps, listViewProps } from "./roots.ts";
import { cellProps, rowProps } from "./table.ts";
import {
  BadgeComponent,
  CaptionComponent,
  MarkdownComponent,
  TextComponent,
  TitleComponent,
} from "./text.ts";
import { Alignment, CssValue, Direction } from "./values.ts";

// Containers and the unions refer to each other, so they are declared in one file.

const one: z.ZodMiniType<WidgetComponent> = z.lazy(() => WidgetComponent);

export type WidgetChildren = WidgetComponent | WidgetComponent[];
/** One child or several: what a reader accepts as the children of any node, and what a Basic root may be sent with. */
export const WidgetChildren: z.ZodMiniType<WidgetChildren> = z.union([z.array(one), one]);

/** Declares that a reader accepts children of any type, one or a list of them, or none. */
const childrenOf = <Children>(
  children: z.ZodMiniType<Children>,
  read: z.ZodMiniType,
): z.ZodMiniType<Children> =>
  withReader(children, z.optional(read) as z.ZodMiniType as z.ZodMiniType<Children>);

const anyList: z.ZodMiniType = z.pipe(
  WidgetChildren,
  z.transform((children: WidgetChildren) => (Array.isArray(children) ? children : [children])),
);
const listOf = <Child>(child: z.ZodMiniType<Child>): z.ZodMiniType<Child[]> =>
  childrenOf(z.array(child), anyList);

// The type annotations here break a circle of inferred types.
const children: z.ZodMiniType<WidgetComponent[]> = listOf(one);

/** A box whose children are laid out in a row or a column. */
export const BoxComponent = component("Box", () => ({
  optional: { ...boxProps, direction: Direction, children },
}));
export interface BoxComponent extends z.output<typeof BoxComponent> {}

/** A box whose children are laid out side by side. */
export const RowComponent = component("Row", () => ({ optional: { ...boxProps, children } }));
export interface RowComponent extends z.output<typeof RowComponent> {}

/** A box whose children are laid out one below the other. */
export const ColComponent = component("Col", () => ({ optional: { ...boxProps, children } }));
export interface ColComponent extends z.output<typeof ColComponent> {}

/** A box whose fields are sent together in the payload of its action. */
export const FormComponent = component("Form", () => ({
  optional: { ...boxProps, direction: Direction, onSubmitAction: ActionConfig, children },
}));
export interface FormComponent extends z.output<typeof FormComponent> {}

const onlyChild: z.ZodMiniType<WidgetComponent> = childrenOf(
  z.lazy(() => WidgetComponent),
  WidgetChildren,
);

/** Animates changes of its child. */
export const TransitionComponent = component("Transition", () => ({ optional: { children: onlyChild } }));
export interface TransitionComponent extends z.output<typeof TransitionComponent> {}

/** A row of a ListView. */
export const ListViewItemComponent = component("ListViewItem", () => ({
  required: { children },
  optional: { onClickAction: ActionConfig, gap: CssValue, align: Alignment },
}));
export interface ListViewItemComponent extends z.output<typeof ListViewItemComponent> {}

/** A cell of a table. */
export const TableCellComponent = component("Table.Cell", () => ({ optional: { ...cellProps, children } }));
export interface TableCellComponent extends z.output<typeof TableCellComponent> {}

/** A row of a table. */
export const TableRowComponent = component("Table.Row", () => ({
  optional: { ...rowProps, children: listOf<TableCellComponent>(TableCellComponent) },
}));
export interface TableRowComponent extends z.output<typeof TableRowComponent> {}

/** A table of rows; ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 passes it on. */
export const TableComponent = component("Table", () => ({
  optional: { children: listOf<TableRowComponent>(TableRowComponent) },
}));
export interface TableComponent extends z.output<typeof TableComponent> {}

/** A framed widget; `confirm` and `cancel` add buttons at the bottom. */
export const CardRoot = component("Card", () => ({ required: { children }, optional: cardProps }));
export interface CardRoot extends z.output<typeof CardRoot> {}

/** A list of clickable rows; its children are ListViewItems (WG-02). */
export const ListViewRoot = component("ListView", () => ({
  required: { children: listOf<ListViewItemComponent>(ListViewItemComponent) },
  optional: listViewProps,
}));
export interface ListViewRoot extends z.output<typeof ListViewRoot> {}

/**
 * A widget without a frame; it may hold other roots.
 * @since 1.3.1
 */
export const BasicRoot = component("Basic", () => ({
  optional: { ...basicProps, children: WidgetChildren },
}));
export interface BasicRoot extends z.output<typeof BasicRoot> {}

const roots = [CardRoot, ListViewRoot, BasicRoot] as const;

export type WidgetRoot = CardRoot | ListViewRoot | BasicRoot;
/** The outermost node of a widget. */
export const WidgetRoot: z.ZodMiniType<WidgetRoot> = owned(
  z.discriminatedUnion("type", roots),
  "WG-11",
  "value",
);

const known = z.discriminatedUnion("type", [
  ListViewItemComponent,
  BoxComponent,
  RowComponent,
  ColComponent,
  FormComponent,
  SpacerComponent,
  DividerComponent,
  TransitionComponent,
  TextComponent,
  TitleComponent,
  CaptionComponent,
  MarkdownComponent,
  BadgeComponent,
  IconComponent,
  ImageComponent,
  ButtonComponent,
  InputComponent,
  TextareaComponent,
  SelectComponent,
  DatePickerComponent,
  CheckboxComponent,
  RadioGroupComponent,
  LabelComponent,
  ChartComponent,
  TableComponent,
  TableRowComponent,
  TableCellComponent,
  ...roots,
]);

/** A component of a type that this version does not know; only its children are checked. */
export const UnknownWidgetComponent = lenient(
  looseObject(() => ({ type: unknownType(known), ...nodeProps, children: z.optional(WidgetChildren) })),
  ["type"],
);
export interface UnknownWidgetComponent extends z.output<typeof UnknownWidgetComponent> {}

export type WidgetComponent =
  | ListViewItemComponent
  | BoxComponent
  | RowComponent
  | ColComponent
  | FormComponent
  | SpacerComponent
  | DividerComponent
  | TransitionComponent
  | TextComponent
  | TitleComponent
  | CaptionComponent
  | MarkdownComponent
  | BadgeComponent
  | IconComponent
  | ImageComponent
  | ButtonComponent
  | InputComponent
  | TextareaComponent
  | SelectComponent
  | DatePickerComponent
  | CheckboxComponent
  | RadioGroupComponent
  | LabelComponent
  | ChartComponent
  | TableComponent
  | TableRowComponent
  | TableCellComponent
  | WidgetRoot;
/**
 * A node of a widget. Components of unknown types are valid, although the type does not list them, so that it narrows by
 * `type`. Parse widgets from a template with `WidgetRoot.parse()`.
 */
export const WidgetComponent: z.ZodMiniType<WidgetComponent> = owned(
  openUnion(known, UnknownWidgetComponent),
  "WG-11",
  "value",
);
