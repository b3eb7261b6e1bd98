import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createClient } from "../src/client/index.ts";
import { ChatKitServer, memoryStore, textOf } from "../src/index.ts";
import { serveChatKit } from "./client/serve.ts";

const folder = new URL("../examples/", import.meta.url);

/** Runs an example as a reader would; gives what it prints. */
async function run(name: string, env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=@chatkit-protocol/source", new URL(name, folder).pathname],
    { env: { ...process.env, NODE_OPTIONS: "", ...env }, timeout: 20_000 },
  );
  return stdout;
}

test("the client's example talks to a server", async () => {
  const server = new ChatKitServer({
    store: memoryStore(),
    async *respond(_thread, input) {
      yield `You said ${textOf(input)}`;
    },
  });
  const printed = await run("client.ts", { CHATKIT_URL: await serveChatKit(server) });
  expect(printed).toBe("You said Hello\n2 items\n");
});

test("the example of a store's tests passes under node:test", async () => {
  expect(await run("store.ts")).toMatch(/pass [1-9]\d+\n.*fail 0\n/s);
});

test("the example of typed actions prints what it can do", async () => {
  const { operations, actions, client_tools } = JSON.parse(await run("describe.ts"));
  expect(operations["threads.custom_action"]).toEqual({ supported: true, streaming: true });
  expect(operations["input.transcribe"].supported).toBe(false);
  expect([actions[0].payload.required, client_tools[0].output.required]).toEqual([["id"], ["date"]]);
});

test("the example of JSON Schema prints schemas of both generations of Zod", async () => {
  const [ofZod4 = "", ofZod3 = ""] = (await run("json-schema.ts")).split("\n");
  expect(JSON.parse(ofZod4)).toMatchObject({
    required: ["title"],
    properties: { priority: { default: "low" } },
  });
  expect(JSON.parse(ofZod3)).toMatchObject({ required: ["title"], properties: { title: { minLength: 1 } } });
});

/** What an example's server prints about one message of Alice's. */
async function printed(name: string): Promise<Record<string, unknown>[]> {
  const talk = `
    const { server } = await import(${JSON.stringify(new URL(name, folder).href)});
    const { body } = await server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify({
        type: "threads.create",
        params: { input: { content: [{ type: "input_text", text: "private" }] } },
      }),
      identity: { userId: "alice" },
      signal: new AbortController().signal,
    });
    for await (const _ of body);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=@chatkit-protocol/source", "--input-type=module", "--eval", talk],
    { env: { ...process.env, NODE_OPTIONS: "" }, timeout: 20_000 },
  );
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const turn = { msg: "chatkit turn", operation: "threads.create", outcome: "completed" };
const request = { msg: "chatkit request", operation: "threads.create", status: 200, events: 8 };

test("the example of logs prints a line for the turn and one for the request", async () => {
  const lines = await printed("request-logs.ts");
  expect(lines).toMatchObject([
    { level: "info", ...turn },
    { level: "info", ...request },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/private|alice/);
});

test("the example with pino prints its own lines and the records with the same request id, and a pseudonym", async () => {
  const lines = await printed("pino.ts");
  expect(lines).toMatchObject([
    { msg: "asking the model" },
    { level: 30, ...turn },
    { level: 30, ...request },
  ]);
  expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(1);
  expect(lines[2]?.["userId"]).toMatch(/^[\w-]{16}$/);
});

test("the example of OpenTelemetry answers without an SDK", async () => {
  expect(await printed("opentelemetry.ts")).toMatchObject([turn, request]);
});

test("the example of an observer counts turns", async () => {
  const { outcomes, server: counting } = await import("../examples/observer.ts");
  const headers = { authorization: "Bearer alice" };
  const client = createClient({ url: await serveChatKit(counting), headers });
  const input = { content: [{ type: "input_text" as const, text: "Hi" }] };
  for await (const _ of client.stream("threads.create", { input }));
  expect([...outcomes]).toEqual([["completed", 1]]);
});
