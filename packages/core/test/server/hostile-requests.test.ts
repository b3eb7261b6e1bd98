import { describe, expect, test } from "vitest";
import { ChatKitServer, memoryStore, type ServerOptions } from "../../src/index.ts";

const signal = new AbortController().signal;
const head = { method: "POST", contentType: "application/json", signal };

function hosted(options: Partial<ServerOptions> = {}) {
  const reported: unknown[] = [];
  const store = memoryStore();
  const server = new ChatKitServer({
    store,
    feedback: async () => {},
    transcribe: async ({ data }) => String(data.length),
    async *respond() {
      yield "Hi";
    },
    onError: (error) => reported.push(error),
    ...options,
  });
  const post = async (body: string | object, more: object = {}) => {
    const answer = await server.handle({ ...head, identity: { userId: "alice" }, body, ...more });
    let text = "";
    if (typeof answer.body === "string") text = answer.body;
    else for await (const frame of answer.body) text += frame;
    return { status: answer.status, text, size: text.length };
  };
  return { server, store, post, reported };
}

const issuesIn = (text: string): { path: string; message: string }[] => JSON.parse(text).error.issues;
const create = (input: string): string => `{"type":"threads.create","params":{"input":${input}}}`;
const message = (data: string): string =>
  create(
    `{"content":[{"type":"input_tag","id":"t","text":"t","data":${data}}],"attachments":[],"inference_options":{}}`,
  );
const list = (count: number, one = "0"): string => `[${Array.from({ length: count }, () => one).join()}]`;
const map = (count: number, one = "0"): string =>
  `{${Array.from({ length: count }, (_, n) => `"k${n}":${one}`).join()}}`;
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

describe("a body of", () => {
  test("more numbers that no double holds than a quarter of its values is a 400", async () => {
    const { post } = hosted({ limits: { values: 1000 } });
    const numbers = (count: number) => post(message(`{"a":${list(count, "12345678901234567890")}}`));
    expect((await numbers(250)).status).toBe(200);
    const { status, text } = await numbers(251);
    expect([status, issuesIn(text)]).toEqual([
      400,
      [{ path: "$", message: "More than 250 numbers that a double cannot hold" }],
    ]);
  });

  test("many mistakes lists the first twenty", async () => {
    const { status, text } = await hosted().post(create(`{"content":${list(500, "{}")}}`));
    expect([status, issuesIn(text).length]).toEqual([400, 20]);
  });

  test("what is allowed is read as ever, at the limits too", async () => {
    const { post } = hosted({ limits: { values: 1000, depth: 20, elements: 10 } });
    for (const data of [`{"a":${nested(12)}}`, map(900), JSON.stringify({ text: '[[[[,,,,{{{{"[[' })]) {
      expect((await post(message(data))).status, data.slice(0, 40)).toBe(200);
    }
    for (const data of [`{"a":${nested(15)}}`, map(1000)]) {
      expect((await post(message(data))).status, data.slice(0, 40)).toBe(400);
    }
    const parts = (count: number): string =>
      create(`{"content":${list(count, '{"type":"input_text","text":"x"}')}}`);
    expect([(await post(parts(10))).status, (await post(parts(11))).status]).toEqual([200, 400]);
  });
});

test("a body has 1 MiB, and 10 MiB for a recording to a server that transcribes", async () => {
  const audio = (size: number): string =>
    JSON.stringify({
      type: "input.transcribe",
      params: { audio_base64: "A".repeat(size), mime_type: "audio/wav" },
    });
  expect((await hosted().post(audio(4 * 1024 * 1024))).text).toBe(`{"text":"${3 * 1024 * 1024}"}`);
  const mute = new ChatKitServer({ store: memoryStore() });
  const { status } = await mute.handle({
    ...head,
    identity: { userId: "alice" },
    body: audio(1024 * 1024),
  });
  expect(status).toBe(413);
});

test.each([
  ["that transcribes", hosted()],
  ["that does not", hosted({ transcribe: undefined })],
])("a message has at most 1 MiB on a server %s", async (_which, { post }) => {
  const message = (size: number): string => {
    const [start, end] = [
      '{"type":"threads.create","params":{"input":{"content":[{"type":"input_text","text":"',
      '"}]}}}',
    ];
    return start + "x".repeat(size - start.length - end.length) + end;
  };
  const statuses = [1024 * 1024, 1024 * 1024 + 1].map(async (size) => (await post(message(size))).status);
  expect(await Promise.all(statuses)).toEqual([200, 413]);
});

