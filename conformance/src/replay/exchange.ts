import type { Operation, UnannouncedChange } from "@chatkit-protocol/core/protocol";
import { operationNamed } from "../transcript/operations-and-events.ts";
import type { View } from "../transcript/view.ts";
import { paramsOf, threadOf } from "./request.ts";

/** An exchange, with what the protocol declares of its operation. */
export interface ReplayedExchange {
  readonly view: View;
  /** The thread that it is about; "" for none. */
  readonly threadId: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What the protocol declares of its operation; undefined where it knows none of that name. */
  readonly operation: Operation | undefined;
  /** Whether it only reads. */
  readonly reads: boolean;
  /** Whether it may change something without an event about it. */
  does(change: UnannouncedChange): boolean;
}

/** The exchange of a view. */
export function replayedExchange(view: View): ReplayedExchange {
  const operation = operationNamed(view.exchange.request.operation);
  return {
    view,
    threadId: threadOf(view),
    params: paramsOf(view),
    operation,
    reads: operation?.reads === true,
    does: (change) => operation?.unannounced?.includes(change) === true,
  };
}

/** Whether another of these exchanges ran at the same time as this one. */
export const overlapsAny = ({ view }: ReplayedExchange, others: readonly ReplayedExchange[]): boolean =>
  others.some((other) => other.view !== view && overlap(other.view, view));

/** Whether the two ran at the same time. */
export const overlap = ({ exchange: a }: View, { exchange: b }: View): boolean =>
  a.request.at < b.end.at && b.request.at < a.end.at;
