import type { CSSProperties } from "react";
import { SafeImage } from "../markdown/safe-image.tsx";
import { colorOf } from "./colors.ts";
import { dimensionStyle } from "./box-style.ts";
import { radiusOf, spacing } from "./lengths.ts";
import type { NodeProps } from "./node-props.ts";
import { asFlag, asText, lookUp } from "./props.ts";

const fits: Readonly<Record<string, CSSProperties["objectFit"]>> = {
  cover: "cover",
  contain: "contain",
  fill: "fill",
  "scale-down": "scale-down",
  none: "none",
};

const positions: ReadonlySet<unknown> = new Set([
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

/** An image by URL. */
export function Image({ node }: NodeProps) {
  const style: CSSProperties = {
    ...dimensionStyle(node),
    ...spacing("margin", node["margin"]),
    objectFit: lookUp(fits, node["fit"]) ?? "cover",
    objectPosition: positions.has(node["position"]) ? asText(node["position"]) : undefined,
    borderRadius: radiusOf(node["radius"]),
    backgroundColor: colorOf(node["background"]),
  };
  const marks = [asFlag(node["frame"]) && "ck-w-frame", asFlag(node["flush"]) && "ck-w-flush"].filter(
    Boolean,
  );
  return (
    <SafeImage
      className={["ck-w-image", ...marks].join(" ")}
      url={node["src"]}
      alt={asText(node["alt"])}
      style={style}
    />
  );
}
