import { type CSSProperties, useState } from "react";
import { flowStyle } from "./box-style.ts";
import { Children } from "./component.tsx";
import type { NodeProps } from "./node-props.ts";
import { asList, asNumber } from "./props.ts";
import { StatusLine } from "./status-line.tsx";
import { useAction } from "./use-action.ts";
import { useWidget } from "./widget-context.ts";

/** The rows that are shown at first if the server leaves that to the client. */
const automaticLimit = 8;

/** A list of rows; more than its limit are shown when the user asks for them. */
export function ListView({ node, depth }: NodeProps) {
  const [isWhole, setWhole] = useState(false);
  const rows = asList(node["children"]);
  const limit = node["limit"] === "auto" ? automaticLimit : asNumber(node["limit"]);
  const shown = isWhole || limit === undefined ? rows : rows.slice(0, Math.max(1, limit));
  return (
    <div className="ck-w-card-frame" data-size="md">
      <StatusLine status={node["status"]} />
      <div className="ck-w-list">
        <Children of={{ children: shown }} depth={depth} />
        {shown.length < rows.length && (
          <button type="button" className="ck-w-list-more" onClick={() => setWhole(true)}>
            Show {rows.length - shown.length} more
          </button>
        )}
      </div>
    </div>
  );
}

/** A row of a list; with an action it is a button, unless it has controls of its own inside. */
export function ListViewItem({ node, depth }: NodeProps) {
  const { isDisabled } = useWidget();
  const action = useAction(node["onClickAction"], "self");
  const style: CSSProperties = flowStyle(node);
  const row = (
    <div className="ck-w-list-row" style={style}>
      <Children of={node} depth={depth} />
      {action.isLoading && <span className="ck-spinner" />}
    </div>
  );
  if (!action.exists) return <div className="ck-w-list-item">{row}</div>;
  return (
    <div className="ck-w-list-item ck-w-list-clickable">
      {row}
      {/* It lies over the row, so that buttons inside stay buttons of their own. */}
      <button
        type="button"
        className="ck-w-list-button"
        aria-label={labelOf(node) || "Open"}
        aria-busy={action.isLoading}
        disabled={isDisabled}
        onClick={() => action.run()}
      />
    </div>
  );
}

/** The texts inside a node, which name its button. */
function labelOf(value: unknown, level = 0): string {
  if (level > 10) return "";
  if (Array.isArray(value))
    return value
      .map((part) => labelOf(part, level + 1))
      .filter(Boolean)
      .join(", ");
  if (typeof value !== "object" || value === null) return "";
  const own = "value" in value ? value.value : "label" in value ? value.label : undefined;
  const inside = "children" in value ? labelOf(value.children, level + 1) : "";
  return [typeof own === "string" ? own : "", inside].filter(Boolean).join(", ");
}
