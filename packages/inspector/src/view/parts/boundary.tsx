import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** What is inside, for the sentence that replaces it. */
  readonly what: string;
  /** Another value tries again. */
  readonly resetKey: unknown;
  readonly children: ReactNode;
}

/** Keeps a fault in the drawing of one thing to that thing: servers send odd data. */
export class Boundary extends Component<BoundaryProps, { failed: { with: unknown } | undefined }> {
  override state: { failed: { with: unknown } | undefined } = { failed: undefined };

  override componentDidCatch(): void {
    this.setState({ failed: { with: this.props.resetKey } });
  }

  static getDerivedStateFromError(): { failed: { with: unknown } } {
    return { failed: { with: undefined } };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: undefined });
  }

  override render(): ReactNode {
    return this.state.failed ? (
      <p className="ck-unknown">This {this.props.what} cannot be shown.</p>
    ) : (
      this.props.children
    );
  }
}
