import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import {
  type ActionTurn,
  actionConfig,
  ChatKitServer,
  defineAction,
  defineSyncAction,
  formAction,
  memoryStore,
  type ServerOptions,
  textOf,
  type ThreadStreamEvent,
  widget,
} from "../../src/index.ts";
import { parseJson } from "../../src/json.ts";
import { type Rename, renames } from "./schemas.ts";
import { type Conversation, conversation } from "./conversation.ts";

type Post = (action: unknown, item_id?: string) => Promise<unknown>;

/** A thread with a widget, and both kinds of actions on it; a refusal is given back as the error that it is. */
async function stage(
  options: Partial<ServerOptions>,
): Promise<Conversation & { stream: Post; sync: Post; card: string }> {
  const self = conversation({
    async *respond() {
      yield widget({ type: "Card", children: [] });
    },
    ...options,
  });
  const done = (await self.say()).findLast((event) => event.type === "thread.item.done");
  const card = done?.item.id ?? "";
  const params = (action: unknown, item_id: string) => ({
    thread_id: self.threadId,
    item_id,
    action: action as { type: string },
  });
  return {
    ...self,
    card,
    async stream(action, item_id = card) {
      const events: ThreadStreamEvent[] = [];
      try {
        for await (const event of self.client.stream("threads.custom_action", params(action, item_id)))
          events.push(event);
      } catch (error) {
        return error;
      }
      return events;
    },
    sync: (action, item_id = card) =>
      self.client
        .request("threads.sync_custom_action", params(action, item_id))
        .catch((error: unknown) => error),
  };
}

const said = (events: unknown): string[] =>
  (events as ThreadStreamEvent[])
    .filter((event) => event.type === "thread.item.done")
    .map(({ item }) => textOf(item));

const good: Rename = { id: "1", to: [{ title: "T" }] };

describe.each(renames)("an action with a schema of %s", (_library, payload) => {
  const stageWith = () => {
    const ran: unknown[] = [];
    return {
      ran,
      staged: stage({
        actions: [
          defineAction({
            type: "rename",
            payload,
            async *handle({ id, to }, { sender }) {
              ran.push(id);
              yield `${id} is ${to[0]?.title}, says the ${sender?.type}`;
            },
          }),
          defineSyncAction({
            type: "rename",
            payload,
            async handle(given, { sender }) {
              ran.push(given);
              return sender ? { ...sender, copy_text: given.to[0]?.title } : undefined;
            },
          }),
        ],
      }),
    };
  };

  test("runs with the payload that the schema gives", async () => {
    const { staged, ran } = stageWith();
    const { stream, sync, card } = await staged;
    expect(said(await stream({ type: "rename", payload: good }))).toEqual(["1 is T, says the widget"]);
    expect(await sync({ type: "rename", payload: good })).toMatchObject({
      updated_item: { id: card, copy_text: "T" },
    });
    expect(ran).toEqual(["1", good]);
  });

  test.each([
    [{ id: "1", to: [{ title: "T" }, { title: 5 }] }, "$.params.action.payload.to[1].title"],
    [{ to: [] }, "$.params.action.payload.id"],
    ["text", "$.params.action.payload"],
    [undefined, "$.params.action.payload"],
  ])("refuses the payload %j before it runs, and says where it is wrong", async (wrong, path) => {
    const { staged, ran } = stageWith();
    const { stream, sync, stored } = await staged;
    const before = await stored();
    for (const post of [stream, sync]) {
      expect(await post({ type: "rename", payload: wrong })).toMatchObject({
        name: "RefusedError",
        status: 400,
        code: "invalid_request",
        issues: [{ path, message: expect.stringMatching(/./) }],
      });
    }
    expect(ran).toEqual([]);
    expect(await stored()).toEqual(before);
  });
});

const done = (type: string) =>
  defineAction({
    type,
    payload: z.null(),
    async *handle() {
      yield `typed ${type}`;
    },
  });

test("actions of other types go to the handler of all actions", async () => {
  const { stream } = await stage({
    actions: [done("a")],
    async *action(_thread, { type, payload }) {
      yield `any ${type} ${JSON.stringify(payload)}`;
    },
  });
  expect(said(await stream({ type: "a" }))).toEqual(["typed a"]);
  expect(said(await stream({ type: "b", payload: 1 }))).toEqual(["any b 1"]);
});

test("without such a handler a type that nobody answers is refused, and those that there are named", async () => {
  const { stream, sync } = await stage({ actions: [done("a"), done("b")] });
  expect(await stream({ type: "c" })).toMatchObject({
    status: 400,
    code: "invalid_request",
    issues: [{ path: "$.params.action.type", message: 'Must be one of "a", "b"' }],
  });
  expect(await sync({ type: "a" })).toMatchObject({ status: 400, code: "unsupported_operation" });
  const both = await stage({
    actions: [done("a"), defineSyncAction({ type: "s", payload: z.null(), handle: async () => undefined })],
  });
  expect(await both.stream({ type: "s" })).toMatchObject({
    message: 'There is no action "s" here (it is answered at once: threads.sync_custom_action).',
  });
  expect(await both.sync({ type: "a" })).toMatchObject({
    message: 'There is no action "a" here (it is answered by a stream: threads.custom_action).',
  });
});

