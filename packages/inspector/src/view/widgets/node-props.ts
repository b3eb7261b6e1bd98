/** What every component of a widget gets. */
export interface NodeProps {
  /** The node as it came, with all its props. */
  readonly node: Readonly<Record<string, unknown>>;
  /** How deep it lies in the widget. */
  readonly depth: number;
}
