import { useEffect } from "react";
import type { ExchangeLog, LoggedExchange } from "./exchange-log.ts";

/** Judges each answer once it has ended, when the page has nothing else to do. The kit is large: it loads with the first. */
export function useMarks(log: ExchangeLog): void {
  useEffect(() => {
    let judging = false;
    let over = false;
    const next = async (): Promise<void> => {
      if (judging) return;
      judging = true;
      try {
        for (let one = waiting(log); one && !over; one = waiting(log)) {
          const { marksOf } = await import("./judge-exchange.ts");
          await idle();
          log.mark(one, marksOf(one));
        }
      } finally {
        judging = false;
      }
    };
    const stop = log.subscribe(() => void next());
    void next();
    return () => {
      over = true;
      stop();
    };
  }, [log]);
}

/** The next answer that has ended and was not judged; a request that got none, or too long a one, cannot be. */
const waiting = (log: ExchangeLog): LoggedExchange | undefined =>
  log.list().find(({ end, status, chunks, marks }) => {
    const isJudgeable = status !== undefined && chunks.length > 0;
    return end !== undefined && isJudgeable && marks === undefined;
  });

/** Resolves when nothing else is to be drawn. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 50);
  });
