import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { Icon } from "../icons/icon.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import { Popup } from "../parts/popup.tsx";
import { useFieldName } from "./field-name.ts";
import { useFormValue } from "./form-context.ts";
import type { NodeProps } from "./node-props.ts";
import { type Option, optionsOf } from "./options-of.ts";
import { asFlag, asName, asText } from "./props.ts";
import { useAction } from "./use-action.ts";
import { useWidget } from "./widget-context.ts";

/** A choice from a drop-down list, with a field to search it if it is searchable. */
export default function Select({ node }: NodeProps) {
  const { fieldId, isDisabled } = useWidget();
  const name = asText(node["name"]);
  const fieldName = useFieldName(name, asName(node["placeholder"]));
  const options = optionsOf(node);
  const [chosen, setChosen] = useState(asName(node["defaultValue"]));
  const action = useAction(node["onChangeAction"], "none");
  useFormValue(name, chosen);

  const choose = (key: string | number | null): void => {
    const value = key === null ? undefined : String(key);
    if (value === chosen) return;
    setChosen(value);
    action.run({ name, value: value ?? null });
  };
  const placeholder = asName(node["placeholder"]) ?? "Choose";
  const common = {
    className: "ck-w-select",
    ...fieldName,
    isDisabled: isDisabled || asFlag(node["disabled"]),
    disabledKeys: options.filter((option) => option.isDisabled).map(({ value }) => value),
  };
  const list = (
    <Popup>
      <ListBox className="ck-menu" items={options}>
        {(option: Option) => (
          <ListBoxItem id={option.value} textValue={option.label} className="ck-menu-item">
            <Text slot="label">{option.label}</Text>
            {option.description && (
              <Text slot="description" className="ck-note">
                {option.description}
              </Text>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popup>
  );
  return (
    <span
      className="ck-w-select-frame"
      data-variant={asName(node["variant"])}
      data-size={asName(node["size"])}
      data-pill={asFlag(node["pill"])}
      data-block={asFlag(node["block"])}
    >
      {asFlag(node["searchable"]) ? (
        <ComboBox {...common} selectedKey={chosen ?? null} onSelectionChange={choose}>
          <div className="ck-w-combo">
            <Input className="ck-w-field" id={fieldId(name)} placeholder={placeholder} />
            <Button className="ck-icon-button" aria-label="Show the options">
              <Icon name="chevron-down" className="ck-icon ck-icon-small" />
            </Button>
          </div>
          {list}
        </ComboBox>
      ) : (
        <AriaSelect
          {...common}
          selectedKey={chosen ?? null}
          onSelectionChange={choose}
          placeholder={placeholder}
        >
          <Button className="ck-w-field ck-w-select-button" id={fieldId(name)}>
            <SelectValue />
            <Icon name="chevron-down" className="ck-icon ck-icon-small" />
          </Button>
          {list}
        </AriaSelect>
      )}
      {asFlag(node["clearable"]) && chosen !== undefined && (
        <IconButton icon="close" label="Clear the choice" onClick={() => choose(null)} />
      )}
      {action.isLoading && <span className="ck-spinner" />}
    </span>
  );
}
