import type { PageExchange, PageMark } from "../../../../../conformance/src/in-page.ts";
import type { LoggedExchange } from "./exchange-log.ts";

/** What the worker answers. */
export type JudgedExchange = { readonly marks: readonly PageMark[] } | { readonly problem: string };

let worker: Worker | undefined;

/** What one answer breaks by itself. Rejects if the kit does not load; judges one answer at a time. */
export function marksOf({
  url,
  operation,
  body,
  status = 0,
  headers,
  chunks,
  end,
}: LoggedExchange): Promise<readonly PageMark[]> {
  const how = end === "whole" ? "complete" : end === "aborted" ? "closed" : "cut";
  const exchange: PageExchange = { url, operation, body, status, headers, chunks, how };
  // Its file lies beside that of the page.
  const judge = (worker ??= new Worker(new URL("judge-worker.js", import.meta.url), { type: "module" }));
  return new Promise((resolve, reject) => {
    judge.onmessage = ({ data }: MessageEvent<JudgedExchange>) =>
      "problem" in data ? reject(new Error(data.problem)) : resolve(data.marks);
    judge.onerror = ({ message }) => {
      judge.terminate();
      worker = undefined;
      reject(new Error(message || "The kit did not load."));
    };
    judge.postMessage(exchange);
  });
}
