import { type CSSProperties, type FormEvent, useRef, useState } from "react";
import { Icon } from "../icons/icon.tsx";
import { colorOf } from "./colors.ts";
import { Children } from "./component.tsx";
import { FormContext, useFormEnvironment } from "./form-context.ts";
import { borders, spacing } from "./lengths.ts";
import type { NodeProps } from "./node-props.ts";
import { asFlag, asObject, asText } from "./props.ts";
import { StatusLine } from "./status-line.tsx";
import { useAction } from "./use-action.ts";
import { useWidget } from "./widget-context.ts";

const sizes: ReadonlySet<unknown> = new Set(["sm", "md", "lg", "full"]);

/** A framed widget; as a form it sends its fields with the action of `confirm`. */
export function Card({ node, depth }: NodeProps) {
  const element = useRef<HTMLFormElement>(null);
  const environment = useFormEnvironment(() => element.current?.requestSubmit());
  return asFlag(node["asForm"]) ? (
    <FormContext value={environment}>
      <CardFrame node={node} depth={depth} form={element} />
    </FormContext>
  ) : (
    <CardFrame node={node} depth={depth} />
  );
}

interface CardFrameProps extends NodeProps {
  readonly form?: React.RefObject<HTMLFormElement | null>;
}

function CardFrame({ node, depth, form }: CardFrameProps) {
  const [isCollapsed, setCollapsed] = useState(asFlag(node["collapsed"]));
  const [confirm, cancel] = [asObject(node["confirm"]), asObject(node["cancel"])];
  const confirming = useAction(confirm?.["action"], "container");
  const background = colorOf(node["background"]);
  const style: CSSProperties = {
    ...spacing("padding", node["padding"]),
    ...borders(node["border"]),
    ...(background ? { backgroundColor: background } : {}),
  };
  const size = sizes.has(node["size"]) ? asText(node["size"]) : "md";
  const inside = (
    <>
      {isCollapsed ? (
        <button type="button" className="ck-button" onClick={() => setCollapsed(false)}>
          <Icon name="chevron-right" /> Show
        </button>
      ) : (
        <div className="ck-w-card-body" style={style}>
          <Children of={node} depth={depth} />
        </div>
      )}
      {(confirm || cancel) && (
        <div className="ck-w-card-foot ck-buttons">
          {cancel && <CardButton action={cancel} className="ck-button ck-quiet" />}
          {confirm && (
            <CardButton
              action={confirm}
              className="ck-button ck-primary"
              {...(form ? { type: "submit" } : {})}
            />
          )}
        </div>
      )}
    </>
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirming.run();
  };
  return (
    <div className="ck-w-card-frame" data-size={size}>
      <StatusLine status={node["status"]} />
      {form ? (
        <form ref={form} className="ck-w-card" onSubmit={submit}>
          {inside}
        </form>
      ) : (
        <div className="ck-w-card">{inside}</div>
      )}
    </div>
  );
}

interface CardButtonProps {
  readonly action: Readonly<Record<string, unknown>>;
  readonly className: string;
  readonly type?: "submit";
}

/** A button at the bottom of a card; one that submits leaves the action to the form. */
function CardButton({ action: { label, action }, className, type }: CardButtonProps) {
  const { isDisabled } = useWidget();
  const own = useAction(action, "container");
  return (
    <button
      type={type ?? "button"}
      className={className}
      disabled={isDisabled}
      onClick={type === "submit" ? undefined : () => own.run()}
    >
      {asText(label)}
    </button>
  );
}
