import type { Call } from "../call/call.ts";
import { errorTypeOf } from "../observers/error-type.ts";
import type { TurnOutcome } from "../observers/observer.ts";
import type { Turn, TurnEnding, TurnPlan } from "./turn.ts";

/** A turn that observers are told of. */
export interface ObservedTurn {
  /** The handler has shown something, for the first time. */
  shown(): void;
  /** Tells how it has ended; `leftFor` says why it was made to leave, where that was not its client. */
  end(ending: TurnEnding, leftFor?: TurnOutcome): void;
  /** The turn as it runs inside the observers. */
  inside(turn: Turn): Turn;
}

/** Tells the observers that a turn begins; undefined where there are none. */
export function observeTurn({ observed, at }: Call, plan: TurnPlan): ObservedTurn | undefined {
  if (!observed) return undefined;
  const watched = observed.turn({ ...at, threadId: plan.thread.id });
  let timeToFirstEvent: number | undefined;
  return {
    shown: () => void (timeToFirstEvent = watched.elapsed()),
    end(ending, leftFor = "client_gone") {
      watched.end({
        outcome: ending.how === "left" ? leftFor : ending.how,
        ...("error" in ending ? { errorType: errorTypeOf(ending.error) } : {}),
        ...(timeToFirstEvent === undefined ? {} : { timeToFirstEvent }),
      });
    },
    inside: (turn) => ({
      read: () => watched.run(turn.read),
      leave: () => watched.run(turn.leave),
      stop: turn.stop,
    }),
  };
}
