import type { Call } from "../call/call.ts";
import { errorTypeOf } from "../observers/error-type.ts";
import type { TurnOutcome } from "../observers/observer.ts";
import type { Turn, TurnEnding, TurnPlan } from "./turn.ts";

/** An observed turn. */
export interface ObservedTurn {
  /** The handler has shown something, for the first time. */
  shown(): void;
  /** Reports how it ended; `leftFor` says why it was made to leave, if not by its client. */
  end(ending: TurnEnding, leftFor?: TurnOutcome): void;
  /** The turn, run inside the observers. */
  inside(turn: Turn): Turn;
}

/** Notifies the observers that a turn begins; undefined without observers. */
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
      threadId: turn.threadId,
      plan: turn.plan,
      read: () => watched.run(() => turn.read()),
      leave: () => watched.run(() => turn.leave()),
      stop: (reason) => turn.stop(reason),
    }),
  };
}
