import { isObject } from "../transcript/exchange-view.ts";
import type { View } from "../transcript/view.ts";
import { type ReplayedExchange, replayedExchange } from "./exchange.ts";
import { keptFor } from "./kept.ts";
import { type ReplayedThread, threadsOf } from "./threads.ts";

/** A list of exchanges, understood once: every judge that compares exchanges with each other asks this. */
export interface Replay {
  /** In the order of time. */
  readonly exchanges: readonly ReplayedExchange[];
  /** The threads that the exchanges are about, by id. */
  readonly threads: ReadonlyMap<string, ReplayedThread>;
  /** The exchanges that announced a thread as created, by its id; the first is the one that created it. */
  readonly creations: ReadonlyMap<string, readonly View[]>;
}

/** Replays the exchanges of one case, or of the whole run. */
export const replay = keptFor((views): Replay => {
  const exchanges = views.map(replayedExchange);
  const creations = creationsIn(views);
  return { exchanges, creations, threads: threadsOf(exchanges, creations) };
});

function creationsIn(views: readonly View[]): ReadonlyMap<string, readonly View[]> {
  const creations = new Map<string, View[]>();
  for (const view of views) {
    for (const { thread } of view.eventsOf("thread.created")) {
      if (!isObject(thread) || typeof thread["id"] !== "string") continue;
      const { id } = thread;
      creations.set(id, [...(creations.get(id) ?? []), view]);
    }
  }
  return creations;
}
