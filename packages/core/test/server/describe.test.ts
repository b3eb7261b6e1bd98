import { expect, test } from "vitest";
import { z } from "zod";
import {
  ChatKitServer,
  defineAction,
  defineClientTool,
  defineSyncAction,
  memoryStore,
  type OperationName,
  requests,
  type ServerOptions,
} from "../../src/index.ts";
import { renames } from "./schemas.ts";
import { params } from "./well-formed-params.ts";

const store = memoryStore();

test("a description lists typed actions and client tools with the JSON Schemas of what a client sends and gets", async () => {
  const server = new ChatKitServer({
    store,
    actions: [
      defineAction({
        type: "rename",
        payload: z.object({ id: z.string().default("x") }),
        async *handle() {},
      }),
      defineSyncAction({ type: "toggle", payload: z.boolean(), handle: async () => undefined }),
    ],
    clientTools: [
      defineClientTool({
        name: "pick",
        description: "Lets the user pick.",
        arguments: z.object({ from: z.array(z.string()) }),
        output: z.object({ at: z.string().transform(Number) }),
      }),
    ],
  });
  const { protocol, actions, client_tools } = await server.describe();
  expect(protocol).toBe("1.6.5");
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  expect(actions).toEqual([
    {
      type: "rename",
      streaming: true,
      payload: { $schema, type: "object", properties: { id: { type: "string", default: "x" } } },
    },
    { type: "toggle", streaming: false, payload: { $schema, type: "boolean" } },
  ]);
  expect(client_tools).toEqual([
    {
      name: "pick",
      description: "Lets the user pick.",
      arguments: {
        $schema,
        type: "object",
        properties: { from: { type: "array", items: { type: "string" } } },
        required: ["from"],
      },
      output: { $schema, type: "object", properties: { at: { type: "string" } }, required: ["at"] },
    },
  ]);
});

const anything = z.null();
const servers: [title: string, options: Partial<ServerOptions>][] = [
  ["nothing but respond()", {}],
  ["typed actions alone", { actions: [defineAction({ type: "a", payload: anything, async *handle() {} })] }],
  [
    "typed synchronous actions alone",
    { actions: [defineSyncAction({ type: "a", payload: anything, handle: async () => {} })] },
  ],
  [
    "every capability",
    {
      async *action() {},
      syncAction: async () => undefined,
      transcribe: async () => "",
      feedback: async () => {},
      attachments: { create: async () => ({}) },
    },
  ],
];

test.each(servers)(
  "what a server with %s is described to support is what it does not refuse as unsupported",
  async (_title, options) => {
    const server = new ChatKitServer({ store, async *respond() {}, onError() {}, ...options });
    const { operations } = await server.describe();
    expect(Object.keys(operations)).toEqual(Object.keys(requests));
    for (const [type, { supported, streaming }] of Object.entries(operations)) {
      const body = JSON.stringify({ type, params: params[type as OperationName] });
      const signal = new AbortController().signal;
      const answer = await server.handle({
        method: "POST",
        contentType: "application/json",
        body,
        identity: { userId: "alice" },
        signal,
      });
      const refused = typeof answer.body === "string" && answer.body.includes('"unsupported_operation"');
      expect([type, supported]).toEqual([type, !refused]);
      if (answer.status === 200) expect([type, streaming]).toEqual([type, typeof answer.body !== "string"]);
      if (typeof answer.body !== "string") for await (const _frame of answer.body);
    }
  },
);

test("a schema of Zod 3 is printed as well", async () => {
  const [, schema] = renames.find(([library]) => library === "Zod 3")!;
  const server = new ChatKitServer({
    store,
    actions: [defineAction({ type: "a", payload: schema, async *handle() {} })],
  });
  expect((await server.describe()).actions[0]?.payload).toMatchObject({
    type: "object",
    properties: { id: { type: "string" }, to: { type: "array", items: { required: ["title"] } } },
    required: ["id", "to"],
  });
});

test("a schema that cannot be printed is an error that says whose it is", async () => {
  const [, schema] = renames.find(([library]) => library === "a library of its own")!;
  const server = new ChatKitServer({
    store,
    actions: [defineAction({ type: "a", payload: schema, async *handle() {} })],
  });
  await expect(server.describe()).rejects.toThrow(
    'The payload of the action "a": Expected a Zod schema, or one that implements Standard JSON Schema; this is a schema of by-hand',
  );
});
