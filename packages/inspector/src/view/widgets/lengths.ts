import type { CSSProperties } from "react";
import { colorOf } from "./colors.ts";
import { asNumber, asObject, lookUp } from "./props.ts";

/** Pixels of one step of the spacing scale. */
const step = 4;

/** Numbers with units, percentages, key words and `calc()`: nothing that refers to anything. */
const plain = /^[a-z0-9.%+\-*/ ()]+$/i;

/** A CSS value for `property` as a text, if CSS takes it and it refers to nothing. */
function cssText(property: string, value: unknown): string | undefined {
  if (typeof value !== "string" || !plain.test(value) || /url|var|env|attr/i.test(value)) return undefined;
  return CSS.supports(property, value) ? value : undefined;
}

/** A width or a height: numbers are pixels. */
export const sizeOf = (value: unknown): string | undefined => {
  const pixels = asNumber(value);
  return pixels === undefined ? cssText("width", value) : `${pixels}px`;
};

/** A distance: numbers are steps of the spacing scale. */
export const spaceOf = (value: unknown): string | undefined => {
  const steps = asNumber(value);
  return steps === undefined ? cssText("padding-top", value) : `${steps * step}px`;
};

export const aspectRatioOf = (value: unknown): string | undefined => {
  const ratio = asNumber(value);
  return ratio === undefined ? cssText("aspect-ratio", value) : String(ratio);
};

export const flexOf = (value: unknown): string | undefined => {
  const grow = asNumber(value);
  return grow === undefined ? cssText("flex", value) : String(grow);
};

const sides = ["Top", "Right", "Bottom", "Left"] as const;
const axes = { Top: "y", Bottom: "y", Left: "x", Right: "x" } as const;

/** The value for one side of something that is given for all sides, by axis or by side. */
function bySide(value: unknown, side: (typeof sides)[number]): unknown {
  const given = asObject(value);
  if (!given) return value;
  return given[side.toLowerCase()] ?? given[axes[side]];
}

/** Padding or margin on each side. */
export function spacing(property: "padding" | "margin", value: unknown): CSSProperties {
  return Object.fromEntries(
    sides.flatMap((side) => {
      const space = spaceOf(bySide(value, side));
      return space === undefined ? [] : [[`${property}${side}`, space]];
    }),
  );
}

const borderStyles = new Set(["solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset"]);

/** Borders on each side; a Border has a `size`, Borders have sides. */
export function borders(value: unknown): CSSProperties {
  const isOne = asObject(value)?.["size"] !== undefined;
  return Object.fromEntries(
    sides.flatMap((side) => {
      const border = isOne ? value : bySide(value, side);
      const { size, color, style } = asObject(border) ?? { size: border };
      const width = asNumber(size);
      if (width === undefined) return [];
      const line = typeof style === "string" && borderStyles.has(style) ? style : "solid";
      return [[`border${side}`, `${width}px ${line} ${colorOf(color) ?? "var(--ck-line)"}`]];
    }),
  );
}

const radii: Readonly<Record<string, string>> = {
  none: "0",
  "2xs": "2px",
  xs: "4px",
  sm: "6px",
  md: "8px",
  lg: "12px",
  xl: "16px",
  "2xl": "20px",
  "3xl": "24px",
  "4xl": "32px",
  full: "9999px",
  "100%": "100%",
};

export const radiusOf = (value: unknown): string | undefined => lookUp(radii, value);
