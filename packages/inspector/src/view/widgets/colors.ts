import { asObject, lookUp } from "./props.ts";

/** The names of the theme. */
const names: Readonly<Record<string, string>> = {
  surface: "var(--ck-surface)",
  "surface-secondary": "var(--ck-surface-2)",
  "surface-tertiary": "var(--ck-surface-3)",
  "surface-elevated": "var(--ck-raised)",
  "surface-elevated-secondary": "var(--ck-surface-2)",
  default: "var(--ck-line)",
  subtle: "var(--ck-line)",
  strong: "var(--ck-line-strong)",
  prose: "var(--ck-text)",
  primary: "var(--ck-text)",
  emphasis: "var(--ck-text)",
  secondary: "var(--ck-text-2)",
  tertiary: "var(--ck-text-2)",
  info: "var(--ck-info)",
  discovery: "var(--ck-discovery)",
  success: "var(--ck-success)",
  caution: "var(--ck-caution)",
  warning: "var(--ck-warning)",
  danger: "var(--ck-danger)",
};

/** The hue and the most colourfulness of each primitive, in the OKLCH space. */
const hues: Readonly<Record<string, readonly [hue: number, chroma: number]>> = {
  gray: [260, 0.01],
  red: [25, 0.19],
  orange: [55, 0.17],
  yellow: [90, 0.16],
  green: [150, 0.16],
  blue: [255, 0.18],
  purple: [300, 0.18],
  pink: [350, 0.18],
};

/** A primitive such as `red-100`: the lower its step, the lighter it is. */
function primitive(name: string): string | undefined {
  const match = /^([a-z]+)(?:-(\d{1,4}))?$/.exec(name);
  const hue = lookUp(hues, match?.[1]);
  if (!match || !hue) return undefined;
  const step = Math.min(1000, Number(match[2] ?? 500)) / 1000;
  const lightness = 0.99 - 0.79 * step;
  // Very light and very dark colours have little colour.
  const chroma = hue[1] * Math.min(1, 4 * step * (1.25 - step));
  return `oklch(${lightness.toFixed(3)} ${chroma.toFixed(3)} ${hue[0]})`;
}

/** Whether CSS takes it as a colour and it refers to nothing: no URL, no variable of the page. */
const isPlainColor = (value: string): boolean =>
  !/url|var|env|attr|image|src|[\\;{}]/i.test(value) && CSS.supports("color", value);

const one = (value: unknown): string | undefined => {
  if (typeof value !== "string") return undefined;
  const name = value.trim();
  return lookUp(names, name) ?? primitive(name) ?? (isPlainColor(name) ? name : undefined);
};

/** A WidgetColor as a CSS colour that follows the theme; undefined if it is none. */
export function colorOf(value: unknown): string | undefined {
  const byTheme = asObject(value);
  if (!byTheme) return one(value);
  const [light, dark] = [one(byTheme["light"]), one(byTheme["dark"])];
  return light && dark ? `light-dark(${light}, ${dark})` : (light ?? dark);
}
