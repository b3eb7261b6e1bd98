import * as z from "zod/mini";
import { object } from "../parts/object.ts";
import { component } from "./node.ts";
import { CssValue, FontWeight, Placement, TextSize, WidgetColor } from "./values.ts";

/** The size of a title. */
export const TitleSize = z.enum(["sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl"]);
export type TitleSize = z.output<typeof TitleSize>;

/** The size of a caption. */
export const CaptionSize = z.enum(["sm", "md", "lg"]);
export type CaptionSize = z.output<typeof CaptionSize>;

/** Makes a text editable: it becomes the field `name` of the surrounding form. */
export const EditableProps = object(() => ({
  name: z.string(),
  autoFocus: z.optional(z.boolean()),
  autoSelect: z.optional(z.boolean()),
  autoComplete: z.optional(z.string()),
  allowAutofillExtensions: z.optional(z.boolean()),
  /** A regular expression that the value must match. */
  pattern: z.optional(z.string()),
  placeholder: z.optional(z.string()),
  required: z.optional(z.boolean()),
}));
export interface EditableProps extends z.output<typeof EditableProps> {}

const lines = {
  color: WidgetColor,
  weight: FontWeight,
  textAlign: Placement,
  /** Cuts the text at the end of its last line. */
  truncate: z.boolean(),
  maxLines: z.number(),
};

/** Plain text. */
export const TextComponent = component("Text", () => ({
  required: { value: z.string() },
  optional: {
    ...lines,
    /** More text follows in deltas. */
    streaming: z.boolean(),
    italic: z.boolean(),
    lineThrough: z.boolean(),
    width: CssValue,
    size: TextSize,
    minLines: z.number(),
    editable: z.union([z.literal(false), EditableProps]),
  },
}));
export interface TextComponent extends z.output<typeof TextComponent> {}

/** A heading. */
export const TitleComponent = component("Title", () => ({
  required: { value: z.string() },
  optional: { ...lines, size: TitleSize },
}));
export interface TitleComponent extends z.output<typeof TitleComponent> {}

/** Small print. */
export const CaptionComponent = component("Caption", () => ({
  required: { value: z.string() },
  optional: { ...lines, size: CaptionSize },
}));
export interface CaptionComponent extends z.output<typeof CaptionComponent> {}

/** Text with Markdown in it. */
export const MarkdownComponent = component("Markdown", () => ({
  required: { value: z.string() },
  optional: {
    /** More text follows in deltas. */
    streaming: z.boolean(),
  },
}));
export interface MarkdownComponent extends z.output<typeof MarkdownComponent> {}

/** The meaning that a badge's colour conveys. */
export const BadgeColor = z.enum(["secondary", "success", "danger", "warning", "info", "discovery"]);
export type BadgeColor = z.output<typeof BadgeColor>;

/** The visual weight of a badge. */
export const BadgeVariant = z.enum(["solid", "soft", "outline"]);
export type BadgeVariant = z.output<typeof BadgeVariant>;

/** The size of a badge. */
export const BadgeSize = z.enum(["sm", "md", "lg"]);
export type BadgeSize = z.output<typeof BadgeSize>;

/** A word or two in a coloured box. */
export const BadgeComponent = component("Badge", () => ({
  required: { label: z.string() },
  optional: {
    color: BadgeColor,
    variant: BadgeVariant,
    size: BadgeSize,
    /** Round ends. */
    pill: z.boolean(),
  },
}));
export interface BadgeComponent extends z.output<typeof BadgeComponent> {}
