import type { View } from "../transcript/view.ts";
import { overlapsAny, type ReplayedExchange } from "./exchange.ts";
import type { ItemEvent } from "./item-events.ts";
import type { ReplayedThread } from "./threads.ts";

/** An item that a stream has announced as finished: from then on it is to be found in its thread. */
export interface Acknowledged {
  id: string;
  type: unknown;
  view: View;
  frame: number;
  /** When the turn that first showed it was requested, and when its end arrived; milliseconds of the run. */
  requested: number;
  at: number;
  /** Whether nothing was seen of it before its end: then that is where it stands in the history. */
  fresh: boolean;
  /** Whether it has ended more than once. */
  repeated: boolean;
  /** Whether another stream of the thread ran at the same time as the one that ended it. */
  parallel: boolean;
}

/** Where an item was seen first, and the threads in whose streams it was seen. */
export interface Home {
  first: ItemEvent;
  threads: Set<string>;
}

/** The homes of the items that the streams of all threads have shown, by id. */
export function homesIn(threads: ReadonlyMap<string, ReplayedThread>): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>();
  for (const { id: thread, items } of threads.values()) {
    for (const { id, first } of items.values()) {
      const known = homes.get(id);
      if (!known) homes.set(id, { first, threads: new Set([thread]) });
      else {
        known.threads.add(thread);
        if (first.view.exchange.n < known.first.view.exchange.n) known.first = first;
      }
    }
  }
  return homes;
}

/** The items that the streams of a thread have announced as finished, by id; at their first end. */
export function acknowledgedIn(
  thread: ReplayedThread,
  homes: ReadonlyMap<string, Home>,
): ReadonlyMap<string, Acknowledged> {
  const turns = streamedIn(thread);
  const parallel = new Set(turns.filter((turn) => overlapsAny(turn, turns)).map(({ view }) => view));
  return new Map(
    [...thread.items.values()].flatMap(({ id, first, ends: [end, ...more] }) =>
      end
        ? [
            [
              id,
              {
                id,
                type: end.item?.["type"],
                view: end.view,
                frame: end.frame.index,
                requested: first.view.exchange.request.at,
                at: end.frame.at,
                fresh: homes.get(id)?.first === end,
                repeated: more.length > 0,
                parallel: parallel.has(end.view),
              },
            ] as const,
          ]
        : [],
    ),
  );
}

/** The exchanges of a thread that were answered by a stream. */
export const streamedIn = ({ exchanges }: ReplayedThread): readonly ReplayedExchange[] =>
  exchanges.filter(({ view }) => view.mediaType === "text/event-stream");
