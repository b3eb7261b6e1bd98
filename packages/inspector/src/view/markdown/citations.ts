import type { Annotation } from "@chatkit-protocol/core/protocol";

/** The part of a Markdown tree that this file needs. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  data?: { hName: string; hProperties: Record<string, string> };
  position?: { start: { offset?: number }; end: { offset?: number } };
}

/** A citation at a place in the text. */
export interface PlacedCitation {
  /** In UTF-16 code units from the beginning of the text. */
  readonly offset: number;
  /** Its number, from 1. */
  readonly number: number;
}

/** The citations that have a place in the text, numbered in the order of all. */
export const placed = (annotations: readonly Annotation[]): PlacedCitation[] =>
  annotations.flatMap(({ index }, position) =>
    index === undefined ? [] : [{ offset: index, number: position + 1 }],
  );

/** A remark plugin that puts a `cite` element with the number of each citation behind the text that it is about. */
export function remarkCitations(citations: readonly PlacedCitation[]) {
  return (tree: Node): void => {
    for (const citation of citations.toSorted((one, other) => other.offset - one.offset))
      insert(tree, citation);
  };
}

const mark = ({ number }: PlacedCitation): Node => ({
  type: "citation",
  data: { hName: "cite", hProperties: { dataNumber: String(number) } },
});

interface Place {
  parent: Node;
  index: number;
  start: number;
  end: number;
}

/** Splits the text that contains the offset; outside of any text the mark goes behind the last text before it. */
function insert(tree: Node, citation: PlacedCitation): void {
  let last: Place | undefined;
  const visit = (parent: Node): void => {
    for (const [index, node] of (parent.children ?? []).entries()) {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? 0;
      const isLeaf = node.type === "text" || node.type === "inlineCode" || node.type === "code";
      if (isLeaf && start < citation.offset) last = { parent, index, start, end };
      visit(node);
    }
  };
  visit(tree);
  if (!last) {
    const [first] = tree.children ?? [];
    (first?.children ?? tree.children)?.unshift(mark(citation));
    return;
  }
  const { parent, index, start, end } = last;
  const node = parent.children?.[index];
  if (!node) return;
  const value = node.value ?? "";
  const isWithin = node.type === "text" && citation.offset < end && end - start === value.length;
  // A text with escapes is longer in the source than on the screen; the mark then goes behind all of it.
  if (!isWithin) {
    parent.children?.splice(index + 1, 0, mark(citation));
    return;
  }
  const cut = citation.offset - start;
  const place = (from: number, to: number): Node["position"] => ({
    start: { offset: start + from },
    end: { offset: start + to },
  });
  parent.children?.splice(
    index,
    1,
    { type: "text", value: value.slice(0, cut), position: place(0, cut) },
    mark(citation),
    { type: "text", value: value.slice(cut), position: place(cut, value.length) },
  );
}
