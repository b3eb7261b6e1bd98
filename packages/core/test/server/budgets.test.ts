import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RefusedError } from "../../src/client/index.ts";
import {
  ChatKitServer,
  memoryStore,
  type RateLimiter,
  type RequestContext,
  type ServerOptions,
  textOf,
  type UserMessageItem,
} from "../../src/index.ts";
import { slidingWindow } from "../../src/server/limits/sliding-window.ts";
import { leasedStore } from "../stores/faults/leased-store.ts";
import { conversation } from "./conversation.ts";
import { hosted as posting, read, until } from "./posting.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

const later = (milliseconds: number): void => void vi.advanceTimersByTime(milliseconds);

describe("a sliding window", () => {
  test("never lets a user use more than the limit in any window, wherever it begins", () => {
    const limiter = slidingWindow({ max: 10, window: 1000 });
    const taken: number[] = [];
    let random = 1;
    for (let time = 0; time < 20_000;) {
      // A fixed sequence of pauses of 0 to 40 milliseconds.
      random = (random * 16_807) % 2_147_483_647;
      const pause = random % 41;
      later(pause);
      time += pause;
      if (limiter.take("alice", 1) === 0) taken.push(time);
    }
    for (const start of taken) {
      expect(taken.filter((time) => time >= start && time < start + 1000).length).toBeLessThanOrEqual(10);
    }
    // Nor much less than the limit: a window is counted as one tenth longer at most.
    expect(taken.length).toBeGreaterThan((20 * 10) / 1.2);
  });

  test("says after how many milliseconds there is room, and then there is", () => {
    const limiter = slidingWindow({ max: 3, window: 1000 });
    for (const pause of [0, 250, 300]) {
      later(pause);
      expect(limiter.take("alice", 1)).toBe(0);
    }
    const wait = limiter.take("alice", 1);
    expect(wait).toBeGreaterThan(0);
    later(wait - 1);
    expect(limiter.take("alice", 1)).toBe(1);
    later(1);
    expect(limiter.take("alice", 1)).toBe(0);
  });

  test("takes nothing if there is no room for all of it, and an amount of 0 takes nothing either", () => {
    const limiter = slidingWindow({ max: 10, window: 1000 });
    expect(limiter.take("alice", 8)).toBe(0);
    expect(limiter.take("alice", 3)).toBe(1000);
    for (let asked = 0; asked < 20; asked++) expect(limiter.take("alice", 0)).toBe(0);
    expect(limiter.take("alice", 2)).toBe(0);
    expect(limiter.take("alice", 0)).toBe(1000);
  });

  test("counts what is added beyond the limit", () => {
    const limiter = slidingWindow({ max: 100, window: 1000 });
    limiter.add("alice", 90);
    later(500);
    limiter.add("alice", 150);
    later(700);
    // The first 90 have left; the 150 are more than the limit.
    expect(limiter.take("alice", 0)).toBe(300);
    later(300);
    expect(limiter.take("alice", 100)).toBe(0);
  });

  test("keeps nothing for users who have used nothing in the last window, and at most a fixed number of users", () => {
    const limiter = slidingWindow({ max: 1, window: 1000 }, 50);
    for (let user = 0; user < 40; user++) limiter.take(`user ${user}`, 1);
    expect(limiter.size).toBe(40);
    later(2000);
    limiter.take("alice", 1);
    expect(limiter.size).toBe(1);
    for (let user = 0; user < 200; user++) limiter.take(`user ${user}`, 1);
    expect(limiter.size).toBe(50);
    // The user who was counted last is still counted.
    expect(limiter.take("user 199", 1)).toBeGreaterThan(0);
  });
});

const signal = new AbortController().signal;
const input = { content: [{ type: "input_text", text: "Hi" }] };

function hosted(options: Partial<ServerOptions>) {
  const store = memoryStore();
  const server = new ChatKitServer({ onError: () => {}, ...options, store });
  const ask = async (type: string, params: object, userId = "alice") => {
    const { status, headers, body } = await server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify({ type, params }),
      identity: { userId },
      signal,
    });
    let text = "";
    if (typeof body === "string") text = body;
    else for await (const frame of body) text += frame;
    return { status, text, wait: headers["retry-after"] };
  };
  const threads = async (userId = "alice") =>
    (await store.forUser(userId).listThreads({ limit: 99, order: "asc" })).data;
  return { server, ask, threads };
}

const hello = vi.fn(async function* () {
  yield "Hello";
});

