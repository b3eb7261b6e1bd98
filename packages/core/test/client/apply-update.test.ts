import * as fc from "fast-check";
import { expect, test } from "vitest";
import { applyEvent, applyRequest, createClient, loadThread } from "../../src/client/index.ts";
import {
  ChatKitServer,
  memoryStore,
  type ParamsInput,
  type StreamingOperation,
  type Thread,
  toResponse,
} from "../../src/index.ts";
import { scripts, type Step } from "./scripts.ts";

/** A server that plays one script per turn, asked in this process. */
function player(turns: readonly Step[][]) {
  const left = [...turns];
  async function* play(thread: Parameters<ChatKitServer["respond"]>[0]) {
    for (const step of left.shift() ?? []) {
      if ("fail" in step) throw new Error("secret");
      else if ("change" in step) step.change(thread);
      else yield step.yield;
    }
  }
  // Not validated, so that odd trees get through as well.
  const server = new ChatKitServer({
    store: memoryStore(),
    respond: play,
    action: play,
    onError() {},
    validate: false,
  });
  const client = createClient({
    url: "https://in.process",
    async fetch(_url, { body, signal }) {
      const request = {
        method: "POST",
        contentType: "application/json",
        body: String(body),
        identity: { userId: "alice" },
        signal: signal ?? new AbortController().signal,
      };
      return toResponse(await server.handle(request));
    },
  });
  return client;
}

const input = { content: [{ type: "input_text" as const, text: "Hi" }] };

test("whatever a handler yields, a reader that folds the stream has what the server has stored", async () => {
  const plays = fc.array(fc.tuple(scripts, fc.nat()), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(plays, async (turns) => {
      const client = player(turns.map(([steps]) => steps));
      let thread: Thread | undefined;
      const run = async ([name, params]: Call) => {
        if (thread) thread = applyRequest(thread, name, params);
        for await (const event of client.stream(name, params)) thread = applyEvent(thread, event);
        expect(thread).toEqual(await loadThread(client, thread!.id));
      };
      await run(["threads.create", { input }]);
      for (const [, choice] of turns.slice(1)) await run(nextRequest(thread!, choice));
    }),
    { numRuns: 500 },
  );
});

type Call = { [Name in StreamingOperation]: [Name, ParamsInput<Name>] }[StreamingOperation];

/** One of the requests that the thread allows. */
function nextRequest({ id: thread_id, items: { data } }: Thread, choice: number): Call {
  const calls: Call[] = [["threads.add_user_message", { thread_id, input }]];
  for (const item of data) {
    const { id: item_id } = item;
    if (item.type === "user_message") calls.push(["threads.retry_after_item", { thread_id, item_id }]);
    if (item.type === "widget") {
      calls.push(["threads.custom_action", { thread_id, item_id, action: { type: "t" } }]);
    }
    if (item.type === "structured_input" && item.status === "pending") {
      calls.push(["threads.add_structured_input", { thread_id, item_id, input: {} }]);
    }
    if (item.type === "client_tool_call" && item.status === "pending") {
      calls.push(["threads.add_client_tool_output", { thread_id, result: { choice } }]);
    }
  }
  return calls[choice % calls.length]!;
}
