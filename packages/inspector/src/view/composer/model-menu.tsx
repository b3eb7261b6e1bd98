import { Button, Menu, MenuItem, MenuTrigger, Text } from "react-aria-components";
import { Icon } from "../icons/icon.tsx";
import type { ModelOption } from "../chat/options.ts";
import { Popup } from "../parts/popup.tsx";

interface ModelMenuProps {
  readonly models: readonly ModelOption[];
  /** The id of the chosen model. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** The models that the user can choose from. */
export function ModelMenu({ models, chosen, onChoose }: ModelMenuProps) {
  if (models.length === 0) return null;
  const label = models.find(({ id }) => id === chosen)?.label ?? "Model";
  return (
    <MenuTrigger>
      <Button className="ck-chip" aria-label={`Model: ${label}`}>
        {label} <Icon name="chevron-down" className="ck-icon ck-icon-small" />
      </Button>
      <Popup>
        <Menu
          className="ck-menu"
          aria-label="Models"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen === undefined ? [] : [chosen]}
          disabledKeys={models.filter(({ disabled }) => disabled).map(({ id }) => id)}
          onAction={(key) => onChoose(String(key))}
        >
          {models.map(({ id, label, description }) => (
            <MenuItem key={id} id={id} className="ck-menu-item" textValue={label}>
              <Text slot="label">{label}</Text>
              {description && (
                <Text slot="description" className="ck-note">
                  {description}
                </Text>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popup>
    </MenuTrigger>
  );
}
