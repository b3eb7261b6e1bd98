/** What only the measured process itself knows, in bytes. */
export interface HeapReading {
  heap: number;
  rss: number;
}

/** Answers the bench, which asks over the IPC channel, with the memory after a collection; ends with its parent. */
export function answerReadings(): void {
  process.on("message", () => {
    // Twice: the second collection frees what finalizers release.
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed: heap, rss } = process.memoryUsage();
    process.send?.({ heap, rss } satisfies HeapReading);
  });
  process.on("disconnect", () => process.exit());
}
