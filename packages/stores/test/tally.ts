/** Runs checks outside Vitest and counts them. */
export interface Tally {
  /** Runs a check; prints what it throws. */
  check(title: string, run: () => unknown): Promise<void>;
  /** Prints the counts and what was skipped. The process exits with 1 if a check has failed. */
  end(name: string, skipped?: readonly string[]): void;
}

export function tally(): Tally {
  let passed = 0;
  let failed = 0;
  return {
    async check(title, run) {
      try {
        await run();
        passed++;
      } catch (error) {
        failed++;
        console.log(`failed: ${title}\n`, error);
      }
    },
    end(name, skipped = []) {
      console.log(`${name}: ${passed} passed, ${failed} failed`);
      console.log(`skipped: ${skipped.length === 0 ? "none" : skipped.join(", ")}`);
      if (failed > 0) process.exitCode = 1;
    },
  };
}
