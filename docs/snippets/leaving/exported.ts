import { Agent, type AgentInputItem, Runner, withTrace } from "@openai/agents";
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

type WorkflowInput = { input_as_text: string };

export const runWorkflow = async (workflow: WorkflowInput) => {
  return await withTrace("Customer service", async () => {
    const conversationHistory: AgentInputItem[] = [
      { role: "user", content: [{ type: "input_text", text: workflow.input_as_text }] },
    ];
    const runner = new Runner({
      traceMetadata: { __trace_source__: "agent-builder", workflow_id: "wf_123" },
    });
    const triaged = await runner.run(triage, [...conversationHistory]);
    if (!triaged.finalOutput) throw new Error("Agent result is undefined");
    const agent = triaged.finalOutput.topic === "returns" ? returns : support;
    const answered = await runner.run(agent, [...conversationHistory]);
    if (!answered.finalOutput) throw new Error("Agent result is undefined");
    return { output_text: answered.finalOutput };
  });
};
