import { describe, expect, test, vi } from "vitest";
import {
  assistantMessage,
  effect,
  image,
  InvalidEventError,
  memoryStore,
  type ReplyPart,
  type ServerOptions,
  widget,
  type WidgetComponent,
  type WidgetRoot,
  wholeItem,
} from "../../src/index.ts";
import { conversation } from "./conversation.ts";

const circle: Record<string, unknown> = {};
circle["self"] = circle;
const thrower = {
  toJSON() {
    throw new Error("canary-5up3r");
  },
};

const values: [what: string, data: Record<string, unknown>][] = [
  ["a BigInt", { id: 12n }],
  ["a cycle", circle],
  ["a toJSON() that throws", { thrower }],
];

const base = { id: "x", thread_id: "t", created_at: "2026-01-01T00:00:00Z" };
const part = { type: "output_text", text: "Hi", annotations: [] } as const;

/** Every way in which such a value can get into an event. */
const parts = (data: Record<string, unknown>): [what: string, part: ReplyPart][] => [
  ["a client effect", effect("row_saved", data)],
  [
    "a whole item",
    wholeItem({ type: "client_tool_call", status: "pending", call_id: "c", name: "n", arguments: data }),
  ],
  [
    "an item that is hidden",
    { type: "thread.item.done", item: { type: "hidden_context_item", ...base, content: data } },
  ],
  [
    "an item that opens",
    {
      type: "thread.item.added",
      item: {
        type: "client_tool_call",
        ...base,
        status: "pending",
        call_id: "c",
        name: "n",
        arguments: data,
      },
    },
  ],
  [
    "a finished message",
    {
      type: "thread.item.done",
      item: { type: "assistant_message", ...base, content: [{ ...part, extra: data }] } as never,
    },
  ],
];

const cases = [true, false].flatMap((validate) =>
  values.flatMap(([value, data]) =>
    parts(data).map(([what, part]) => [what, value, validate, part] as [string, string, boolean, ReplyPart]),
  ),
);

async function turnWith(part: ReplyPart, options: Partial<ServerOptions> = {}) {
  let failing = true;
  const self = conversation({
    store: memoryStore(),
    turnWait: 50,
    async *respond() {
      yield "before";
      if (failing) yield part;
      yield " after";
    },
    ...options,
  });
  const events = await self.say();
  const stored = await self.stored();
  const reported = [...self.reported];
  failing = false;
  return { events, stored, reported, next: await self.say("again") };
}

describe("an event that JSON cannot print is the handler's failure:", () => {
  test.each(cases)("%s with %s (validate: %s)", async (_what, _value, validate, part) => {
    const { events, stored, reported, next } = await turnWith(part, { validate });
    expect(events.filter(({ type }) => type === "error")).toEqual([
      { type: "error", code: "stream.error", allow_retry: true },
    ]);
    expect(events.at(-1)?.type).toBe("error");
    expect(stored.map(({ type }) => type)).toEqual(["user_message", "assistant_message"]);
    expect(JSON.stringify(stored[1])).toContain('"before"');
    expect(reported.map(String)).toEqual([expect.stringContaining("JSON cannot print")]);
    // The thread is free.
    expect(next.some((event) => event.type === "error")).toBe(false);
    expect(JSON.stringify(next)).toContain(" after");
  });
});

const row = { type: "Row" as const, children: [] as WidgetComponent[] };
row.children.push(row);
const card: WidgetRoot = { type: "Card", children: [row] };

test.each<[what: string, part: ReplyPart]>([
  ["a widget", widget(card)],
  ["a whole item", wholeItem({ type: "widget", widget: card })],
])("%s that contains itself is a cycle as well, however deep its schema looks", async (_what, part) => {
  const { events, reported } = await turnWith(part);
  expect(events.at(-1)).toEqual({ type: "error", code: "stream.error", allow_retry: true });
  expect(reported.map(String)).toEqual([expect.stringContaining("JSON cannot print")]);
  expect(reported[0]).toBeInstanceOf(InvalidEventError);
});

test("an error event that JSON cannot print is a plain one", async () => {
  const { events, next } = await turnWith({ type: "error", code: "custom", message: 12n } as never, {
    validate: false,
  });
  expect(events.at(-1)).toEqual({ type: "error", code: "stream.error", allow_retry: true });
  expect(next.some((event) => event.type === "error")).toBe(false);
});

test("a stream inside a part is stopped if one of its values is unusable", async () => {
  const stopped: string[] = [];
  async function* values(name: string, value: unknown) {
    try {
      yield value as never;
    } finally {
      stopped.push(name);
    }
  }
  await turnWith(widget(values("widget", { type: "Card", children: [], id: 12n })));
  await turnWith(image(values("image", null)));
  await turnWith(assistantMessage(values("message", 12n)));
  expect(stopped).toEqual(["widget", "image", "message"]);
});

test.each([
  ["rejects", () => Promise.reject(new Error("handler"))],
  [
    "throws",
    () => {
      throw new Error("handler");
    },
  ],
])("a stream that does not stop is reported even if its handler's return() %s", async (_how, stop) => {
  const endless = (value: unknown, stop: () => Promise<never>): AsyncIterable<never> => ({
    [Symbol.asyncIterator]: () => ({
      next: () => Promise.resolve({ done: false, value: value as never }),
      return: stop,
    }),
  });
  const stream = endless(12n, () => Promise.reject(new Error("stream")));
  const self = conversation({ respond: () => endless(assistantMessage(stream), stop) });
  expect((await self.say()).at(-1)).toMatchObject({ type: "error", code: "stream.error" });
  const stops = () => self.reported.map(String).filter((error) => error.startsWith("Error: "));
  await expect.poll(() => stops().toSorted()).toEqual(["Error: handler", "Error: stream"]);
});

test("a thrown value that cannot even be looked at is one error, and the thread is free", async () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  let failing = true;
  const self = conversation({
    turnWait: 50,
    async *respond() {
      yield "before";
      if (failing) throw proxy;
      yield " after";
    },
  });
  expect((await self.say()).at(-1)).toMatchObject({ type: "error", code: "stream.error" });
  failing = false;
  expect(JSON.stringify(await self.say("again"))).toContain(" after");
}, 2000);

test("stream options that JSON cannot print are one error, and the thread is free", async () => {
  let failing = true;
  const self = conversation({
    turnWait: 50,
    async *respond() {
      yield "answer";
    },
    streamOptions: () => ({ allow_cancel: failing ? (12n as never) : true }),
  });
  expect((await self.say()).at(-1)).toMatchObject({ type: "error", code: "stream.error" });
  failing = false;
  expect(JSON.stringify(await self.say("again"))).toContain("answer");
});

test("an onError that throws changes nothing for the client, and the thread is free", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  let failing = true;
  const self = conversation({
    turnWait: 50,
    // eslint-disable-next-line require-yield
    async *respond() {
      if (failing) throw new Error("broken");
      yield "answer";
    },
    onError() {
      throw new Error("the logger is down");
    },
  });
  expect((await self.say()).at(-1)).toMatchObject({ type: "error", code: "stream.error" });
  expect(printed).toHaveBeenCalledOnce();
  printed.mockRestore();
  failing = false;
  expect(JSON.stringify(await self.say("again"))).toContain("answer");
});
