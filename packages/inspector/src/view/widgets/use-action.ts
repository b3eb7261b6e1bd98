import { useId } from "react";
import { actionOf } from "./action-config.ts";
import { withFields } from "./field-values.ts";
import { useForm } from "./form-context.ts";
import { useWidget } from "./widget-context.ts";

/** How a component runs one of its actions. */
export interface UsableAction {
  /** Whether there is an action. */
  readonly exists: boolean;
  /** Whether it is running and this component shows it. */
  readonly isLoading: boolean;
  /** Runs it; `own` is the component's own value, by its name, which a form may not know yet. */
  readonly run: (own?: { readonly name: string; readonly value: unknown }) => void;
}

/** The action in a prop; `auto` is what shows that it is running if the action leaves that to the client. */
export function useAction(config: unknown, auto: "self" | "container" | "none"): UsableAction {
  const widget = useWidget();
  const form = useForm();
  const sender = useId();
  const action = actionOf(config);
  return {
    exists: action !== undefined,
    isLoading: widget.loading === sender,
    run(own) {
      if (!action) return;
      const values = new Map(form?.values());
      if (own && own.name !== "") values.set(own.name, own.value);
      widget.run(action, withFields(action.payload, values), sender, auto);
    },
  };
}
