import type { ReplyPart } from "@chatkit-protocol/core";
import {
  InputGuardrailTripwireTriggered,
  ModelBehaviorError,
  ModelRefusalError,
  OutputGuardrailTripwireTriggered,
  type RunItemStreamEvent,
  type RunStreamEvent,
  ToolInputGuardrailTripwireTriggered,
  ToolOutputGuardrailTripwireTriggered,
} from "@openai/agents";
import { type AgentEvent, replyTo } from "../reply/index.ts";
import { argumentsIn, isClientTool } from "./client-tool.ts";
import type { OpenAIAgentsOptions } from "./options.ts";
import { readAhead } from "./read-ahead.ts";
import { indexIn, objectOf, type RawObject, textIn } from "./raw-values.ts";
import { TurnPaused } from "./run-options.ts";
import { type ResponseReader, responseReader } from "./response-reader.ts";

/** A streamed run: what `run(agent, input, { stream: true })` resolves to. */
export interface StreamedRun extends AsyncIterable<RunStreamEvent> {
  readonly currentAgent?: { readonly tools: readonly unknown[] } | undefined;
}

/**
 * What a handler yields for a run. Throws what the run throws, after everything that came before it; a tripwire of a guardrail first
 * takes back everything that was shown. A refusal is an answer: its text is shown, and nothing is thrown.
 */
export const replyParts = (run: StreamedRun, options: OpenAIAgentsOptions = {}): AsyncGenerator<ReplyPart> =>
  replyTo(agentEvents(run, options), options);

async function* agentEvents(run: StreamedRun, options: OpenAIAgentsOptions): AsyncGenerator<AgentEvent> {
  let answers = 0;
  const newReader = (): ResponseReader => responseReader(answers++, options, partialImagesOf(run));
  let reader = newReader();
  const calls = runCalls(options);
  try {
    for await (const event of readAhead(run)) {
      if (event.type === "raw_model_stream_event") {
        const data = objectOf(event.data);
        switch (data["type"]) {
          case "response_started":
            reader = newReader();
            yield { type: "model_start" };
            break;
          case "output_text_delta":
            yield* reader.textDelta(data);
            break;
          case "response_done":
            yield* await reader.done(objectOf(data["response"]));
            break;
          case "model":
            yield* await reader.rawEvent(objectOf(data["event"]));
        }
      } else if (event.type === "run_item_stream_event") {
        yield* calls.eventsOf(event, reader.hosted);
      }
    }
  } catch (error) {
    if (error instanceof TurnPaused) return;
    if (tripwires.some((tripwire) => error instanceof tripwire)) yield { type: "take_back" };
    if (!(error instanceof ModelRefusalError)) throw error;
    // What the stream of the run has lost of it, or an API without an event for refusals has not told.
    const content = [{ type: "refusal", refusal: error.refusal }];
    yield* await reader.done({ output: [{ type: "message", content }] });
  }
}

const tripwires = [
  InputGuardrailTripwireTriggered,
  OutputGuardrailTripwireTriggered,
  ToolInputGuardrailTripwireTriggered,
  ToolOutputGuardrailTripwireTriggered,
];

/** How many drafts the agent's image tool sends. */
function partialImagesOf({ currentAgent }: StreamedRun): number | undefined {
  for (const tool of currentAgent?.tools ?? []) {
    const { name, providerData } = objectOf(tool);
    if (name === "image_generation") return indexIn(objectOf(providerData)["partial_images"]);
  }
  return undefined;
}

/** What the SDK reports of the calls that it runs itself. */
function runCalls({ onProblem = console.warn, isFailure = isErrorMessage }: OpenAIAgentsOptions) {
  const names = new Map<string, string>();
  return {
    eventsOf({ name: kind, item }: RunItemStreamEvent, hosted: ReadonlySet<string>): AgentEvent[] {
      const raw: RawObject = objectOf(item.rawItem);
      const callId = textIn(raw["callId"]) ?? textIn(raw["id"]);
      const name = textIn(raw["name"]) ?? textIn(raw["type"]) ?? "tool";
      if (kind === "handoff_occurred" && item.type === "handoff_output_item")
        return [{ type: "handoff", from: item.sourceAgent.name, to: item.targetAgent.name }];
      if (callId === undefined || hosted.has(callId)) return [];
      if (kind === "tool_called") {
        names.set(callId, name);
        if (isClientTool(toolOf(item, name))) return [];
        return [{ type: "tool_start", callId, name, arguments: argumentsIn(raw["arguments"]) }];
      }
      if (kind === "tool_output") {
        const output = "output" in item ? item.output : undefined;
        const called = names.get(callId) ?? name;
        // The call of a client tool that is given back to the model was never shown.
        if (isClientTool(toolOf(item, called))) return [];
        return [
          { type: "tool_end", callId, name: called, failed: isFailure({ callId, name: called, output }) },
        ];
      }
      if (kind !== "tool_approval_requested") return [];
      if (isClientTool(toolOf(item, name))) {
        const args = argumentsIn(raw["arguments"]);
        // The SDK ends the run here whatever the arguments are: the model cannot be asked again.
        if (!args)
          throw new ModelBehaviorError(
            `The model has called ${name} with arguments that are no JSON object.`,
          );
        return [{ type: "client_tool", callId, name, arguments: args }];
      }
      onProblem(`the call ${callId} of ${name} needs an approval, for which nobody is asked: it is not made`);
      return [{ type: "tool_end", callId, name, failed: true }];
    },
  };
}

/** The agent's tool of that name. */
function toolOf(item: RunItemStreamEvent["item"], name: string): unknown {
  const tools: readonly unknown[] = "agent" in item ? item.agent.tools : [];
  return tools.find((tool) => objectOf(tool)["name"] === name);
}

/** Whether the output is what the SDK's default `errorFunction` makes of an error. */
const isErrorMessage = ({ output }: { output: unknown }): boolean =>
  typeof output === "string" &&
  /^An error occurred while (running the tool|parsing tool arguments)\. Please try again/.test(output);
