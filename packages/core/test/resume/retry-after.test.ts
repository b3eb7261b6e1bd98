import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Fetch, resumableFetch, type ResumeOptions } from "../../src/client/index.ts";

const headers = { "content-type": "text/event-stream", "chatkit-resume": "1", "chatkit-stream": "s" };
const body = JSON.stringify({ type: "threads.create", params: {} });
const begun = (): Response => new Response("id: 1\ndata: {}\n\n", { headers });
const rest = (): Response => new Response("id: 2\ndata: {}\n\n: end\n\n", { headers });
const later = (status: number, after: string): Response =>
  new Response("{}", { status, headers: { "retry-after": after } });

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-01T00:00:00Z") }));
afterEach(() => void vi.useRealTimers());

/** A server that gives these answers, and the seconds at which it was asked. */
function answering(answers: readonly (() => Response)[], options: ResumeOptions = {}) {
  const left = [...answers];
  const asked: number[] = [];
  const started = Date.now();
  const stub: Fetch = async () => {
    asked.push((Date.now() - started) / 1000);
    return left.shift()!();
  };
  return { asked, fetch: resumableFetch(stub, { pause: 0, ...options }) };
}

async function textOf(fetch: Fetch): Promise<string> {
  const response = await fetch("http://127.0.0.1/", { method: "POST", body });
  return response.text();
}

test.each([
  ["seconds", later(503, "7")],
  ["a time", later(429, "Thu, 01 Jan 2026 00:00:07 GMT")],
])("an attempt to resume waits as long as the server asks, in %s", async (_form, answer) => {
  const { asked, fetch } = answering([begun, () => answer, rest]);
  const reading = textOf(fetch);
  await vi.runAllTimersAsync();
  expect(await reading).toBe("data: {}\n\ndata: {}\n\n");
  expect(asked).toEqual([0, 0, 7]);
});

test("the pause between attempts is kept where the server asks for less, or for what cannot be read", async () => {
  const answers = [begun, () => later(503, "0"), () => later(503, "soon"), rest];
  const { asked, fetch } = answering(answers, { pause: 4000 });
  const reading = textOf(fetch);
  await vi.runAllTimersAsync();
  expect(await reading).toBe("data: {}\n\ndata: {}\n\n");
  expect(asked).toEqual([0, 0, 4, 12]);
});

test("a server that asks for more than the longest wait has given its last answer", async () => {
  const { asked, fetch } = answering([begun, () => later(503, "3600")]);
  const reading = textOf(fetch);
  const failed = expect(reading).rejects.toThrow("the server answered 503");
  await vi.runAllTimersAsync();
  await failed;
  expect(asked).toEqual([0, 0]);
});

test("streams.stop is sent again when the server wants it", async () => {
  const held = (): Response =>
    new Response(new ReadableStream({ pull: () => new Promise(() => {}) }), { headers });
  const { asked, fetch } = answering([held, () => later(503, "9"), () => new Response("{}")]);
  const response = await fetch("http://127.0.0.1/", { method: "POST", body });
  await response.body?.cancel();
  await vi.runAllTimersAsync();
  expect(asked).toEqual([0, 0, 9]);
});

test("an abort ends the wait", async () => {
  const { asked, fetch } = answering([begun, () => later(503, "30"), () => new Response("{}")]);
  const stopping = new AbortController();
  const response = await fetch("http://127.0.0.1/", { method: "POST", body, signal: stopping.signal });
  const failed = expect(response.text()).rejects.toThrow("enough");
  await vi.advanceTimersByTimeAsync(1000);
  stopping.abort(new Error("enough"));
  await failed;
  await vi.runAllTimersAsync();
  // The last one is the stop.
  expect(asked).toEqual([0, 0, 1]);
});
