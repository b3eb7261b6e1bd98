import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type AssistantMessageItem,
  type FunctionCallItem,
  type Model,
  type ModelRequest,
  type ModelResponse,
  Usage,
} from "@openai/agents";
import { read } from "./conversation.ts";
import { nextStep, type Step } from "./next-step.ts";

/**
 * A model that needs no key: it knows a few sentences about tasks. To the agents it is a model like any other, with tools, streaming and
 * structured output. `pace`: milliseconds for each word.
 */
export function localModel(pace = 25): Model {
  const model: Model = {
    async getResponse(request) {
      const output = outputOf(stepOf(request));
      await pause(pace * 10, request.signal);
      return { output, usage: usageOf(request, output), responseId: `local_${randomUUID()}` };
    },
    async *getStreamedResponse(request) {
      yield { type: "response_started" };
      const step = stepOf(request);
      const output = outputOf(step);
      if ("say" in step) {
        for (const delta of step.say.split(/(?<= )/)) {
          await pause(pace, request.signal);
          yield { type: "output_text_delta", delta };
        }
      }
      const { usage, ...response } = { output, usage: usageOf(request, output) };
      yield { type: "response_done", response: { id: `local_${randomUUID()}`, ...response, usage } };
    },
  };
  return model;
}

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  milliseconds === 0 ? Promise.resolve() : sleep(milliseconds, undefined, signal ? { signal } : {});

/** Each agent is known by what it asks for: an object, words without tools, or an answer. */
function stepOf({ input, tools, outputType }: ModelRequest): Step {
  const conversation = read(input);
  if (outputType !== "text") return { say: JSON.stringify({ priority: priorityFor(conversation.said) }) };
  if (tools.length === 0) return { say: conversation.said.split(/\s+/).slice(0, 5).join(" ") };
  return nextStep(conversation);
}

function priorityFor(task: string): string {
  if (/\b(urgent|today|tomorrow|asap|deadline|tax(es)?|doctor)\b/i.test(task)) return "high";
  if (/\b(someday|maybe|some time)\b/i.test(task)) return "low";
  return /\((low|medium|high) priority/.exec(task)?.[1] ?? "medium";
}

const outputOf = (step: Step): (AssistantMessageItem | FunctionCallItem)[] =>
  "say" in step
    ? [
        {
          type: "message",
          role: "assistant",
          status: "completed",
          content: [{ type: "output_text", text: step.say }],
        },
      ]
    : step.calls.map(({ name, arguments: args }) => ({
        type: "function_call",
        callId: `call_${randomUUID()}`,
        name,
        status: "completed",
        arguments: JSON.stringify(args),
      }));

/** Words in place of tokens. */
function usageOf({ input }: ModelRequest, output: ModelResponse["output"]): Usage {
  const [inputTokens, outputTokens] = [input, output].map((text) => JSON.stringify(text).split(/\s+/).length);
  return new Usage({
    requests: 1,
    inputTokens,
    outputTokens,
    totalTokens: (inputTokens ?? 0) + (outputTokens ?? 0),
  });
}
