import { createContext, useContext } from "react";
import type { ActionConfig } from "@chatkit-protocol/core/protocol";

/** What components of a widget use of it. */
export interface WidgetEnvironment {
  /** Runs an action of a component, with the values of its form. `sender` is the component, for the loading state. */
  readonly run: (
    action: ActionConfig,
    payload: unknown,
    sender: string,
    auto: "self" | "container" | "none",
  ) => void;
  /** The component whose action is running. */
  readonly loading: string | undefined;
  /** Whether nothing can be used at the moment. */
  readonly isDisabled: boolean;
  /** Makes the `id` of a field's element, so that labels find it. */
  readonly fieldId: (name: string) => string;
  /** The names of the fields that have a label on the screen. */
  readonly labelled: readonly string[];
  /** Says that a field has a label, until the returned function is called. */
  readonly addLabel: (name: string) => () => void;
}

export const WidgetContext = createContext<WidgetEnvironment>({
  run: () => undefined,
  loading: undefined,
  isDisabled: true,
  fieldId: (name) => name,
  labelled: [],
  addLabel: () => () => undefined,
});

export const useWidget = (): WidgetEnvironment => useContext(WidgetContext);
