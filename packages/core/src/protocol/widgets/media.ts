import * as z from "zod/mini";
import { Icon } from "../parts/schema-parts.ts";
import { component } from "./node.ts";
import { CssValue, RadiusValue, Space, WidgetColor } from "./values.ts";

/** The size of an icon. */
export const IconSize = z.enum(["xs", "sm", "md", "lg", "xl", "2xl", "3xl"]);
export type IconSize = z.output<typeof IconSize>;

/**
 * An icon by name.
 * @rules IT-04
 */
export const IconComponent = component("Icon", () => ({
  required: { name: Icon },
  optional: { color: WidgetColor, size: IconSize },
}));
export interface IconComponent extends z.output<typeof IconComponent> {}

/** How an image fills its box, as in CSS. */
export const ImageFit = z.enum(["cover", "contain", "fill", "scale-down", "none"]);
export type ImageFit = z.output<typeof ImageFit>;

/** Which part of a cropped image stays visible. */
export const ImagePosition = z.enum([
  "top left",
  "top",
  "top right",
  "left",
  "center",
  "right",
  "bottom left",
  "bottom",
  "bottom right",
]);
export type ImagePosition = z.output<typeof ImagePosition>;

/** Sizes with their minimum and maximum; `size` sets both width and height. */
export const dimensions = {
  height: CssValue,
  width: CssValue,
  size: CssValue,
  minHeight: CssValue,
  minWidth: CssValue,
  minSize: CssValue,
  maxHeight: CssValue,
  maxWidth: CssValue,
  maxSize: CssValue,
  aspectRatio: CssValue,
};

/** An image by URL. */
export const ImageComponent = component("Image", () => ({
  required: { src: z.string() },
  optional: {
    ...dimensions,
    /** Alternative text for those who cannot see the image. */
    alt: z.string(),
    fit: ImageFit,
    position: ImagePosition,
    radius: RadiusValue,
    frame: z.boolean(),
    /** Extends to the edges of the widget. */
    flush: z.boolean(),
    margin: Space,
    background: WidgetColor,
    flex: CssValue,
  },
}));
export interface ImageComponent extends z.output<typeof ImageComponent> {}
