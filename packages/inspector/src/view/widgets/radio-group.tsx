import { useId, useState } from "react";
import { useFieldName } from "./field-name.ts";
import { useFormValue } from "./form-context.ts";
import type { NodeProps } from "./node-props.ts";
import { optionsOf } from "./options-of.ts";
import { asFlag, asName, asText } from "./props.ts";
import { useAction } from "./use-action.ts";
import { useWidget } from "./widget-context.ts";

/** A choice of one of several visible options. */
export function RadioGroup({ node }: NodeProps) {
  const { fieldId, isDisabled } = useWidget();
  const group = useId();
  const name = asText(node["name"]);
  const fieldName = useFieldName(name, asName(node["ariaLabel"]));
  const [chosen, setChosen] = useState(asName(node["defaultValue"]));
  const action = useAction(node["onChangeAction"], "none");
  useFormValue(name, chosen);
  return (
    <div
      role="radiogroup"
      id={fieldId(name)}
      className={`ck-w-radios ck-w-${node["direction"] === "col" ? "col" : "row"}`}
      {...fieldName}
      aria-required={asFlag(node["required"])}
    >
      {optionsOf(node).map(({ value, label, isDisabled: isOptionDisabled }) => (
        <label key={value} className="ck-w-checkbox">
          <input
            type="radio"
            name={group}
            value={value}
            checked={chosen === value}
            required={asFlag(node["required"])}
            disabled={isDisabled || asFlag(node["disabled"]) || isOptionDisabled}
            onChange={() => {
              setChosen(value);
              action.run({ name, value });
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
