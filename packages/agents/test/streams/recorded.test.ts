import { readFileSync } from "node:fs";
import { agUiAgent } from "@chatkit-protocol/agents/ag-ui";
import { expect, test } from "vitest";
import { agentServer } from "./agent-server.ts";
import { linesOf, type World, world } from "./world.ts";

interface Recording {
  printed_by: string;
  runs: object[][];
}

/** What agents on real frameworks have sent, without `rawEvent`. Their models are scripted. */
const recording = (name: string): Recording =>
  JSON.parse(readFileSync(new URL(`recorded/${name}.json`, import.meta.url), "utf8")) as Recording;

const tools = [{ name: "pick", description: "Picks." }];
const problems: string[] = [];
const over = (url: string, remembers: boolean): World =>
  world((thread, request) =>
    agUiAgent(url).reply(thread, request, {
      tools,
      remembers,
      onProblem: (problem) => void problems.push(problem),
    }),
  );

test("an agent of Pydantic AI", async () => {
  await using agent = await agentServer(...recording("pydantic-ai").runs);
  const self = over(agent.url, false);
  await self.say("weather please");
  await self.say("pick one");
  await self.output({ picked: "a" });
  expect(linesOf(await self.stored())).toEqual([
    "user: weather please",
    "reasoning: thought I should look it up. (complete), custom weather (complete)",
    "assistant: It is done: ['weather']",
    "user: pick one",
    'call c9: pick({"what":"a"}) completed {"picked":"a"}',
    "assistant: It is done: ['pick']",
  ]);
  expect([problems, self.reported]).toEqual([[], []]);
});

test("an agent of LangGraph, which remembers the conversation and interrupts itself", async () => {
  await using agent = await agentServer(...recording("langgraph").runs);
  const self = over(agent.url, true);
  await self.say("weather please");
  await self.say("pick one");
  await self.output({ picked: "a" });
  await self.say("delete it");
  const question = (await self.stored()).at(-1);
  const id = question?.type === "structured_input" ? (question.inputs[0]?.id ?? "") : "";
  const events = self.client.stream("threads.add_structured_input", {
    thread_id: self.threadId,
    item_id: question?.id ?? "",
    input: { status: "answered", answers: { [id]: { values: ["yes"] } } },
  });
  for await (const event of events) void event;
  expect(linesOf(await self.stored())).toEqual([
    "user: weather please",
    "custom: custom weather (complete)",
    "assistant: It is done (3).",
    "user: pick one",
    'call c9: pick({"what":"a"}) completed {"picked":"a"}',
    "assistant: It is done (7).",
    "user: delete it",
    "asks: Really delete it?",
    "assistant: You said yes.",
  ]);
  expect(agent.inputs.map(({ messages }) => messages.map(({ role }) => role))).toEqual([
    ["user"],
    ["user"],
    ["tool"],
    ["user"],
    [],
  ]);
  expect(agent.inputs[4]?.resume).toMatchObject([{ status: "resolved", payload: "yes" }]);
  expect([problems, self.reported]).toEqual([[], []]);
});
