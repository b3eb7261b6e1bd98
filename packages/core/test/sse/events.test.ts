import { expect, test } from "vitest";
import type { ThreadStreamEvent } from "../../src/protocol/index.ts";
import { decodeEvents, encodeEvent, InvalidFrameError } from "../../src/sse/index.ts";

const encoder = new TextEncoder();

async function* bytesOf(...frames: string[]) {
  for (const text of frames) yield encoder.encode(text);
}

async function eventsOf(...frames: string[]): Promise<ThreadStreamEvent[]> {
  const events: ThreadStreamEvent[] = [];
  for await (const event of decodeEvents(bytesOf(...frames))) events.push(event);
  return events;
}

const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

test("what the server encodes is what a reader decodes", async () => {
  const events: ThreadStreamEvent[] = [
    { type: "progress_update", text: "line\nbreak \u2028 🧪" },
    { type: "client_effect", name: "n", data: { a: null, b: [null] } },
    { type: "error", code: "custom", message: "m", allow_retry: true },
  ];
  expect(await eventsOf(...events.map(encodeEvent))).toEqual(events);
});

test("null is absent, defaults are filled in and unknown members stay", async () => {
  const [event] = await eventsOf(data({ type: "error", message: null, hint: 1 }));
  expect(event).toEqual({ type: "error", code: "custom", allow_retry: false, hint: 1 });
});

test("events, updates and items of unknown types pass through unchanged", async () => {
  const unknown = [
    { type: "thread.item.sparkled", item: null, n: 1 },
    { type: "thread.item.updated", item_id: "i", update: { type: "hologram.updated", x: null } },
    { type: "thread.item.done", item: { type: "hologram", id: "h", thread_id: "t", light: [null] } },
  ];
  expect(await eventsOf(...unknown.map(data))).toEqual(unknown);
});

test("a named frame counts as any other: the type is in the JSON", async () => {
  expect(
    await eventsOf('event: x\nid: 1\ndata: {"type":"notice",\ndata: "level":"info","message":"m"}\n\n'),
  ).toEqual([{ type: "notice", level: "info", message: "m" }]);
});

test("long numbers keep their digits in free-form values and are numbers elsewhere", async () => {
  const [effect, update] = await eventsOf(
    'data: {"type":"client_effect","name":"n","data":{"id":12345678901234567890}}\n\n',
    'data: {"type":"thread.item.updated","item_id":"i","update":{"type":"generated_image.updated","image":{"id":"g","url":"u"},"progress":0.33333333333333331}}\n\n',
  );
  expect(JSON.stringify(effect)).toContain('{"id":12345678901234567890}');
  expect(update).toMatchObject({ update: { progress: 1 / 3 } });
});

test("an event that nests deeper than any stack is not an event, and at most twenty of a thousand issues are reported", async () => {
  const item = '"id":"w","thread_id":"t","created_at":"2026-01-01T00:00:00Z"';
  const card = (children: string): string =>
    `data: {"type":"thread.item.done","item":{"type":"widget",${item},"widget":{"type":"Card","children":[${children}]}}}\n\n`;
  const deep = '{"type":"Box","children":['.repeat(20_000) + "]}".repeat(20_000);
  expect(await refusal(card(deep))).toMatchObject({
    name: "InvalidFrameError",
    issues: [{ path: "$", message: "Nests too deeply" }],
  });
  const many = await refusal(card(Array.from({ length: 1000 }, () => "0").join()));
  expect(many).toMatchObject({ name: "InvalidFrameError" });
  expect((many as InvalidFrameError).issues).toHaveLength(20);
});

async function refusal(...frames: string[]): Promise<unknown> {
  return eventsOf(...frames).then(
    () => undefined,
    (error: unknown) => error,
  );
}

test("a frame that is not an event names its place, what is wrong and what it holds", async () => {
  const good = data({ type: "progress_update", text: "t" });
  expect(await refusal(good, "data: [DONE]\n\n")).toMatchObject({
    name: "InvalidFrameError",
    index: 1,
    data: "[DONE]",
    issues: [],
    message: "Frame 1 of the event stream is not JSON. Its data: [DONE]",
    cause: expect.any(SyntaxError),
  });
  for (const [value, path] of [
    [{ type: "thread.item.done" }, "$.item"],
    [
      { type: "thread.item.updated", item_id: "i", update: { type: "workflow.task.added", task_index: -1 } },
      "$.update.task_index",
    ],
    [{ type: 5 }, "$.type"],
    [{}, "$.type"],
    [[], "$"],
    ["text", "$"],
    [null, "$"],
  ] as const) {
    const error = await refusal(data(value));
    expect(error).toBeInstanceOf(InvalidFrameError);
    expect((error as InvalidFrameError).issues.map((issue) => issue.path)).toContain(path);
  }
});

test("a long frame is shown in part and kept whole", async () => {
  const error = await refusal(`data: ${"x".repeat(5000)}\n\n`);
  expect((error as Error).message.length).toBeLessThan(200);
  expect((error as InvalidFrameError).data).toHaveLength(5000);
});
