import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Text } from "react-aria-components/Text";
import { Icon } from "../icons/icon.tsx";
import type { MenuButtonProps } from "./menu-contents.ts";
import { Popup } from "./popup.tsx";

/** A button that opens a menu. */
export default function MenuWithButton({
  label,
  menuLabel,
  className,
  children,
  choices,
  chosen,
  onChoose,
}: MenuButtonProps) {
  const selection =
    chosen === undefined
      ? {}
      : { selectionMode: "single" as const, selectedKeys: chosen === null ? [] : [chosen] };
  return (
    <MenuTrigger>
      <Button className={className} aria-label={label}>
        {children}
      </Button>
      <Popup>
        <Menu
          className="ck-menu"
          aria-label={menuLabel}
          disabledKeys={choices.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
          onAction={(key) => onChoose(String(key))}
          {...selection}
        >
          {choices.map(({ id, label: text, icon, description }) => (
            <MenuItem key={id} id={id} className="ck-menu-item" textValue={text}>
              {icon && <Icon name={icon} />}
              <Text slot="label">{text}</Text>
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
