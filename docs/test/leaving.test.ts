import { verifyStream } from "@chatkit-protocol/conformance";
import { type Model, setDefaultModelProvider, setTracingDisabled } from "@openai/agents";
import { assistantMessage, ScriptedModel } from "@openai/agents/testing";
import { expect, onTestFinished, test, vi } from "vitest";
import { runWorkflow } from "../snippets/leaving/exported.ts";
import { server } from "../snippets/leaving/server.ts";
import { ask, begin, message, said, threadOf } from "./ask.ts";

setTracingDisabled(true);

/** What the agents were asked, by the name of their model. */
const asked: { model: string; input: string }[] = [];
const answers: Record<string, string> = { "gpt-5-mini": '{"topic":"returns"}', "gpt-5": "Send it back." };

/** Answers as the workflow's models would; keeps what they got. */
function scripted(name = ""): Model {
  const model = () => new ScriptedModel([[assistantMessage(answers[name] ?? `no model ${name}`)]]);
  const noted = (request: { input: unknown; systemInstructions?: string | undefined }): void =>
    void asked.push({
      model: `${name}: ${request.systemInstructions}`,
      input: JSON.stringify(request.input),
    });
  return {
    getResponse: (request) => (noted(request), model().getResponse(request)),
    getStreamedResponse: (request) => (noted(request), model().getStreamedResponse(request)),
  };
}
setDefaultModelProvider({ getModel: scripted });

const steps = [
  "gpt-5-mini: Decide what the customer writes about.",
  "gpt-5: Explain how to return an order.",
];

test("an export and the server that it became ask the same agents and give the same answer", async () => {
  expect(await runWorkflow({ input_as_text: "It is broken" })).toEqual({ output_text: "Send it back." });
  expect(asked.splice(0).map(({ model }) => model)).toEqual(steps);
  const { events } = await begin(server, "It is broken");
  expect((await verifyStream(events)).findings).toEqual([]);
  expect(said(events)).toEqual(["Send it back."]);
  expect(asked.splice(0).map(({ model }) => model)).toEqual(steps);
  // What the export did not have: the thread is the conversation.
  const params = { thread_id: threadOf(events), input: message("And the parcel?") };
  expect(said((await ask(server, "threads.add_user_message", params)).events)).toEqual(["Send it back."]);
  expect(asked.at(-1)?.input).toMatch(/It is broken.*Send it back\..*And the parcel\?/);
});

test("an export whose agent gives nothing ends with an error that the user can retry", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => printed.mockRestore());
  answers["gpt-5-mini"] = "";
  const { events } = await begin(server, "It is broken");
  expect(events.at(-1)).toMatchObject({ type: "error", allow_retry: true });
});
