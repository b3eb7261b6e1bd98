import { createHook } from "node:async_hooks";
import { PerformanceObserver } from "node:perf_hooks";

/** What one event costs, in numbers that do not depend on the machine or its load. */
export interface Cost {
  /** Bytes that were allocated on the heap. */
  bytes: number;
  promises: number;
  /** Bytes of these that young collections do not free. Each of them copies what survives, so that it costs more than its allocation. */
  survivors: number;
}

/**
 * Counts what `work` allocates and how many promises it makes, per event; `work` resolves with the number of its events.
 * Throws if garbage was collected meanwhile: start the process with a young generation that holds everything.
 */
export async function costOf(work: () => Promise<number>): Promise<Cost> {
  for (let count = 0; count < 3; count++) await work();
  const bytes = await bytesOf(work);
  // The least of three: what Node itself frees late is not a matter of the engine.
  const survivors = Math.min(await survivorsOf(work), await survivorsOf(work), await survivorsOf(work));
  return { bytes, promises: await promisesOf(work), survivors };
}

async function bytesOf(work: () => Promise<number>): Promise<number> {
  globalThis.gc?.();
  let collections = 0;
  const observer = new PerformanceObserver((list) => (collections += list.getEntries().length));
  observer.observe({ entryTypes: ["gc"] });
  const before = process.memoryUsage().heapUsed;
  const events = await work();
  const bytes = process.memoryUsage().heapUsed - before;
  await new Promise((resolve) => setImmediate(resolve));
  observer.disconnect();
  if (collections > 0)
    throw new Error(`Garbage was collected ${collections} times while bytes were counted.`);
  return bytes / events;
}

async function survivorsOf(work: () => Promise<number>): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const events = await work();
  // Twice: the first one empties the nursery, the second one the space that it is copied to.
  for (let count = 0; count < 2; count++) globalThis.gc?.({ type: "minor", execution: "sync" });
  return (process.memoryUsage().heapUsed - before) / events;
}

async function promisesOf(work: () => Promise<number>): Promise<number> {
  let promises = 0;
  const hook = createHook({ init: (_id, type) => void (type === "PROMISE" && (promises += 1)) }).enable();
  const events = await work();
  hook.disable();
  return promises / events;
}
