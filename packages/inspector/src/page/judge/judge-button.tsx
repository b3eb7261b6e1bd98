import { useRef, useState } from "react";
import type { PageSettings } from "../settings.ts";
import { MarkText } from "../wire/marks.tsx";
import type { Verdict } from "./judge.ts";

type State =
  | { readonly is: "idle" }
  | { readonly is: "running"; readonly done: number; readonly of: number }
  | { readonly is: "done"; readonly verdict: Verdict }
  | { readonly is: "failed"; readonly why: string };

/** Runs the kit in this page against the server. */
export function JudgeButton({ settings }: { settings: PageSettings }) {
  const [state, setState] = useState<State>({ is: "idle" });
  const stop = useRef<AbortController>(undefined);
  const judge = async (): Promise<void> => {
    const own = new AbortController();
    stop.current = own;
    setState({ is: "running", done: 0, of: 0 });
    try {
      // The kit is large: it loads when it is needed.
      const kit = await import("./judge.ts");
      const progress = (done: number, of: number): void => setState({ is: "running", done, of });
      setState({ is: "done", verdict: await kit.judge(settings, own.signal, progress) });
    } catch (error) {
      setState({ is: "failed", why: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <div className="in-verdict" aria-live="polite">
      {state.is === "running" ? (
        <>
          <p>
            Judging: case {state.done} of {state.of}
          </p>
          <progress value={state.done} max={Math.max(state.of, 1)} />
          <button onClick={() => stop.current?.abort()}>Stop</button>
        </>
      ) : (
        <button onClick={() => void judge()}>Judge this server</button>
      )}
      <p className="in-quiet">
        The kit runs in this page, by the page&rsquo;s own <code>fetch</code>. Only the command line can judge
        what a browser hides: preflights, compression, the flow of bytes, uploads and broken connections.
      </p>
      {state.is === "failed" && <p role="alert">The run failed: {state.why}</p>}
      {state.is === "done" && <VerdictView verdict={state.verdict} />}
    </div>
  );
}

function VerdictView({ verdict: { lines, causes } }: { verdict: Verdict }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>
          <b>{line}</b>
        </p>
      ))}
      <ol className="in-causes">
        {causes.map((cause) => (
          <li key={cause.key}>
            <MarkText mark={cause} />
            <details>
              <summary>The answer</summary>
              <pre>{cause.raw}</pre>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}
