import { type ReactNode, useRef } from "react";
import { CopyButton } from "../parts/copy-button.tsx";

/** Code with a button that copies it. */
export function CodeBlock({ children }: { readonly children: ReactNode }) {
  const code = useRef<HTMLPreElement>(null);
  return (
    <div className="ck-code">
      <pre ref={code} tabIndex={0}>
        {children}
      </pre>
      <CopyButton label="Copy code" text={() => code.current?.textContent ?? ""} />
    </div>
  );
}
