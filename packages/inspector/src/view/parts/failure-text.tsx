import type { Failure } from "../chat/failure.ts";

/** A failure in words, with the details for developers on demand. */
export function FailureText({ failure: { title, detail } }: { readonly failure: Failure }) {
  return (
    <div className="ck-notice-text">
      <strong>{title}</strong>
      {detail && (
        <details>
          <summary>Details</summary>
          <code>{detail}</code>
        </details>
      )}
    </div>
  );
}
