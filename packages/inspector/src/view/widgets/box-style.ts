import type { CSSProperties } from "react";
import { colorOf } from "./colors.ts";
import { aspectRatioOf, borders, flexOf, radiusOf, sizeOf, spaceOf, spacing } from "./lengths.ts";
import { lookUp } from "./props.ts";

/** Props as they came. */
type Props = Readonly<Record<string, unknown>>;

const alignments: Readonly<Record<string, string>> = {
  start: "flex-start",
  center: "center",
  end: "flex-end",
  baseline: "baseline",
  stretch: "stretch",
};

const justifications: Readonly<Record<string, string>> = {
  start: "flex-start",
  center: "center",
  end: "flex-end",
  between: "space-between",
  around: "space-around",
  evenly: "space-evenly",
  stretch: "stretch",
};

const wraps: Readonly<Record<string, CSSProperties["flexWrap"]>> = {
  nowrap: "nowrap",
  wrap: "wrap",
  "wrap-reverse": "wrap-reverse",
};

/** Without the members that are undefined, which React would set. */
const defined = (style: CSSProperties): CSSProperties =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));

/** Width, height and their limits. */
export const dimensionStyle = (props: Props): CSSProperties =>
  defined({
    width: sizeOf(props["width"] ?? props["size"]),
    height: sizeOf(props["height"] ?? props["size"]),
    minWidth: sizeOf(props["minWidth"] ?? props["minSize"]),
    minHeight: sizeOf(props["minHeight"] ?? props["minSize"]),
    maxWidth: sizeOf(props["maxWidth"] ?? props["maxSize"]),
    maxHeight: sizeOf(props["maxHeight"] ?? props["maxSize"]),
    aspectRatio: aspectRatioOf(props["aspectRatio"]),
    flex: flexOf(props["flex"]),
  });

/** How children are laid out. */
export const flowStyle = (props: Props): CSSProperties =>
  defined({
    gap: spaceOf(props["gap"]),
    alignItems: lookUp(alignments, props["align"]),
    justifyContent: lookUp(justifications, props["justify"]),
    flexWrap: lookUp(wraps, props["wrap"]),
  });

/** Everything of the box props. */
export const boxStyle = (props: Props): CSSProperties => ({
  ...dimensionStyle(props),
  ...flowStyle(props),
  ...spacing("padding", props["padding"]),
  ...spacing("margin", props["margin"]),
  ...borders(props["border"]),
  ...defined({ borderRadius: radiusOf(props["radius"]), backgroundColor: colorOf(props["background"]) }),
});
