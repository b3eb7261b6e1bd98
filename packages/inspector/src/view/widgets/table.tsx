import { type CSSProperties, createContext, useContext } from "react";
import { Children } from "./component.tsx";
import { sizeOf, spacing } from "./lengths.ts";
import type { NodeProps } from "./node-props.ts";
import { asFlag, asNumber, lookUp } from "./props.ts";

const InHeader = createContext(false);

/** A table of rows; a wide one scrolls by itself. */
export function Table({ node, depth }: NodeProps) {
  return (
    <div className="ck-w-table-frame" tabIndex={0} role="group" aria-label="Table">
      <table className="ck-w-table">
        <tbody>
          <Children of={node} depth={depth} />
        </tbody>
      </table>
    </div>
  );
}

/** A row of a table, of headings or of cells. */
export function TableRow({ node, depth }: NodeProps) {
  return (
    <InHeader value={asFlag(node["header"])}>
      <tr>
        <Children of={node} depth={depth} />
      </tr>
    </InHeader>
  );
}

const widths = { xs: "60px", sm: "100px", md: "160px", lg: "240px", xl: "320px" };
const aligns = { start: "start", center: "center", end: "end" } as const;
const verticals = { start: "top", center: "middle", end: "bottom" } as const;

/** Spans are limited: a table with millions of columns stops the browser. */
const span = (value: unknown): number => Math.min(100, Math.max(1, Math.floor(asNumber(value) ?? 1)));

/** A cell of a table. */
export function TableCell({ node, depth }: NodeProps) {
  const isHeader = useContext(InHeader);
  const style: CSSProperties = {
    ...spacing("padding", node["padding"]),
    width: sizeOf(node["width"]) ?? lookUp(widths, node["colSize"]),
    textAlign: lookUp(aligns, node["align"]),
    verticalAlign: lookUp(verticals, node["vAlign"]),
  };
  const Cell = isHeader ? "th" : "td";
  return (
    <Cell
      style={style}
      colSpan={span(node["colSpan"])}
      rowSpan={span(node["rowSpan"])}
      {...(isHeader ? { scope: "col" } : {})}
    >
      <Children of={node} depth={depth} />
    </Cell>
  );
}
