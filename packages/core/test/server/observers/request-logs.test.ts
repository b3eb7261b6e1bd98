import { expect, test, vi } from "vitest";
import { type LogRecord, memoryStore, type RequestLogOptions, requestLogs } from "../../../src/index.ts";
import { failing } from "../faulty-stores.ts";
import { hosted, input, readUntil, textOf } from "./recorder.ts";

function logged(options: Omit<RequestLogOptions, "log"> = {}) {
  const records: [string, LogRecord][] = [];
  const observer = requestLogs({ ...options, log: (record, level) => records.push([level, record]) });
  return { observer, records };
}

test("a streamed request is two records: its turn, then itself", async () => {
  const { observer, records } = logged();
  const { post } = hosted({
    observers: [observer],
    async *respond() {
      yield "Hello";
    },
  });
  const { headers, ...answer } = await post("threads.create", { input: input() });
  const events = (await textOf({ headers, ...answer })).split("\n\n").length - 1;
  const about = {
    requestId: headers["x-request-id"],
    operation: "threads.create",
    threadId: expect.stringMatching(/^thr_/),
    duration: expect.any(Number),
  };
  expect(records).toEqual([
    ["info", { msg: "chatkit turn", ...about, outcome: "completed", timeToFirstEvent: expect.any(Number) }],
    ["info", { msg: "chatkit request", ...about, status: 200, events }],
  ]);
});

test("a failure of the server is an error, a mistake of the client is not", async () => {
  const { observer, records } = logged();
  const store = failing(memoryStore(), (name) => name === "listThreads");
  const { post } = hosted({
    store,
    observers: [observer],
    async *respond() {
      yield "Hello";
      throw new RangeError("too long");
    },
  });
  await textOf(post("threads.create", { input: input() }));
  await post("threads.list", {});
  await post("threads.get_by_id", { thread_id: "thr_unknown" });
  expect(records).toMatchObject([
    ["error", { msg: "chatkit turn", outcome: "failed", errorType: "RangeError" }],
    ["info", { msg: "chatkit request", status: 200, errorType: "RangeError" }],
    ["error", { msg: "chatkit request", status: 503, errorType: "unavailable" }],
    ["info", { msg: "chatkit request", status: 404, errorType: "not_found", threadId: "thr_unknown" }],
  ]);
});

test("a client that leaves is in the records of both", async () => {
  const { observer, records } = logged();
  const gone = new AbortController();
  const { post } = hosted({
    observers: [observer],
    async *respond() {
      yield "Once upon a time";
      await new Promise(() => {});
    },
  });
  const answer = await post("threads.create", { input: input() }, { signal: gone.signal });
  const { frames } = await readUntil(answer, "Once upon");
  gone.abort();
  await frames.return?.();
  expect(records).toMatchObject([
    ["info", { msg: "chatkit turn", outcome: "client_gone" }],
    ["info", { msg: "chatkit request", clientGone: true }],
  ]);
});

test("users are named only as the application says, and its fields are added", async () => {
  const [plain, named] = [
    logged(),
    logged({ user: (userId) => `pseudonym of ${userId}`, fields: () => ({ trace_id: "0af7" }) }),
  ];
  await hosted({ observers: [plain.observer, named.observer] }).post("threads.list", {});
  expect(JSON.stringify(plain.records)).not.toContain("alice");
  expect(named.records[0]?.[1]).toMatchObject({ userId: "pseudonym of alice", trace_id: "0af7" });
});

test("by default a record is one line of JSON on the console, with its time and level", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    await hosted({ observers: [requestLogs()] }).post("threads.list", {});
    expect(log.mock.calls.length).toBe(1);
    const line = String(log.mock.calls[0]?.[0]);
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toMatchObject({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: "info",
      msg: "chatkit request",
      operation: "threads.list",
    });
  } finally {
    log.mockRestore();
  }
});