test("a foreign thread is unknown whatever the payload is like, and a bad payload is refused in any thread", async () => {
  const { server, threadId } = await stage({
    actions: [defineAction({ type: "a", payload: z.string(), async *handle() {} })],
  });
  const answer = async (userId: string, thread_id: string, payload: unknown) => {
    const body = JSON.stringify({
      type: "threads.custom_action",
      params: { thread_id, action: { type: "a", payload } },
    });
    const signal = new AbortController().signal;
    const { status, body: text } = await server.handle({
      method: "POST",
      contentType: "application/json",
      body,
      identity: { userId },
      signal,
    });
    return [status, text];
  };
  expect(await answer("bob", threadId, "right")).toEqual(await answer("bob", "nope", "right"));
  expect(await answer("bob", threadId, 5)).toEqual(await answer("alice", threadId, 5));
});

test("a schema may change what it is given, and long numbers are numbers where it wants numbers", async () => {
  const got: unknown[] = [];
  const { stream } = await stage({
    actions: [
      defineAction({
        type: "add",
        payload: z.object({ n: z.coerce.number().default(7), id: z.number() }).transform((all) => ({ all })),
        async *handle(payload) {
          got.push(payload);
          yield "added";
        },
      }),
    ],
  });
  await stream({ type: "add", payload: { n: "5", id: 1 } });
  await stream({ type: "add", payload: parseJson('{"id":12345678901234567890}') });
  expect(got).toEqual([{ all: { n: 5, id: 1 } }, { all: { n: 7, id: 12345678901234567000 } }]);
});

test("a schema that fails itself is a failure of the server, and reveals nothing", async () => {
  const broken = {
    "~standard": {
      version: 1 as const,
      vendor: "broken",
      validate() {
        throw new Error("secret");
      },
    },
  };
  const { stream, reported } = await stage({
    actions: [defineAction({ type: "a", payload: broken, async *handle() {} })],
  });
  const error = await stream({ type: "a" });
  expect(error).toMatchObject({ status: 500, code: "internal_error" });
  expect(JSON.stringify(error) + String(error)).not.toContain("secret");
  expect(reported.map(String)).toEqual(["Error: secret"]);
});

test("two actions of one type are a mistake that is reported at once", () => {
  expect(() => new ChatKitServer({ store: memoryStore(), actions: [done("a"), done("a")] })).toThrow(
    'The streamed action "a" is defined twice; give each its own name.',
  );
});

test("a widget gets its action typed, with the way in which it is answered", () => {
  const streamed = defineAction({
    type: "a",
    payload: z.object({ id: z.string().default("x") }),
    async *handle() {},
  });
  const sync = defineSyncAction({ type: "s", payload: z.string(), handle: async () => undefined });
  expect(actionConfig(streamed, {})).toEqual({ type: "a", payload: {}, handler: "server", streaming: true });
  expect(actionConfig(sync, "p", { loadingBehavior: "self" })).toEqual({
    type: "s",
    payload: "p",
    handler: "server",
    streaming: false,
    loadingBehavior: "self",
  });
  // @ts-expect-error: the payload is a string
  void (() => actionConfig(sync, 5));
});

test("a form needs only what its fields do not say, and no handler", () => {
  const create = {
    type: "create",
    payload: z.object({ list: z.string(), title: z.string() }),
    streaming: true,
  } as const;
  const config = { type: "create", handler: "server", streaming: true };
  expect(formAction(create)).toEqual({ ...config, payload: {} });
  expect(formAction(create, { list: "home" })).toEqual({ ...config, payload: { list: "home" } });
  expect(actionConfig(create, { list: "home", title: "Tea" }, { loadingBehavior: "none" })).toEqual({
    ...config,
    payload: { list: "home", title: "Tea" },
    loadingBehavior: "none",
  });
  expect(formAction({ ...create, streaming: false }).streaming).toBe(false);
  // @ts-expect-error: a list is a string
  void (() => formAction(create, { list: 5 }));
  // @ts-expect-error: only a form may leave out the title
  void (() => actionConfig(create, { list: "home" }));
});

test("payloads and sessions have their types in a handler", () => {
  interface Session {
    plan: "free" | "paid";
  }
  const action = defineAction({
    type: "a",
    payload: z.object({ n: z.string().transform(Number) }),
    async *handle(payload, { context }: ActionTurn<Session>) {
      expectTypeOf(payload).toEqualTypeOf<{ n: number }>();
      expectTypeOf(context.session).toEqualTypeOf<Session>();
      yield "typed";
    },
  });
  expect(new ChatKitServer<Session>({ store: memoryStore(), actions: [action] }).actions).toEqual([action]);
});

test("a subclass brings its actions as a field", async () => {
  class Server extends ChatKitServer {
    override actions = [done("a")];
  }
  expect((await new Server({ store: memoryStore() }).describe()).actions).toMatchObject([{ type: "a" }]);
});
