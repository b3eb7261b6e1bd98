import { bodies } from "./bodies.ts";
import { cancellation } from "./cancellation.ts";
import { concurrency } from "./concurrency.ts";
import { general } from "./general.ts";
import type { Mutant } from "./mutant.ts";
import { whileStreaming } from "./while-streaming.ts";

export type { Mutant } from "./mutant.ts";

/** Every server mutant: one wrong thing each. */
export const mutants: readonly Mutant[] = [
  ...general,
  ...bodies,
  ...whileStreaming,
  ...cancellation,
  ...concurrency,
];
