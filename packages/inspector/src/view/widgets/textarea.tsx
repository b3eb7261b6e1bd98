import { useState } from "react";
import { useFieldName } from "./field-name.ts";
import { useFormValue } from "./form-context.ts";
import type { NodeProps } from "./node-props.ts";
import { asFlag, asName, asNumber, asText } from "./props.ts";
import { useAutoFocus } from "./use-auto-focus.ts";
import { useWidget } from "./widget-context.ts";

/** A field for several lines of text. */
export function Textarea({ node }: NodeProps) {
  const { fieldId, isDisabled } = useWidget();
  const name = asText(node["name"]);
  const fieldName = useFieldName(name, asName(node["placeholder"]));
  const [text, setText] = useState(asText(node["defaultValue"]));
  const focus = useAutoFocus<HTMLTextAreaElement>(node);
  useFormValue(name, text);
  const maxRows = asNumber(node["maxRows"]);
  return (
    <textarea
      ref={focus}
      className="ck-w-field ck-w-textarea"
      id={fieldId(name)}
      rows={Math.min(50, asNumber(node["rows"]) ?? 3)}
      style={maxRows === undefined ? {} : { maxHeight: `calc(${maxRows}lh + 18px)` }}
      {...fieldName}
      data-variant={asName(node["variant"])}
      data-size={asName(node["size"])}
      data-gutter={asName(node["gutterSize"])}
      data-resizes={asFlag(node["autoResize"])}
      placeholder={asName(node["placeholder"])}
      required={asFlag(node["required"])}
      disabled={isDisabled || asFlag(node["disabled"])}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
