import * as z from "zod/mini";
import { object } from "../parts/object.ts";
import { ActionConfig } from "../parts/actions.ts";
import { Icon } from "../parts/schema-parts.ts";
import { component } from "./node.ts";
import { Direction, FontWeight, Placement, TextSize, WidgetColor } from "./values.ts";

/** The visual weight of a control. */
export const ControlVariant = z.enum(["solid", "soft", "outline", "ghost"]);
export type ControlVariant = z.output<typeof ControlVariant>;

/** The size of a control. */
export const ControlSize = z.enum(["3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl"]);
export type ControlSize = z.output<typeof ControlSize>;

/** The meaning that a button's colour conveys. */
export const ButtonColor = z.enum([
  "primary",
  "secondary",
  "info",
  "discovery",
  "success",
  "caution",
  "warning",
  "danger",
]);
export type ButtonColor = z.output<typeof ButtonColor>;

/** The two preset styles of a button. */
export const ButtonStyle = z.enum(["primary", "secondary"]);
export type ButtonStyle = z.output<typeof ButtonStyle>;

/** The size of a button's icons. */
export const ButtonIconSize = z.enum(["sm", "md", "lg", "xl", "2xl"]);
export type ButtonIconSize = z.output<typeof ButtonIconSize>;

/** A button; with `submit` it sends the surrounding form. */
export const ButtonComponent = component("Button", () => ({
  optional: {
    submit: z.boolean(),
    label: z.string(),
    onClickAction: ActionConfig,
    iconStart: Icon,
    iconEnd: Icon,
    style: ButtonStyle,
    iconSize: ButtonIconSize,
    color: ButtonColor,
    variant: ControlVariant,
    size: ControlSize,
    pill: z.boolean(),
    /** As wide as it is high. */
    uniform: z.boolean(),
    /** As wide as its container. */
    block: z.boolean(),
    disabled: z.boolean(),
  },
}));
export interface ButtonComponent extends z.output<typeof ButtonComponent> {}

/** The kind of text that a field takes; it determines the keyboard and the validation. */
export const InputType = z.enum(["text", "number", "email", "password", "tel", "url"]);
export type InputType = z.output<typeof InputType>;

/** The visual weight of a text field. */
export const FieldVariant = z.enum(["soft", "outline"]);
export type FieldVariant = z.output<typeof FieldVariant>;

/** The distance of the text from the edges of its field. */
export const GutterSize = z.enum(["2xs", "xs", "sm", "md", "lg", "xl"]);
export type GutterSize = z.output<typeof GutterSize>;

/** The key of the value in the payload of the form's action; dots nest (`todo.title`). */
const field = { name: z.string() };

const typing = {
  defaultValue: z.string(),
  required: z.boolean(),
  /** A regular expression that the value must match. */
  pattern: z.string(),
  placeholder: z.string(),
  allowAutofillExtensions: z.boolean(),
  autoSelect: z.boolean(),
  autoFocus: z.boolean(),
  disabled: z.boolean(),
  variant: FieldVariant,
  size: ControlSize,
  gutterSize: GutterSize,
};

/** A field for one line of text. */
export const InputComponent = component("Input", () => ({
  required: field,
  optional: {
    ...typing,
    inputType: InputType,
    pill: z.boolean(),
  },
}));
export interface InputComponent extends z.output<typeof InputComponent> {}

/** A field for several lines of text. */
export const TextareaComponent = component("Textarea", () => ({
  required: field,
  optional: {
    ...typing,
    rows: z.number(),
    /** Grows with its text, up to `maxRows`. */
    autoResize: z.boolean(),
    maxRows: z.number(),
  },
}));
export interface TextareaComponent extends z.output<typeof TextareaComponent> {}

/** One option of a select. */
export const SelectOption = object(() => ({
  value: z.string(),
  label: z.string(),
  disabled: z.optional(z.boolean()),
  description: z.optional(z.string()),
}));
export interface SelectOption extends z.output<typeof SelectOption> {}

const picking = {
  onChangeAction: ActionConfig,
  placeholder: z.string(),
  variant: ControlVariant,
  size: ControlSize,
  pill: z.boolean(),
  /** As wide as its container. */
  block: z.boolean(),
  clearable: z.boolean(),
  disabled: z.boolean(),
};

/** A choice from a drop-down list. */
export const SelectComponent = component("Select", () => ({
  required: { ...field, options: z.array(SelectOption) },
  optional: {
    ...picking,
    defaultValue: z.string(),
    /** @since 1.5.2 */
    searchable: z.boolean(),
  },
}));
export interface SelectComponent extends z.output<typeof SelectComponent> {}

/** An ISO 8601 date, or a time with or without an offset; without one it is the user's local time. */
export const CalendarTime = z
  .string()
  .check(
    z.regex(
      /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/,
      "Must be an ISO 8601 date or time, such as 2026-01-31 or 2026-01-31T09:30",
    ),
  );

/** On which side of its field something opens. */
export const PopoverSide = z.enum(["top", "bottom", "left", "right"]);
export type PopoverSide = z.output<typeof PopoverSide>;

/** A choice of a date. */
export const DatePickerComponent = component("DatePicker", () => ({
  required: field,
  optional: {
    ...picking,
    defaultValue: CalendarTime,
    min: CalendarTime,
    max: CalendarTime,
    /** Where the calendar opens. */
    side: PopoverSide,
    align: Placement,
  },
}));
export interface DatePickerComponent extends z.output<typeof DatePickerComponent> {}

/** A yes-or-no choice. */
export const CheckboxComponent = component("Checkbox", () => ({
  required: field,
  optional: {
    label: z.string(),
    /** A boolean since 1.3.0, a string before. */
    defaultChecked: z.boolean(),
    onChangeAction: ActionConfig,
    disabled: z.boolean(),
    required: z.boolean(),
  },
}));
export interface CheckboxComponent extends z.output<typeof CheckboxComponent> {}

/** One option of a radio group. */
export const RadioOption = object(() => ({
  label: z.string(),
  value: z.string(),
  disabled: z.optional(z.boolean()),
}));
export interface RadioOption extends z.output<typeof RadioOption> {}

/** A choice of one of several visible options. */
export const RadioGroupComponent = component("RadioGroup", () => ({
  required: field,
  optional: {
    options: z.array(RadioOption),
    ariaLabel: z.string(),
    onChangeAction: ActionConfig,
    defaultValue: z.string(),
    direction: Direction,
    disabled: z.boolean(),
    required: z.boolean(),
  },
}));
export interface RadioGroupComponent extends z.output<typeof RadioGroupComponent> {}

/** The label of the field named `fieldName`. */
export const LabelComponent = component("Label", () => ({
  required: { value: z.string(), fieldName: z.string() },
  optional: { size: TextSize, weight: FontWeight, textAlign: Placement, color: WidgetColor },
}));
export interface LabelComponent extends z.output<typeof LabelComponent> {}
