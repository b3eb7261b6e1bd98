import { useState } from "react";
import { useFieldName } from "./field-name.ts";
import { useFormValue } from "./form-context.ts";
import type { NodeProps } from "./node-props.ts";
import { asFlag, asName, asText } from "./props.ts";
import { useAutoFocus } from "./use-auto-focus.ts";
import { useWidget } from "./widget-context.ts";

const types: ReadonlySet<unknown> = new Set(["text", "number", "email", "password", "tel", "url"]);

/** A field for one line of text. */
export function Input({ node }: NodeProps) {
  const { fieldId, isDisabled } = useWidget();
  const name = asText(node["name"]);
  const fieldName = useFieldName(name, asName(node["placeholder"]));
  const [text, setText] = useState(asText(node["defaultValue"]));
  const focus = useAutoFocus<HTMLInputElement>(node);
  useFormValue(name, text);
  return (
    <input
      ref={focus}
      className="ck-w-field"
      id={fieldId(name)}
      type={types.has(node["inputType"]) ? asText(node["inputType"]) : "text"}
      {...fieldName}
      data-variant={asName(node["variant"])}
      data-size={asName(node["size"])}
      data-gutter={asName(node["gutterSize"])}
      data-pill={asFlag(node["pill"])}
      placeholder={asName(node["placeholder"])}
      pattern={asName(node["pattern"])}
      required={asFlag(node["required"])}
      autoComplete={asFlag(node["allowAutofillExtensions"]) ? "on" : "off"}
      disabled={isDisabled || asFlag(node["disabled"])}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
