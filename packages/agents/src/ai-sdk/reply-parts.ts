import type { ReplyPart } from "@chatkit-protocol/core";
import { type ReplyOptions, replyTo } from "../reply/index.ts";
import { agentEvents, type RunOptions, type StreamPart } from "./agent-events.ts";

/** A run: what `streamText()` and `agent.stream()` return, or its stream. */
export type Run = { readonly stream: AsyncIterable<StreamPart> } | AsyncIterable<StreamPart>;

/** What a reply is told about its run. */
export interface ReplyPartsOptions extends Omit<ReplyOptions, "onProblem">, RunOptions {}

/**
 * What a handler yields for a run of the AI SDK: text with its citations, thoughts, tools, images. A call of a tool without
 * `execute` ends the turn: the client runs the tool, and `modelInput()` gives its output to the next run. Throws what the
 * run throws, after everything that came before it. A run that was aborted because the client has left, or because the
 * turn waits for an answer, just ends.
 */
export async function* replyParts(
  run: Run | PromiseLike<Run>,
  options: ReplyPartsOptions = {},
): AsyncGenerator<ReplyPart> {
  yield* replyTo(untilAborted(run, options), options);
}

async function* untilAborted(
  run: Run | PromiseLike<Run>,
  options: ReplyPartsOptions,
): ReturnType<typeof agentEvents> {
  try {
    const started = await run;
    yield* agentEvents("stream" in started ? started.stream : started, options);
  } catch (error) {
    if (options.context?.signal.aborted !== true) throw error;
  }
}
