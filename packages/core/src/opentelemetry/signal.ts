import type {
  Observation,
  RequestEnd,
  StoreCallBegin,
  StoreCallEnd,
  TurnBegin,
  TurnEnd,
} from "../server/index.ts";

/** The trace, or the metrics, of one request. */
export interface Signal extends Observation<RequestEnd> {
  turn(begin: TurnBegin): Observation<TurnEnd>;
  storeCall(begin: StoreCallBegin): Observation<StoreCallEnd>;
}

/** Two as one; the work runs inside the first. */
export const both = (first: Signal, second: Signal): Signal => ({
  ...bothEnd(first, second),
  turn: (begin) => bothEnd(first.turn(begin), second.turn(begin)),
  storeCall: (begin) => bothEnd(first.storeCall(begin), second.storeCall(begin)),
});

const bothEnd = <End>(first: Observation<End>, second: Observation<End>): Observation<End> => ({
  ...first,
  end(end) {
    // Before the span ends, because the measurement may name it as its exemplar.
    second.end?.(end);
    first.end?.(end);
  },
});