describe("only a recording may have 10 MiB:", () => {
  const long = "A".repeat(4 * 1024 * 1024);
  const recording = (audio: string, more = ""): string =>
    `{"type":"input.transcribe","params":{"audio_base64":"${audio}","mime_type":"audio/wav"}${more}}`;
  test.each<[string, string | object, number]>([
    ["a recording", recording(long), 200],
    ["a recording that a body parser has read", JSON.parse(recording(long)), 200],
    ["a message", create(`{"content":[{"type":"input_text","text":"${long}"}]}`), 413],
    [
      "a message that a parser has read",
      JSON.parse(create(`{"content":[{"type":"input_text","text":"${long}"}]}`)),
      413,
    ],
    [
      "a message of escapes",
      create(`{"content":[{"type":"input_text","text":"${String.raw`\ud800`.repeat(700_000)}"}]}`),
      413,
    ],
    ["a recording of escapes", recording(String.raw`\u0041`.repeat(700_000)), 413],
    ["a recording among as much of something else", recording(long, `,"metadata":{"a":"${long}"}`), 413],
    ["a recording that is none in the end", recording(long, `,"ty\\u0070e":"threads.list"`), 413],
  ])("%s", async (_what, body, status) => {
    const contentLength = typeof body === "string" ? body.length : 4 * 1024 * 1024;
    expect((await hosted().post(body, { contentLength })).status).toBe(status);
  });
});

test("a body that is announced as too large is refused without a byte of it", async () => {
  const never = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) };
  const { status, text } = await hosted({ limits: { body: 1000, recording: 2000 } }).post(never, {
    contentLength: 2001,
  });
  expect([status, JSON.parse(text).error.code]).toEqual([413, "payload_too_large"]);
});

test.each([
  [{ values: 0 }, "The limit values is 0; it must be a number above 0."],
  [{ depth: Number.NaN }, "The limit depth is NaN"],
  [{ bodies: 1 }, 'There is no limit "bodies"; there are body, recording, values,'],
])("limits %j are refused when the server is made", (limits: object, says) => {
  expect(() => hosted({ limits })).toThrow(says);
});

describe("free-form data travels unchanged:", () => {
  test("a long run of zeros costs no more than its length", async () => {
    const zeros = `{"n":1${"0".repeat(400_000)}1e5}`;
    const started = process.cpuUsage().user;
    expect((await hosted().post(message(zeros))).status).toBe(200);
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(1000);
  });
});

describe("an identity", () => {
  test.each([
    ["without a user", { userId: undefined }, "the userId is of type undefined"],
    ["whose user is null", { userId: null }, "the userId is null"],
    ["whose user is a number", { userId: 7 }, "the userId is of type number"],
    ["whose user is empty", { userId: "" }, "the userId is empty"],
    ["that is a string", "alice", "it returned a string"],
    ["that is true", true, "it returned a boolean"],
    ["with a lone surrogate", { userId: "a\ud800" }, "the userId holds a lone surrogate"],
  ])("%s is an error of the application, reported, and nobody's data", async (_what, identity, says) => {
    const { post, reported } = hosted();
    const { status, text } = await post(`{"type":"threads.list","params":{}}`, { identity });
    expect([status, JSON.parse(text).error.code]).toEqual([500, "internal_error"]);
    expect(String(reported)).toContain(says);
  });
});

describe("a page of another site", () => {
  const body = `{"type":"threads.list","params":{}}`;
  test.each([
    "text/plain",
    "text/plain; charset=application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
    "",
    undefined,
  ])("cannot send %j", async (contentType) => {
    const { status, text } = await hosted().post(body, { contentType });
    expect([status, JSON.parse(text).error.code]).toEqual([415, "unsupported_media_type"]);
    expect((await hosted({ contentTypes: "any" }).post(body, { contentType })).status).toBe(200);
  });

  test.each(["application/json", "application/json; charset=utf-8", "Application/JSON ;x=y"])(
    "must ask before it sends %j",
    async (contentType) => {
      expect((await hosted().post(body, { contentType })).status).toBe(200);
    },
  );

  test("is refused where the application names its own", async () => {
    const { post } = hosted({ origins: ["https://app.example.com"] });
    const statusOf = async (origin?: string): Promise<number> => (await post(body, { origin })).status;
    expect(await statusOf("https://app.example.com")).toBe(200);
    expect(await statusOf()).toBe(200);
    for (const origin of ["https://evil.example", "null", "https://app.example.com.evil.example", ""]) {
      expect(await statusOf(origin), origin).toBe(403);
    }
  });
});

test("a user has no more turns at a time than the limit, another one is not concerned, and each end makes room", async () => {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const { server } = hosted({
    limits: { turnsPerUser: 2 },
    async *respond() {
      yield "Hi";
      await gate;
    },
  });
  const begin = (userId: string) =>
    server.handle({
      ...head,
      identity: { userId },
      body: create(`{"content":[{"type":"input_text","text":"x"}]}`),
    });
  const running = await Promise.all([begin("alice"), begin("alice")]);
  const third = await begin("alice");
  expect([third.status, third.headers["retry-after"], JSON.parse(String(third.body)).error.code]).toEqual([
    429,
    "1",
    "too_many_requests",
  ]);
  const bobs = await begin("bob");
  open();
  for (const { body } of [...running, bobs]) for await (const _ of body as AsyncIterable<string>);
  expect((await begin("alice")).status).toBe(200);
});
