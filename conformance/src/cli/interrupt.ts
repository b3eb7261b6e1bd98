/** The exit code that shells use for a command that Ctrl-C has ended. */
export const interruptedExit = 130;

/** Ctrl-C, `kill` and a closed terminal. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A signal that ends a run early; the run still deletes what it has created. `end` stops listening. */
export function untilInterrupted(): { signal: AbortSignal; end(): void } {
  const stop = new AbortController();
  const interrupt = (): void => {
    // A second Ctrl-C does not wait for the clean-up.
    if (stop.signal.aborted) process.exit(interruptedExit);
    process.stderr.write(
      "\nInterrupted: deleting the threads of this run. Press Ctrl-C again to exit at once.\n",
    );
    stop.abort();
  };
  for (const signal of signals) process.on(signal, interrupt);
  const end = (): void => {
    for (const signal of signals) process.off(signal, interrupt);
  };
  return { signal: stop.signal, end };
}
