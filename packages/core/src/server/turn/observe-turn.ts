import type { Call } from "../call/call.ts";
import { errorTypeOf } from "../observers/error-type.ts";
import type { TurnOutcome } from "../observers/observer.ts";
import type { Turn, TurnEnding, TurnPlan } from "./turn.ts";

/** A turn that observers are told of. */
export interface ObservedTurn {
  /** Tells how it has ended; `leftFor` says why it was made to leave, where that was not its client. */
  end(ending: TurnEnding, leftFor?: TurnOutcome): void;
  /** The turn as it runs inside the observers. */
  inside(turn: Turn): Turn;
}

/** Tells the observers that a turn begins; undefined where there are none. */
export function observeTurn({ observed, at }: Call, plan: TurnPlan): ObservedTurn | undefined {
  if (!observed) return undefined;
  const watched = observed.turn({ ...at, threadId: plan.thread.id });
  /** What the server announces by itself, with `stream_options`. */
  let opening = (plan.before?.length ?? 0) + 1 + (plan.after?.length ?? 0);
  let timeToFirstEvent: number | undefined;
  let over = false;
  return {
    end(ending, leftFor = "client_gone") {
      over = true;
      watched.end({
        outcome: ending.how === "left" ? leftFor : ending.how,
        ...("error" in ending ? { errorType: errorTypeOf(ending.error) } : {}),
        ...(timeToFirstEvent === undefined ? {} : { timeToFirstEvent }),
      });
    },
    inside: (turn) => ({
      async pull() {
        const frame = await watched.run(turn.pull);
        if (opening > 0) opening -= 1;
        else if (frame !== undefined && !over) timeToFirstEvent ??= watched.elapsed();
        return frame;
      },
      leave: () => watched.run(turn.leave),
      stop: turn.stop,
    }),
  };
}
