import { type CSSProperties, useState } from "react";
import { useFieldName } from "./field-name.ts";
import { useFormValue } from "./form-context.ts";
import { asFlag, asName, asText } from "./props.ts";
import { useAutoFocus } from "./use-auto-focus.ts";
import { useWidget } from "./widget-context.ts";

interface EditableTextProps {
  readonly value: string;
  /** The EditableProps as they came. */
  readonly editable: Readonly<Record<string, unknown>>;
  readonly style: CSSProperties;
}

/** A text that the user can change, as a field of the form around it. */
export function EditableText({ value, editable, style }: EditableTextProps) {
  const { fieldId, isDisabled } = useWidget();
  const name = asText(editable["name"]);
  const fieldName = useFieldName(name, asName(editable["placeholder"]));
  const [text, setText] = useState(value);
  const focus = useAutoFocus<HTMLInputElement>(editable);
  useFormValue(name, text);
  return (
    <input
      ref={focus}
      className="ck-w-editable"
      id={fieldId(name)}
      style={style}
      {...fieldName}
      placeholder={asName(editable["placeholder"])}
      pattern={asName(editable["pattern"])}
      required={asFlag(editable["required"])}
      autoComplete={asName(editable["autoComplete"]) ?? "off"}
      disabled={isDisabled}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
