import type { ReactNode } from "react";

/** One choice of a menu. */
export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly icon?: string | undefined;
  readonly description?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface MenuButtonProps {
  /** What the button is called. */
  readonly label: string;
  /** What the menu is called. */
  readonly menuLabel: string;
  readonly className: string;
  /** What is in the button. */
  readonly children: ReactNode;
  readonly choices: readonly MenuChoice[];
  /** The id of the choice that holds; absent if the choices are things to do. */
  readonly chosen?: string | null | undefined;
  readonly onChoose: (id: string) => void;
}
