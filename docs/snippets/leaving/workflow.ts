import {
  historyWindow,
  modelInput,
  replyParts,
  runOptions,
  toolContext,
} from "@chatkit-protocol/agents/openai-agents";
import type { RequestContext, TurnThread } from "@chatkit-protocol/core";
import { Agent, Runner } from "@openai/agents";
import { z } from "zod";

const TriageSchema = z.object({ topic: z.enum(["returns", "other"]) });

const triage = new Agent({
  name: "Triage",
  instructions: "Decide what the customer writes about.",
  model: "gpt-5-mini",
  outputType: TriageSchema,
});

const returns = new Agent({
  name: "Returns",
  instructions: "Explain how to return an order.",
  model: "gpt-5",
});

const support = new Agent({
  name: "Support",
  instructions: "Help the customer.",
  model: "gpt-5",
});

export async function* runWorkflow(thread: TurnThread, request: RequestContext) {
  const context = toolContext(request);
  const conversationHistory = await modelInput(await historyWindow(thread, { items: 50 })); // the whole thread
  const runner = new Runner({ groupId: thread.id });
  const triaged = await runner.run(triage, conversationHistory, { signal: context.signal }); // nobody sees it
  if (!triaged.finalOutput) throw new Error("Agent result is undefined");
  const agent = triaged.finalOutput.topic === "returns" ? returns : support;
  const answered = await runner.run(agent, conversationHistory, runOptions(context)); // streams
  yield* replyParts(answered, { context });
}
