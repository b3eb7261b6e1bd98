import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
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
  expect(printed).toBe("[ 'Hello', 'You said Hello' ]\n2 items\n");
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
