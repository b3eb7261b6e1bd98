import { readFileSync } from "node:fs";
import { applyEvent, applyRequest, createClient, loadThread } from "@chatkit-protocol/core/client";
import type {
  ParamsInput,
  StreamingOperation,
  StructuredInputSubmission,
  Thread,
} from "@chatkit-protocol/core/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startReferenceServer } from "../servers/reference/index.ts";

/** The turns of a golden vector that can be posted without names that earlier turns have bound. */
interface Turn {
  message?: unknown;
  tool_output?: unknown;
  answers?: { input: StructuredInputSubmission };
  action?: { type: string; payload?: unknown };
  retry?: boolean;
}
interface Vector {
  name: string;
  turns: Turn[];
}

const file = new URL("../interpreter/vectors.json", import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: Vector[] };
// Gates are opened by other requests, which this reader does not make.
const readable = vectors.filter((vector) => !JSON.stringify(vector).includes('"gate"'));

let server: RunningServer;
beforeAll(async () => {
  server = await startReferenceServer();
});
afterAll(() => server.close());

type Call = { [Name in StreamingOperation]: [Name, ParamsInput<Name>] }[StreamingOperation];

const textOf = (script: unknown): string =>
  typeof script === "string" ? script : `ck:1 ${JSON.stringify(script)}`;

function callOf(turn: Turn, thread: Thread | undefined): Call | undefined {
  const thread_id = thread?.id ?? "";
  const items = thread?.items.data ?? [];
  if (turn.message !== undefined) {
    const input = { content: [{ type: "input_text" as const, text: textOf(turn.message) }] };
    return thread ? ["threads.add_user_message", { thread_id, input }] : ["threads.create", { input }];
  }
  if (turn.tool_output !== undefined) {
    return ["threads.add_client_tool_output", { thread_id, result: turn.tool_output }];
  }
  if (turn.answers) {
    const item_id = items.findLast(({ type }) => type === "structured_input")!.id;
    return ["threads.add_structured_input", { thread_id, item_id, input: turn.answers.input }];
  }
  if (turn.action) {
    const sender = items.findLast(({ type }) => type === "widget");
    return ["threads.custom_action", { thread_id, item_id: sender?.id, action: turn.action }];
  }
  if (turn.retry) {
    const item_id = items.findLast(({ type }) => type === "user_message")!.id;
    return ["threads.retry_after_item", { thread_id, item_id }];
  }
  return undefined;
}

describe.concurrent(
  "a reader that folds the streams of the reference server has what that has stored:",
  () => {
    test.each(readable.map(({ name, turns }) => [name, turns] as const))("%s", async (_name, turns) => {
      const client = createClient({ url: server.url, headers: { authorization: "Bearer alice" } });
      let thread: Thread | undefined;
      for (const turn of turns) {
        const call = callOf(turn, thread);
        if (!call) continue;
        const [name, params] = call;
        if (thread) thread = applyRequest(thread, name, params);
        for await (const event of client.stream(name, params)) thread = applyEvent(thread, event);
        expect(thread).toEqual(await loadThread(client, thread!.id));
      }
    });
  },
);
