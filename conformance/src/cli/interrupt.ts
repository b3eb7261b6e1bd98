/** What a shell says of a command that Ctrl-C has ended. */
export const interruptedExit = 130;

/** A signal for a run that Ctrl-C ends early; what the run has made is still removed. `end` listens no more. */
export function untilInterrupted(): { signal: AbortSignal; end(): void } {
  const stop = new AbortController();
  const interrupt = (): void => {
    // A second Ctrl-C does not wait for the clean-up.
    if (stop.signal.aborted) process.exit(interruptedExit);
    process.stderr.write("\nInterrupted: removing the threads of this run. Again to leave at once.\n");
    stop.abort();
  };
  process.on("SIGINT", interrupt);
  return { signal: stop.signal, end: () => void process.off("SIGINT", interrupt) };
}
