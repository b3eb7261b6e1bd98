import { EditableText } from "./editable-text.tsx";
import type { NodeProps } from "./node-props.ts";
import { asFlag, asObject, asText, lookUp } from "./props.ts";
import { textStyle } from "./text-style.ts";

const textSizes = { xs: "0.8em", sm: "0.9em", md: "1em", lg: "1.15em", xl: "1.3em" };
const titleSizes = {
  sm: "1em",
  md: "1.15em",
  lg: "1.3em",
  xl: "1.5em",
  "2xl": "1.8em",
  "3xl": "2.1em",
  "4xl": "2.5em",
  "5xl": "3em",
};
const captionSizes = { sm: "0.75em", md: "0.85em", lg: "0.93em" };

/** Plain text, or a field of a form if it is editable. */
export function Text({ node }: NodeProps) {
  const style = textStyle(node, textSizes);
  const editable = asObject(node["editable"]);
  if (editable) return <EditableText value={asText(node["value"])} editable={editable} style={style} />;
  return (
    <p className="ck-w-text" style={style} dir="auto" aria-busy={asFlag(node["streaming"]) || undefined}>
      {asText(node["value"])}
    </p>
  );
}

/** A heading. */
export function Title({ node }: NodeProps) {
  const isKnown = lookUp(titleSizes, node["size"]) !== undefined;
  return (
    <h3
      className="ck-w-title"
      style={textStyle(isKnown ? node : { ...node, size: "md" }, titleSizes)}
      dir="auto"
    >
      {asText(node["value"])}
    </h3>
  );
}

/** Small print. */
export function Caption({ node }: NodeProps) {
  return (
    <p className="ck-w-caption" style={textStyle(node, captionSizes)} dir="auto">
      {asText(node["value"])}
    </p>
  );
}
