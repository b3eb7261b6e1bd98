import { general } from "./general.ts";
import type { Mutant } from "./mutant.ts";

export type { Mutant } from "./mutant.ts";

/** Every server mutant: one wrong thing each. */
export const mutants: readonly Mutant[] = [...general];
