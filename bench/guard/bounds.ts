import type { Cost } from "./count.ts";

/**
 * The most that an event may cost behind the Node adapter, in a turn that waits for nothing and in one with a delta per tick; and the
 * most that a whole turn of one string and a page of 100 items may cost, including the load generator. The bounds are a fifth above the
 * counts, that of the short turn a twentieth: it has many small steps, of which each is less than a fifth. The guard also fails if a count is below half of its bound: then lower the bound, so that
 * it still catches regressions.
 */
export const bounds = {
  burst: { bytes: 2700, promises: 7.4 },
  tick: { bytes: 8000, promises: 16.8 },
  short: { bytes: 112_000, promises: 117 },
  list: { bytes: 170_000, promises: 65 },
} as const satisfies Record<string, Omit<Cost, "survivors">>;

/**
 * The most bytes of a page of 100 items that may survive young collections; about 2500 do. An object literal with a getter has a hidden
 * class of its own, which keeps all that its closures see: with one in each page there were 10 000.
 */
export const mostSurvivors = 4000;
