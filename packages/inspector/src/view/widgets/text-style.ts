import type { CSSProperties } from "react";
import { colorOf } from "./colors.ts";
import { sizeOf } from "./lengths.ts";
import { asFlag, asNumber, lookUp } from "./props.ts";

type Props = Readonly<Record<string, unknown>>;

const weights: Readonly<Record<string, number>> = { normal: 400, medium: 500, semibold: 600, bold: 700 };
const alignments: Readonly<Record<string, CSSProperties["textAlign"]>> = {
  start: "start",
  center: "center",
  end: "end",
};

/** The look of a text; `sizes` are the font sizes of its kind. */
export function textStyle(props: Props, sizes: Readonly<Record<string, string>>): CSSProperties {
  const lines = asNumber(props["maxLines"]) ?? (asFlag(props["truncate"]) ? 1 : undefined);
  const leastLines = asNumber(props["minLines"]);
  const style: CSSProperties = {
    color: colorOf(props["color"]),
    fontWeight: lookUp(weights, props["weight"]),
    fontSize: lookUp(sizes, props["size"]),
    textAlign: lookUp(alignments, props["textAlign"]),
    width: sizeOf(props["width"]),
    fontStyle: asFlag(props["italic"]) ? "italic" : undefined,
    textDecoration: asFlag(props["lineThrough"]) ? "line-through" : undefined,
    minHeight: leastLines === undefined ? undefined : `${leastLines}lh`,
    ...(lines === undefined
      ? {}
      : { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: lines, overflow: "hidden" }),
  };
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
