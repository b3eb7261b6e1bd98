import type { ReplyPart } from "@chatkit-protocol/core";
import { type ReplyOptions, replyTo } from "../reply/index.ts";
import { agentEvents } from "./agent-events.ts";
import type { RunOptions } from "./run-options.ts";

/** What a reply is told about its run. */
export interface ReplyPartsOptions extends Omit<ReplyOptions, "onProblem">, RunOptions {}

/**
 * What a handler yields for a stream of AG-UI events, whoever sends them: messages, thoughts, tools and subagents as steps. A call of a
 * tool in `clientTools` ends the turn: the client runs the tool, and `modelInput()` gives its output to the next run. Throws AgUiRunError for a
 * run that failed, AgUiConnectionError for a stream that was cut, after everything that came before it.
 */
export async function* replyParts(
  events: AsyncIterable<unknown>,
  options: ReplyPartsOptions = {},
): AsyncGenerator<ReplyPart> {
  yield* replyTo(untilAborted(events, options), options);
}

async function* untilAborted(
  events: AsyncIterable<unknown>,
  options: ReplyPartsOptions,
): ReturnType<typeof agentEvents> {
  try {
    yield* agentEvents(events, options);
  } catch (error) {
    if (options.context?.signal.aborted !== true) throw error;
  }
}
