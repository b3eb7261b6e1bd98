import { useEffect } from "react";
import type { ExchangeLog, LoggedExchange, Mark } from "./exchange-log.ts";
import { marksOf } from "./judge-exchange.ts";

/** Judges each answer once it has ended, when the page has nothing else to do. The kit is large: it loads with the first, in a worker. */
export function useMarks(log: ExchangeLog): void {
  useEffect(() => {
    let judging = false;
    let over = false;
    const next = async (): Promise<void> => {
      if (judging) return;
      judging = true;
      try {
        for (let one = waiting(log); one && !over; one = waiting(log)) {
          await idle();
          log.mark(one, await marksOrProblem(one));
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

/** What the kit finds. An answer that it cannot judge, or a kit that does not load, leaves the chat as it is. */
async function marksOrProblem(one: LoggedExchange): Promise<readonly Mark[]> {
  try {
    return await marksOf(one);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [
      { key: "kit", level: "MAY", rule: "kit", message, sentence: "The kit could not judge this answer." },
    ];
  }
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
