import type { CSSProperties } from "react";
import type { ChatOptions, ThemeOptions } from "../chat/options.ts";

const radii: Readonly<Record<NonNullable<ThemeOptions["radius"]>, string>> = {
  pill: "22px",
  round: "14px",
  soft: "8px",
  sharp: "0px",
};

const densities: Readonly<Record<NonNullable<ThemeOptions["density"]>, string>> = {
  compact: "0.75",
  normal: "1",
  spacious: "1.3",
};

/** The theme as custom properties of the chat's element; the stylesheet has the defaults. */
export function themeStyle(theme: ChatOptions["theme"]): CSSProperties {
  if (typeof theme !== "object") return {};
  const { typography, radius, density, color } = theme;
  const properties: Readonly<Record<`--ck-${string}`, string | undefined>> = {
    "--ck-font-size": typography?.baseSize === undefined ? undefined : `${typography.baseSize}px`,
    "--ck-font": typography?.fontFamily,
    "--ck-font-mono": typography?.fontFamilyMono,
    "--ck-radius": radius && radii[radius],
    "--ck-density": density && densities[density],
    "--ck-accent": color?.accent?.primary,
    "--ck-surface": color?.surface?.background,
    "--ck-text": color?.surface?.foreground,
  };
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