describe("the requests of a user", () => {
  test("above the limit get 429 with Retry-After before their body is read, and leave nothing behind", async () => {
    const { server, ask, threads } = hosted({
      respond: hello,
      limits: { requestsPerUser: { max: 2, window: 60_000 } },
    });
    expect((await ask("threads.create", { input })).status).toBe(200);
    expect((await ask("threads.list", {})).status).toBe(200);
    const before = hello.mock.calls.length;
    let read = false;
    const { status, headers, body } = await server.handle({
      method: "POST",
      contentType: "application/json",
      body: (async function* () {
        read = true;
        yield new TextEncoder().encode(JSON.stringify({ type: "threads.create", params: { input } }));
      })(),
      identity: { userId: "alice" },
      signal,
    });
    expect([status, headers["retry-after"]]).toEqual([429, "60"]);
    expect(JSON.parse(String(body))).toEqual({
      error: {
        code: "too_many_requests",
        message: "This user has sent too many requests; try again in 60 seconds.",
      },
    });
    expect(read).toBe(false);
    expect(hello.mock.calls.length).toBe(before);
    expect(await threads()).toHaveLength(1);
    expect((await ask("threads.list", {}, "bob")).status).toBe(200);
    later(60_000);
    expect((await ask("threads.list", {})).status).toBe(200);
  });

  test("that are not authenticated are not counted", async () => {
    const take = vi.fn(() => 0);
    const { server } = hosted({ respond: hello, limits: { requestsPerUser: { take, add() {} } } });
    await server.handle({
      method: "POST",
      contentType: "application/json",
      body: "{}",
      identity: null,
      signal,
    });
    expect(take).not.toHaveBeenCalled();
  });

  test("are refused in a way that the client of the protocol understands", async () => {
    const { client } = conversation({
      respond: hello,
      limits: { requestsPerUser: { max: 1, window: 1000 } },
    });
    await client.request("threads.list", {});
    const error: unknown = await client.request("threads.list", {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ status: 429, code: "too_many_requests" });
  });
});

/** Uses as many tokens as the message says. */
const spending = vi.fn(async function* (
  _thread: unknown,
  item: UserMessageItem | null,
  context: RequestContext,
) {
  const tokens = Number(textOf(item));
  context.reportUsage({ tokens });
  yield "Done";
});
const spend = (tokens: number | string) => ({
  input: { content: [{ type: "input_text", text: `${tokens}` }] },
});

