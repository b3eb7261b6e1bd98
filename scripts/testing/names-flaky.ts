import type { Reporter, TestCase } from "vitest/node";

/** Names the tests that passed only when they were run once more: a machine that is busy misses timers, and so does a race. */
export class NamesFlaky implements Reporter {
  readonly #flaky: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (!test.diagnostic()?.flaky) return;
    const [first] = test.result().errors ?? [];
    // Of a property it has the seed and the counterexample.
    const reason = first === undefined ? "" : `: ${first.message.replaceAll(/\s+/g, " ").slice(0, 1000)}`;
    this.#flaky.push(`${test.module.relativeModuleId} > ${test.fullName}${reason}`);
  }

  onTestRunEnd(): void {
    for (const name of this.#flaky) console.log(`flaky (failed, then passed): ${name}`);
  }
}
