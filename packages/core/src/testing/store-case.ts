import type { Store } from "../server/store/store.ts";

/** A store that may have to be closed. */
export type OpenStore = Store & { close?: () => void | Promise<void> };

/**
 * Opens the store under test. `place` (letters, digits and `_`) names where its data is: each test has a place of its
 * own, empty at first. A durable store finds at a place what was stored there before.
 */
export type OpensStore = (place: string) => OpenStore | Promise<OpenStore>;

/** One promise of every store, as an executable check. */
export interface StoreCase {
  /** What every store does, as a sentence. */
  title: string;
  /** Only for stores that keep their data, or for those whose clock is not that of this process. */
  needs?: "durable" | "clock";
  /** Rejects with an AssertionError if the store fails the case. */
  run: (open: OpensStore) => Promise<void>;
}
