import type { ToolOption } from "../chat/options.ts";
import { Icon } from "../icons/icon.tsx";
import { MenuButton } from "../parts/menu-button.tsx";

interface ToolMenuProps {
  readonly tools: readonly ToolOption[];
  /** The id of the chosen tool. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** The tools that the user can choose for the next message: pinned ones as buttons, the others in a menu. */
export function ToolMenu({ tools, chosen, onChoose }: ToolMenuProps) {
  const toggle = (id: string): void => onChoose(id === chosen ? null : id);
  const inMenu = tools.filter(({ pinned }) => !pinned);
  const asButtons = tools.filter(({ id, pinned }) => pinned || id === chosen);
  return (
    <>
      {inMenu.length > 0 && (
        <MenuButton
          label="Tools"
          menuLabel="Tools"
          className="ck-icon-button"
          choices={inMenu}
          chosen={chosen}
          onChoose={toggle}
        >
          <Icon name="settings-slider" />
        </MenuButton>
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
