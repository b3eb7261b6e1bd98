import * as fc from "fast-check";

/** One fuzz target, with inputs of any kind. */
export interface Target {
  /** What is attacked, and what must hold. */
  holds: string;
  /** Executions of the full form; the others get a share of them. */
  executions: number;
  /** Runs about this many executions with the inputs of that seed. Never rejects. */
  batch(seed: number, executions: number, tick?: () => void): Promise<Batch>;
  /** Closes what the target has opened. */
  close(): Promise<void>;
}

export interface Batch {
  executions: number;
  /** The broken property, with the smallest input that breaks it. */
  fault?: string;
}

interface Property<Input> extends Pick<Target, "holds" | "executions"> {
  inputs: fc.Arbitrary<Input>;
  /** Throws or rejects if a property does not hold; returns the number of executions, if not one. */
  check(input: Input): Promise<number | void> | number | void;
  /** About how many executions an input is. Default 1. */
  perInput?: number;
  close?(): Promise<void>;
}

/** Milliseconds after which one input counts as endless. Generous: it detects hangs, it does not measure. */
const patience = 20_000;

/** A target whose inputs are generated, and made smaller when one fails. */
export const target = <Input>({ inputs, check, perInput = 1, close, ...about }: Property<Input>): Target => ({
  ...about,
  async batch(seed, wanted, tick = () => {}) {
    let executions = 0;
    const property = fc.asyncProperty(inputs, async (input) => {
      tick();
      executions += (await check(input)) ?? 1;
    });
    const numRuns = Math.max(1, Math.round(wanted / perInput));
    const details = await fc.check(property, { seed, numRuns, timeout: patience });
    if (!details.failed) return { executions };
    const { errorInstance: error, counterexample, seed: found, counterexamplePath } = details;
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const smallest = fc.stringify(counterexample?.[0]);
    return {
      executions,
      fault: `seed ${found}, path ${counterexamplePath}: ${why}\nThe smallest input: ${smallest}`,
    };
  },
  close: async () => close?.(),
});
