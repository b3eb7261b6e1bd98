import type { Page } from "playwright-core";
import { quantile } from "../../../../bench/measuring/statistics.ts";

/** How smooth a page was while something happened; times are in milliseconds. */
export interface Smoothness {
  readonly seconds: number;
  /** The frames that were drawn. */
  readonly drawn: number;
  /** Time between two frames that were drawn. */
  readonly median: number;
  readonly p99: number;
  /** CPU time of the tasks of the page's main thread, which other processes do not change. */
  readonly tasks: readonly number[];
}

declare global {
  /** Ends what `watchFrames` has begun in the page; gives the times between frames. */
  var stopWatching: () => number[];
}

/** Does something in a page, and watches when it draws, and how long its tasks are. */
export async function watchFrames(page: Page, work: () => Promise<unknown>): Promise<Smoothness> {
  await page.evaluate(() => {
    const intervals: number[] = [];
    let isOver = false;
    let last = performance.now();
    const drawn = (now: number): void => {
      intervals.push(now - last);
      last = now;
      if (!isOver) requestAnimationFrame(drawn);
    };
    requestAnimationFrame(drawn);
    globalThis.stopWatching = () => {
      isOver = true;
      return intervals;
    };
  });
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const intervals = await page.evaluate(() => stopWatching());
  const tasks = tasksOf(JSON.parse((await browser.stopTracing()).toString()) as Trace);
  return {
    seconds,
    drawn: intervals.length,
    median: quantile(intervals, 0.5),
    p99: quantile(intervals, 0.99),
    tasks,
  };
}

/** What is used of a trace of Chromium: `tdur` is CPU time in microseconds. */
interface Trace {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    readonly tdur?: number;
    readonly args: { readonly name?: string };
  }[];
}

/** Milliseconds of CPU of each task of the main thread; only the page's own process is traced that far. */
function tasksOf({ traceEvents }: Trace): number[] {
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents.flatMap(({ name, pid, tid, tdur }) =>
    name === "ThreadControllerImpl::RunTask" && tdur !== undefined && main.has(`${pid} ${tid}`)
      ? [tdur / 1000]
      : [],
  );
}
