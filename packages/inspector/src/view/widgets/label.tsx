import { useEffect } from "react";
import { labelIdOf } from "./field-name.ts";
import type { NodeProps } from "./node-props.ts";
import { asText } from "./props.ts";
import { textStyle } from "./text-style.ts";
import { useWidget } from "./widget-context.ts";

const sizes = { xs: "0.8em", sm: "0.9em", md: "1em", lg: "1.15em", xl: "1.3em" };

/** The label of a field. */
export function Label({ node }: NodeProps) {
  const { fieldId, addLabel } = useWidget();
  const name = asText(node["fieldName"]);
  useEffect(() => addLabel(name), [addLabel, name]);
  return (
    <label
      className="ck-w-label"
      id={labelIdOf(fieldId(name))}
      htmlFor={fieldId(name)}
      style={textStyle(node, sizes)}
    >
      {asText(node["value"])}
    </label>
  );
}
