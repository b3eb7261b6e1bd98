import type { RequestContext, ThreadItem, TurnThread } from "../../src/index.ts";
import type { Ending } from "./exchange.ts";
import type { Belongings } from "./world.ts";

/** What a hostile `respond()` may look at. */
export interface Given {
  thread: TurnThread;
  context: RequestContext;
  /** Another user, whose ids are not secret. */
  bob: Belongings;
}

/** A `respond()` that misbehaves, and the expected result. */
export interface Author {
  does: string;
  /** What `respond()` returns. Not typed as a reply: an author in JavaScript may return anything. */
  respond: (given: Given) => unknown;
  ending: Ending;
  /** What is stored after the user's message. */
  stored: readonly ThreadItem["type"][];
  /** Milliseconds of a turn; by default a turn has no limit. */
  turn?: number;
  /** How many events the client reads before it leaves; by default it stays. */
  leaveAfter?: number;
}

/** The text that authors say before they misbehave; it is kept. */
export const begun = "Once upon a time";

export const never = new Promise<never>(() => {});

/** Yields the beginning, and then what the author does. */
export const afterText = (rest: (given: Given) => AsyncIterable<unknown>) =>
  async function* (given: Given): AsyncGenerator<unknown, void> {
    yield begun;
    yield* rest(given);
  };

export const base = { thread_id: "thr", created_at: "2026-01-01T00:00:00Z" } as const;

export const message = (id: string, text = "Hi") => ({
  type: "assistant_message" as const,
  id,
  ...base,
  content: [{ type: "output_text" as const, text, annotations: [] }],
});
