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
  const heard = new AbortController();
  return new Promise((resolve, reject) => {
    const hear = <Type extends keyof WorkerEventMap>(
      type: Type,
      listener: (event: WorkerEventMap[Type]) => void,
    ): void =>
      judge.addEventListener(
        type,
        (event) => {
          heard.abort();
          listener(event);
        },
        { signal: heard.signal },
      );
    hear("message", ({ data }: MessageEvent<JudgedExchange>) =>
      "problem" in data ? reject(new Error(data.problem)) : resolve(data.marks),
    );
    hear("error", ({ message }) => {
      judge.terminate();
      worker = undefined;
      reject(new Error(message || "The kit did not load."));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    judge.postMessage(exchange);
  });
}