describe("the tokens of a user", () => {
  const limits = { tokensPerUser: { max: 100, window: 60_000 } };

  test("that are used up refuse the next turn, dictation and sync action, and nothing else", async () => {
    const transcribe = vi.fn(async () => "text");
    const syncAction = vi.fn(async () => {});
    const { ask, threads } = hosted({ respond: spending, transcribe, syncAction, limits });
    expect((await ask("threads.create", spend(60))).status).toBe(200);
    expect((await ask("threads.create", spend(60))).status).toBe(200);
    const calls = spending.mock.calls.length;
    const refused = await ask("threads.create", spend(1));
    expect([refused.status, refused.wait]).toEqual([429, "60"]);
    expect(JSON.parse(refused.text).error).toEqual({
      code: "too_many_requests",
      message: "This user has used too many tokens; try again in 60 seconds.",
    });
    const [thread] = await threads();
    const thread_id = thread!.id;
    const audio = { audio_base64: "AAAA", mime_type: "audio/webm" };
    const action = { thread_id, action: { type: "tick", payload: {} } };
    expect((await ask("input.transcribe", audio)).status).toBe(429);
    expect((await ask("threads.sync_custom_action", action)).status).toBe(429);
    expect((await ask("threads.add_user_message", { thread_id, ...spend(1) })).status).toBe(429);
    expect([transcribe, syncAction].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    expect(spending.mock.calls.length).toBe(calls);
    expect(await threads()).toHaveLength(2);
    expect((await ask("items.list", { thread_id })).text).not.toContain('"text":"1"');
    expect((await ask("threads.delete", { thread_id })).status).toBe(200);
    expect((await ask("threads.create", spend(1), "bob")).status).toBe(200);
    later(60_000);
    expect((await ask("threads.create", spend(1))).status).toBe(200);
  });

  test("of a turn that fails or whose client leaves count too", async () => {
    const { ask } = hosted({
      limits,
      async *respond(_thread, _input, context) {
        context.reportUsage({ tokens: 100 });
        yield "Half";
        throw new Error("the model has failed");
      },
    });
    expect((await ask("threads.create", { input })).text).toContain('"type":"error"');
    expect((await ask("threads.create", { input })).status).toBe(429);
  });

  test.each(["the same server", "another server of the store"])(
    "that a turn of %s uses while the next one waits for it refuse that one, which leaves nothing behind",
    async (where) => {
      let enough = (): void => {};
      const waiting = new Promise<void>((resolve) => (enough = resolve));
      const respond = vi.fn(async function* (_thread: unknown, _item: unknown, context: RequestContext) {
        yield "Half";
        await waiting;
        context.reportUsage({ tokens: 100 });
      });
      const store = leasedStore();
      const shared = slidingWindow(limits.tokensPerUser);
      const take = vi.spyOn(shared, "take");
      const options = { respond, store, limits: { tokensPerUser: shared } };
      const first = posting(options);
      const next = where === "the same server" ? first : posting(options);
      const { frames, thread_id } = await until(await first.post("threads.create", { input }), "Half");
      expect(take).toHaveBeenCalledTimes(1);
      const answer = next.post("threads.add_user_message", { thread_id, input });
      await vi.waitFor(() => expect(take).toHaveBeenCalledTimes(2));
      enough();
      while (!(await frames.next()).done);
      const { status, body } = await answer;
      expect([status, JSON.parse(String(body)).error.code]).toEqual([429, "too_many_requests"]);
      expect(respond).toHaveBeenCalledTimes(1);
      expect((await first.stored(thread_id)).map(({ type }) => type)).toEqual([
        "user_message",
        "assistant_message",
      ]);
      // The thread is free: later the user goes on, and a turn that does not wait asks the limiter once.
      later(60_000);
      const asked = take.mock.calls.length;
      const again = await next.post("threads.add_user_message", { thread_id, input });
      expect(await read(again)).toContain('"type":"thread.item.done"');
      expect(take.mock.calls.length - asked).toBe(1);
    },
  );

  test("must be a number: anything else is reported and changes nothing", async () => {
    const { say, reported } = conversation({
      limits,
      async *respond(_thread, _input, context) {
        for (const tokens of [NaN, -5, Infinity, "many" as never]) context.reportUsage({ tokens });
        yield "Hello";
      },
    });
    for (let turn = 0; turn < 2; turn++) expect((await say()).at(-1)?.type).toBe("thread.item.done");
    expect(reported).toHaveLength(8);
    expect(String(reported[0])).toBe(
      "RangeError: reportUsage() needs the number of tokens, 0 or more; it got NaN",
    );
  });

  test("may be reported by a server without a limit", async () => {
    const { ask } = hosted({ respond: spending });
    expect((await ask("threads.create", spend(1_000_000))).status).toBe(200);
    expect((await ask("threads.create", spend(1))).status).toBe(200);
  });
});

describe("the application's own limiter", () => {
  const failing: RateLimiter = {
    take: () => Promise.reject(new Error("redis is down")),
    add: () => Promise.reject(new Error("redis is down")),
  };

  test("that fails refuses with 503, and is reported", async () => {
    const { say, reported, client } = conversation({ respond: spending, limits: { tokensPerUser: failing } });
    await expect(say("7")).rejects.toMatchObject({ status: 503, code: "unavailable" });
    expect(reported.map(String)).toEqual(["Error: redis is down"]);
    await client.request("threads.list", {});
  });

  test("that does not answer refuses with 503 after the time of a store call", async () => {
    const take = () => new Promise<number>(() => {});
    const { client, reported } = conversation({
      respond: spending,
      limits: { requestsPerUser: { take, add() {} }, storeCall: 20 },
    });
    await expect(client.request("threads.list", {})).rejects.toMatchObject({ status: 503 });
    expect(reported.map(String)).toEqual([
      "TimeoutError: The rate limiter's take() has not settled within 20 ms.",
    ]);
  });

  test("whose add() fails does not fail the turn, and is reported", async () => {
    const take = () => 0;
    const { say, reported } = conversation({
      respond: spending,
      limits: { tokensPerUser: { take, add: failing.add } },
    });
    expect((await say("7")).at(-1)?.type).toBe("thread.item.done");
    expect(reported.map(String)).toEqual(["Error: redis is down"]);
  });
});

test.each([
  [
    { requestsPerUser: { max: 0, window: 1000 } },
    "The limit requestsPerUser.max is 0; it must be a number of at least 1.",
  ],
  [
    { tokensPerUser: { max: 10, window: NaN } },
    "The limit tokensPerUser.window is NaN; it must be a number above 0.",
  ],
])("%j is refused when the server is made", (limits, message) => {
  expect(() => new ChatKitServer({ store: memoryStore(), limits })).toThrow(new RangeError(message));
});
