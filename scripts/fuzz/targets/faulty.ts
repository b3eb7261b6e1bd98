import * as fc from "fast-check";
import { type Target, target } from "../support/target.ts";

const about = { holds: "nothing: it has this fault, which tests the fuzzer", executions: 0 };
const inputs = fc.nat(1000);

/** Targets with one fault each, to show what the fuzzer can find. */
export const faultyTargets: Readonly<Record<string, Target>> = {
  "faulty: throws": target({
    ...about,
    inputs,
    check(input) {
      if (input > 500) throw new Error("more than 500");
    },
  }),
  "faulty: rejects unhandled": target({
    ...about,
    inputs,
    check(input) {
      if (input > 500) void Promise.reject(new Error("nobody waits for this"));
    },
  }),
  "faulty: never ends": target({
    ...about,
    inputs,
    check(input) {
      while (input > 500);
    },
  }),
  "faulty: fills the memory": target({
    ...about,
    inputs,
    check(input) {
      const all: number[][] = [];
      while (input > 500) all.push(Array.from({ length: 100_000 }, () => Math.random()));
    },
  }),
};
