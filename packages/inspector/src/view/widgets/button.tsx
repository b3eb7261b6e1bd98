import { Icon } from "../icons/icon.tsx";
import { useForm } from "./form-context.ts";
import type { NodeProps } from "./node-props.ts";
import { asFlag, asName, asText } from "./props.ts";
import { useAction } from "./use-action.ts";
import { useWidget } from "./widget-context.ts";

/** A button: it runs its action, or submits the form around it. */
export function Button({ node }: NodeProps) {
  const { isDisabled } = useWidget();
  const form = useForm();
  const action = useAction(node["onClickAction"], "self");
  const submits = asFlag(node["submit"]) && form !== undefined;
  const label = asText(node["label"]);
  const [start, end] = [asName(node["iconStart"]), asName(node["iconEnd"])];
  return (
    <button
      type={submits ? "submit" : "button"}
      className="ck-w-button"
      data-style={asName(node["style"])}
      data-color={asName(node["color"])}
      data-variant={asName(node["variant"])}
      data-size={asName(node["size"])}
      data-icon-size={asName(node["iconSize"])}
      data-pill={asFlag(node["pill"])}
      data-uniform={asFlag(node["uniform"])}
      data-block={asFlag(node["block"])}
      // A button without a text is named after its icon.
      aria-label={label === "" ? (start ?? end ?? "Button") : undefined}
      aria-busy={action.isLoading}
      disabled={isDisabled || asFlag(node["disabled"])}
      onClick={() => {
        // A click on a button that submits is the form's; its own action runs as well if it has one.
        if (!action.isLoading) action.run();
      }}
    >
      {action.isLoading ? <span className="ck-spinner" /> : start && <Icon name={start} />}
      {label && <span>{label}</span>}
      {end && <Icon name={end} />}
    </button>
  );
}
