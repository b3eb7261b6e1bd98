import { createParser } from "eventsource-parser";
import { asMessages, clientToolCall, type ReplyPart } from "@chatkit-protocol/core";
import { isJsonObject } from "../support/json-object.ts";
import type { Fault } from "../support/mutant.ts";

const tools = [{ type: "function", name: "ck_client_tool" }];

/** A server that answers by a model, and asks it for a title at the same time; scripts are played as ever. */
export const secondModelCall = (base: string): Fault => ({
  handlers: ({ respond }) => ({
    async *respond(thread, input, context) {
      if (!input || JSON.stringify(input.content).includes("ck:1 "))
        return yield* respond(thread, input, context);
      const history = await thread.history({ last: 50 });
      const messages = asMessages(history).map(({ role, content }) => ({ role, content }));
      const { signal } = context;
      const title = ask(
        base,
        { input: [{ role: "user", content: `Name this: ${input.id}` }, ...messages] },
        signal,
      );
      const answer = await ask(base, { input: messages, stream: true, tools }, signal);
      yield* parts(answer);
      const { ok } = await title;
      if (ok) yield { type: "progress_update", text: "named" };
    },
  }),
});

async function ask(base: string, body: object, signal: AbortSignal): Promise<Response> {
  return fetch(`${base}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model: "any", ...body }),
    signal,
  });
}

/** The words of a streamed answer, and the tools that the model calls. */
async function* parts(answer: Response): AsyncGenerator<ReplyPart, void> {
  if (!answer.ok || !answer.body) throw new Error(`The model answers ${answer.status}.`);
  const found: ReplyPart[] = [];
  const parser = createParser({
    onEvent({ data }) {
      const said: unknown = data === "[DONE]" ? undefined : JSON.parse(data);
      if (!isJsonObject(said)) return;
      if (said["type"] === "response.output_text.delta") found.push(String(said["delta"]));
      if (said["type"] === "response.function_call_arguments.done")
        found.push(clientToolCall(String(said["name"]), JSON.parse(String(said["arguments"]))));
    },
  });
  const decoder = new TextDecoder();
  for await (const bytes of answer.body) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    yield* found.splice(0);
  }
}
