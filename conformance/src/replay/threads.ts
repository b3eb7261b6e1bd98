import { isHiddenType } from "@chatkit-protocol/core/protocol";
import { creatingOperations } from "../transcript/operations-and-events.ts";
import type { View } from "../transcript/view.ts";
import type { ReplayedExchange } from "./exchange.ts";
import { type ItemEvent, itemEventsIn } from "./item-events.ts";
import { type Reading, readingsIn } from "./readings.ts";

/** A thread: who wrote to it, what its streams showed of its items, and who read it. */
export interface ReplayedThread {
  readonly id: string;
  /** Every exchange that is about it, refused ones included. */
  readonly exchanges: readonly ReplayedExchange[];
  /** Whether one of the exchanges announced that it was created, so that everything in it is known. */
  readonly created: boolean;
  /** The visible items that its streams have shown whole, by id. */
  readonly items: ReadonlyMap<string, ShownItem>;
  /** The ids of the items that a stream has removed. */
  readonly removed: ReadonlySet<string>;
  /** Its complete readings. */
  readonly readings: readonly Reading[];
}

/** What the streams of a thread have shown of an item. */
export interface ShownItem {
  readonly id: string;
  /** Where the thread first showed it. */
  readonly first: ItemEvent;
  /** The events that ended it. */
  readonly ends: readonly ItemEvent[];
}

/** The threads that exchanges are about, by id. */
export function threadsOf(
  exchanges: readonly ReplayedExchange[],
  creations: ReadonlyMap<string, readonly View[]>,
): ReadonlyMap<string, ReplayedThread> {
  const readings = Map.groupBy(readingsIn(exchanges), ({ threadId }) => threadId);
  const byThread = Map.groupBy(exchanges, homeOf);
  byThread.delete("");
  return new Map(
    [...byThread].map(([id, own]) => {
      const events = own.flatMap(({ view }) => itemEventsIn(view));
      const removed = new Set(events.flatMap((one) => (one.effect === "removes" ? [one.id] : [])));
      return [
        id,
        {
          id,
          exchanges: own,
          created: creations.has(id),
          items: itemsShownBy(events),
          removed,
          readings: readings.get(id) ?? [],
        },
      ];
    }),
  );
}

/** A new thread that was not announced is known by the items in its stream. */
const homeOf = ({ view, threadId }: ReplayedExchange): string =>
  threadId === "" && creatingOperations.has(view.exchange.request.operation) ? view.threadId : threadId;

function itemsShownBy(events: readonly ItemEvent[]): ReadonlyMap<string, ShownItem> {
  const visible = events.filter(({ item }) => item !== undefined && !isHiddenType(item["type"]));
  const byItem = Map.groupBy(visible, ({ id }) => id);
  return new Map(
    [...byItem].map(([id, own]) => [
      id,
      { id, first: own[0]!, ends: own.filter(({ effect }) => effect === "ends") },
    ]),
  );
}
