import { type FormEvent, useRef } from "react";
import { boxStyle } from "./box-style.ts";
import { Children } from "./component.tsx";
import { FormContext, useFormEnvironment } from "./form-context.ts";
import type { NodeProps } from "./node-props.ts";
import { useAction } from "./use-action.ts";

/** A box whose fields are sent together. */
export function Form({ node, depth }: NodeProps) {
  const element = useRef<HTMLFormElement>(null);
  const environment = useFormEnvironment(() => element.current?.requestSubmit());
  return (
    <FormContext value={environment}>
      <SubmittingForm node={node} depth={depth} element={element} />
    </FormContext>
  );
}

function SubmittingForm({
  node,
  depth,
  element,
}: NodeProps & { readonly element: React.RefObject<HTMLFormElement | null> }) {
  const action = useAction(node["onSubmitAction"], "self");
  const direction = node["direction"] === "row" ? "row" : "col";
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    action.run();
  };
  return (
    <form
      ref={element}
      className={`ck-w-box ck-w-${direction}`}
      style={boxStyle(node)}
      onSubmit={submit}
      aria-busy={action.isLoading}
    >
      <Children of={node} depth={depth} />
    </form>
  );
}
