import type { ModelOption } from "../chat/options.ts";
import { Icon } from "../icons/icon.tsx";
import { MenuButton } from "../parts/menu-button.tsx";

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
    <MenuButton
      label={`Model: ${label}`}
      menuLabel="Models"
      className="ck-chip"
      choices={models.map(({ disabled, ...model }) => ({ ...model, isDisabled: disabled }))}
      chosen={chosen ?? null}
      onChoose={onChoose}
    >
      {label} <Icon name="chevron-down" className="ck-icon ck-icon-small" />
    </MenuButton>
  );
}
