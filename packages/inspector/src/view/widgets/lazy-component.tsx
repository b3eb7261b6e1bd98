import { type ComponentType, Suspense } from "react";
import type { NodeProps } from "./node-props.ts";

/** A component whose code is loaded when a widget needs it. */
export const LazyComponent = (Loaded: ComponentType<NodeProps>): ComponentType<NodeProps> =>
  function Lazy(props) {
    return (
      <Suspense fallback={<span className="ck-spinner" role="img" aria-label="Loading" />}>
        <Loaded {...props} />
      </Suspense>
    );
  };
