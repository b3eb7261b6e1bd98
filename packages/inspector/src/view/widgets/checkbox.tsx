import { useState } from "react";
import { useFieldName } from "./field-name.ts";
import { useFormValue } from "./form-context.ts";
import type { NodeProps } from "./node-props.ts";
import { asFlag, asText } from "./props.ts";
import { useAction } from "./use-action.ts";
import { useWidget } from "./widget-context.ts";

/** A yes-or-no choice. */
export function Checkbox({ node }: NodeProps) {
  const { fieldId, isDisabled } = useWidget();
  const name = asText(node["name"]);
  const label = asText(node["label"]);
  const fieldName = useFieldName(name, undefined);
  // A string before 1.3.0.
  const isFirstChecked = node["defaultChecked"] === true || node["defaultChecked"] === "true";
  const [isChecked, setChecked] = useState(isFirstChecked);
  const [last, setLast] = useState(isFirstChecked);
  // Another state of the widget from the server wins.
  if (last !== isFirstChecked) {
    setLast(isFirstChecked);
    setChecked(isFirstChecked);
  }
  const action = useAction(node["onChangeAction"], "none");
  useFormValue(name, isChecked);
  return (
    <label className="ck-w-checkbox">
      <input
        type="checkbox"
        id={fieldId(name)}
        {...(label === "" ? fieldName : {})}
        checked={isChecked}
        required={asFlag(node["required"])}
        disabled={isDisabled || asFlag(node["disabled"])}
        onChange={({ target }) => {
          setChecked(target.checked);
          action.run({ name, value: target.checked });
        }}
      />
      {label && <span>{label}</span>}
      {action.isLoading && <span className="ck-spinner" />}
    </label>
  );
}
