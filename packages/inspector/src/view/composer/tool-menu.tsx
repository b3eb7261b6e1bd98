import { Button, Menu, MenuItem, MenuTrigger } from "react-aria-components";
import { Icon } from "../icons/icon.tsx";
import type { ToolOption } from "../chat/options.ts";
import { Popup } from "../parts/popup.tsx";

interface ToolMenuProps {
  readonly tools: readonly ToolOption[];
  /** The id of the chosen tool. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** The tools that the user can choose for the next message: pinned ones as buttons, the others in a menu. */
export function ToolMenu({ tools, chosen, onChoose }: ToolMenuProps) {
  if (tools.length === 0) return null;
  const toggle = (id: string): void => onChoose(id === chosen ? null : id);
  const inMenu = tools.filter(({ pinned }) => !pinned);
  const asButtons = tools.filter(({ id, pinned }) => pinned || id === chosen);
  return (
    <>
      {inMenu.length > 0 && (
        <MenuTrigger>
          <Button className="ck-icon-button" aria-label="Tools">
            <Icon name="settings-slider" />
          </Button>
          <Popup>
            <Menu
              className="ck-menu"
              aria-label="Tools"
              selectionMode="single"
              selectedKeys={chosen === null ? [] : [chosen]}
              onAction={(key) => toggle(String(key))}
            >
              {inMenu.map(({ id, label, icon }) => (
                <MenuItem key={id} id={id} className="ck-menu-item" textValue={label}>
                  <Icon name={icon} /> {label}
                </MenuItem>
              ))}
            </Menu>
          </Popup>
        </MenuTrigger>
      )}
      {asButtons.map(({ id, label, shortLabel, icon }) => (
        <button
          key={id}
          type="button"
          className="ck-chip"
          aria-pressed={id === chosen}
          aria-label={label}
          onClick={() => toggle(id)}
        >
          <Icon name={icon} /> {shortLabel ?? label}
        </button>
      ))}
    </>
  );
}
