import type { CDPSession, Page } from "playwright-core";
import { quantile } from "../../../../bench/measuring/statistics.ts";

/** How smoothly a page was while something happened; times are in milliseconds. */
export interface Smoothness {
  readonly seconds: number;
  /** Seconds of CPU of the page's main thread, which other processes do not change. */
  readonly cpu: number;
  /** The frames that were drawn. */
  readonly drawn: number;
  /** Time between two frames that were drawn. */
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  /** Tasks of more than 50 ms, which is when input begins to feel late. */
  readonly longTasks: number;
  readonly longestTask: number;
}

interface Watched {
  readonly intervals: number[];
  readonly tasks: number[];
}

declare global {
  /** Ends what `watchFrames` has begun in the page. */
  var stopWatching: () => Promise<Watched>;
}

/** Does something in a page, and watches when it draws. */
export async function watchFrames(page: Page, work: () => Promise<unknown>): Promise<Smoothness> {
  await page.evaluate(() => {
    const intervals: number[] = [];
    const tasks: number[] = [];
    let isOver = false;
    let last = performance.now();
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: "longtask" });
    const drawn = (now: number): void => {
      intervals.push(now - last);
      last = now;
      if (!isOver) requestAnimationFrame(drawn);
    };
    requestAnimationFrame(drawn);
    globalThis.stopWatching = async () => {
      isOver = true;
      // Entries of the last task come after it.
      await new Promise((resolve) => setTimeout(resolve, 200));
      observer.disconnect();
      return { intervals, tasks };
    };
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const cpuBefore = await cpuOf(session);
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const cpu = (await cpuOf(session)) - cpuBefore;
  await session.detach();
  const { intervals, tasks } = await page.evaluate(() => stopWatching());
  return {
    seconds,
    cpu,
    drawn: intervals.length,
    median: quantile(intervals, 0.5),
    p99: quantile(intervals, 0.99),
    longest: Math.max(0, ...intervals),
    longTasks: tasks.length,
    longestTask: Math.max(0, ...tasks),
  };
}

async function cpuOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}
