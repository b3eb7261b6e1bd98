import { type CSSProperties, memo } from "react";
import { glyphs } from "./glyphs.ts";

interface IconProps {
  readonly name: string;
  readonly className?: string;
  readonly style?: CSSProperties | undefined;
}

/** The name without its namespace: `lucide:mail` is drawn like `mail`, if there is one. */
const glyphOf = (name: string): string | undefined => {
  const plain = name.replace(/^(lucide|vendor):/, "");
  return Object.hasOwn(glyphs, plain) ? glyphs[plain] : undefined;
};

/** An icon by name; a name that cannot be drawn is a ring (CL-16). A glyph that begins with `!` is filled. */
export const Icon = memo(function Icon({ name, className = "ck-icon", style }: IconProps) {
  const glyph = glyphOf(name) ?? glyphs["empty-circle"] ?? "";
  const isFilled = glyph.startsWith("!");
  return (
    <svg
      className={className}
      style={style}
      data-icon={name}
      viewBox="0 0 24 24"
      fill={isFilled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={isFilled ? glyph.slice(1) : glyph} />
    </svg>
  );
});
