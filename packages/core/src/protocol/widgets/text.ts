import { z } from "zod";
import { component } from "./node.ts";
import { CssValue, FontWeight, Placement, TextSize, WidgetColor } from "./values.ts";

/** How large a title is. */
export const TitleSize = z.enum(["sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl"]);
export type TitleSize = z.output<typeof TitleSize>;

/** How large a caption is. */
export const CaptionSize = z.enum(["sm", "md", "lg"]);
export type CaptionSize = z.output<typeof CaptionSize>;

/** How the user may edit a text: it becomes the field `name` of the form around it. */
export const EditableProps = z.object({
  name: z.string(),
  autoFocus: z.boolean().optional(),
  autoSelect: z.boolean().optional(),
  autoComplete: z.string().optional(),
  allowAutofillExtensions: z.boolean().optional(),
  /** A regular expression that the value must match. */
  pattern: z.string().optional(),
  placeholder: z.string().optional(),
  required: z.boolean().optional(),
});
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
export const TextComponent = component(
  "Text",
  { value: z.string() },
  {
    ...lines,
    /** More text is to come in deltas. */
    streaming: z.boolean(),
    italic: z.boolean(),
    lineThrough: z.boolean(),
    width: CssValue,
    size: TextSize,
    minLines: z.number(),
    editable: z.union([z.literal(false), EditableProps]),
  },
);
export interface TextComponent extends z.output<typeof TextComponent> {}

/** A heading. */
export const TitleComponent = component("Title", { value: z.string() }, { ...lines, size: TitleSize });
export interface TitleComponent extends z.output<typeof TitleComponent> {}

/** Small print. */
export const CaptionComponent = component("Caption", { value: z.string() }, { ...lines, size: CaptionSize });
export interface CaptionComponent extends z.output<typeof CaptionComponent> {}

/** Text with Markdown in it. */
export const MarkdownComponent = component(
  "Markdown",
  { value: z.string() },
  {
    /** More text is to come in deltas. */
    streaming: z.boolean(),
  },
);
export interface MarkdownComponent extends z.output<typeof MarkdownComponent> {}

/** What a badge tells by its colour. */
export const BadgeColor = z.enum(["secondary", "success", "danger", "warning", "info", "discovery"]);
export type BadgeColor = z.output<typeof BadgeColor>;

/** How much a badge stands out. */
export const BadgeVariant = z.enum(["solid", "soft", "outline"]);
export type BadgeVariant = z.output<typeof BadgeVariant>;

/** How large a badge is. */
export const BadgeSize = z.enum(["sm", "md", "lg"]);
export type BadgeSize = z.output<typeof BadgeSize>;

/** A word or two in a coloured box. */
export const BadgeComponent = component(
  "Badge",
  { label: z.string() },
  {
    color: BadgeColor,
    variant: BadgeVariant,
    size: BadgeSize,
    /** Round ends. */
    pill: z.boolean(),
  },
);
export interface BadgeComponent extends z.output<typeof BadgeComponent> {}
