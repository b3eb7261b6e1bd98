import type { Cost } from "./count.ts";

/**
 * The most that an event may cost behind the Node adapter, in a turn that waits for nothing and in one of a delta a tick. They
 * are a fifth above what was counted, and the guard fails as well where less than half is left of one: then lower it, so
 * that it goes on seeing slips.
 */
export const bounds = {
  burst: { bytes: 2700, promises: 7.4 },
  tick: { bytes: 8000, promises: 16.8 },
} as const satisfies Record<string, Cost>;
