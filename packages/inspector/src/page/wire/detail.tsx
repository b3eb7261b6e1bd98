import { useMemo, useState } from "react";
import type { LoggedExchange, LoggedFrame } from "./exchange-log.ts";
import { asCurl } from "./curl.ts";
import { type Folded, foldedAt } from "./folded.ts";
import { MarkList, marksAt } from "./marks.tsx";
import { asTest } from "./save-test.ts";

/** A frame: its text, what is wrong with it, and what a client holds after it. */
export function FrameDetail({ exchange, frame }: { exchange: LoggedExchange; frame: LoggedFrame }) {
  // Frames that come later change nothing of it.
  const folded = useMemo(() => foldedAt(exchange.frames, frame), [exchange.frames, frame]);
  return (
    <>
      <Copy text={frame.raw} name="Copy the raw text" />
      <MarkList marks={marksAt(exchange, frame)} />
      <pre>{frame.event === undefined ? frame.raw : JSON.stringify(frame.event, undefined, 2)}</pre>
      {folded && <FoldedView folded={folded} />}
    </>
  );
}

function FoldedView({ folded }: { folded: Exclude<Folded, undefined> }) {
  if ("problem" in folded)
    return (
      <>
        <h2>After it</h2>
        <p role="alert">A client cannot apply this event: {folded.problem}</p>
      </>
    );
  const { what, value } =
    "item" in folded ? { what: "item", value: folded.item } : { what: "thread", value: folded.thread };
  return (
    <>
      <h2>The {what} after it</h2>
      <pre>{JSON.stringify(value, undefined, 2)}</pre>
    </>
  );
}

/** A request and its answer. */
export function ExchangeDetail({ exchange, endpoint }: { exchange: LoggedExchange; endpoint: string }) {
  const { headers, body, text } = exchange;
  return (
    <>
      <Copy text={asCurl(exchange, endpoint)} name="Copy as curl" />
      <Download
        text={asTest(exchange, endpoint)}
        name="Save as a test"
        file={`${exchange.operation}.test.ts`}
      />
      <MarkList marks={exchange.marks ?? []} />
      <h2>Request</h2>
      <pre>{pretty(body)}</pre>
      <h2>Answer</h2>
      <pre>
        {headers.map(([name, value]) => `${name}: ${value}\n`).join("")}
        {text === undefined ? "" : `\n${pretty(text)}`}
      </pre>
    </>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

function Copy({ text, name }: { text: string; name: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button onClick={() => void copy().catch(() => setCopied(false))} aria-live="polite">
      {isCopied ? "Copied" : name}
    </button>
  );
}

function Download({ text, name, file }: { text: string; name: string; file: string }) {
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    const link = Object.assign(document.createElement("a"), { href: url, download: file });
    link.click();
    URL.revokeObjectURL(url);
  };
  return <button onClick={save}>{name}</button>;
}
