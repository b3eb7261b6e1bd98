let departing: Promise<void> | undefined;

/**
 * When an answer that is ready may be written. The first of each round of the event loop leaves at once: undefined. Those that become
 * ready in the same round leave together at its end. Requests are then read in a row and answers written in a row, which costs less
 * than to alternate: the code that does either stays in the processor's caches, and the kernel wakes a client once for many answers.
 */
export function departure(): Promise<void> | undefined {
  if (departing) return departing;
  departing = new Promise((resolve) => {
    setImmediate(() => {
      departing = undefined;
      resolve();
    });
  });
  return undefined;
}
