/** The one owner of the end that a user sets to a run. */
export interface Interruption {
  readonly happened: boolean;
  /** What the work resolves with, or `instead` as soon as the run is interrupted. */
  race<T>(work: Promise<T>, instead: T): Promise<T>;
  /** Resolves when what was on its way has ended. */
  settled(): Promise<void>;
}

/** `hangUp` ends what is on its way; it runs once. */
export function interruptionOf(signal: AbortSignal | undefined, hangUp: () => Promise<void>): Interruption {
  let hungUp: Promise<void> | undefined;
  const interrupted = new Promise<void>((resolve) => {
    signal?.addEventListener("abort", () => {
      resolve();
      hungUp = hangUp();
    });
  });
  return {
    get happened() {
      return signal?.aborted === true;
    },
    race: (work, instead) => Promise.race([work, interrupted.then(() => instead)]),
    settled: async () => hungUp,
  };
}
