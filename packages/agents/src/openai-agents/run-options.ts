import type { StreamRunOptions } from "@openai/agents";
import type { ToolContext } from "../reply/index.ts";

/** Ends a run whose turn waits for the client or the user, before its model is asked again. */
export class TurnPaused extends Error {
  constructor() {
    super("The turn waits for the client or the user.");
    this.name = "TurnPaused";
  }
}

/**
 * The options of a run that serves a turn: it streams, its tools get the context, it ends when the client leaves, and its model is not
 * asked again once a tool has called `ask()` or `callClient()`.
 */
export function runOptions<Context extends ToolContext>(context: Context): StreamRunOptions<Context> {
  return {
    stream: true,
    context,
    signal: context.signal,
    async callModelInputFilter({ modelData }) {
      if (!context.isPaused) return modelData;
      // A run that fails forgets the events that have not been read: they are read meanwhile.
      await new Promise((resolve) => setTimeout(resolve));
      throw new TurnPaused();
    },
  };
}
