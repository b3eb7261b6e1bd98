import { describe, expect, test } from "vitest";
import { ChatKitServer, memoryStore } from "../../src/index.ts";
import { bytesOf, costlyRequests, type HostileRequest, wrongRequests } from "../hostile/corpus.ts";

const { signal } = new AbortController();

/** The answer of a server with default limits, and what it has reported. */
async function answerTo(body: Buffer | object) {
  const reported: unknown[] = [];
  const server = new ChatKitServer({
    store: memoryStore(),
    feedback: async () => {},
    transcribe: async ({ data }) => String(data.length),
    action: async function* () {},
    syncAction: async () => {},
    attachments: { create: async () => ({}) },
    async *respond() {
      yield "Hi";
    },
    onError: (error) => reported.push(error),
  });
  const identity = { userId: "alice" };
  const head = { method: "POST", contentType: "application/json", identity, signal };
  const answer = await server.handle({ ...head, body });
  let text = "";
  if (typeof answer.body === "string") text = answer.body;
  else for await (const frame of answer.body) text += frame;
  return { status: answer.status, text, reported };
}

const pathIn = (text: string): string | undefined => JSON.parse(text).error.issues?.[0]?.path;

async function replay({ body, status, path, answered }: HostileRequest): Promise<void> {
  const got = await answerTo(bytesOf(body));
  expect(got).toMatchObject({ status, reported: [] });
  if (answered !== undefined) expect(got.text).toContain(answered);
  if (status < 400) return;
  expect(pathIn(got.text)?.slice(0, path?.length)).toBe(path);
  // The names and strings of the body are shortened in the answer, and so are its issues.
  expect(got.text.length).toBeLessThan(60_000);
  expect(Object.prototype).not.toHaveProperty("polluted");
}

describe("a hostile body of", () => {
  test.each(costlyRequests.map((one) => [one.what, one] as const))("%s", (_what, one) => replay(one));
});

describe("a wrong body:", () => {
  test.each(wrongRequests.map((one) => [one.what, one] as const))("%s", (_what, one) => replay(one));
});

/** The same body, read by the body parser of a framework. It rounds long numbers, and accepts bytes that are not UTF-8. */
const parsed = [...costlyRequests, ...wrongRequests].flatMap((one): [string, object, HostileRequest][] => {
  const text = bytesOf(one.body).toString();
  if (one.status < 400 || text.length > 2_000_000 || /\d{16}|1e400|\ufffd/.test(text)) return [];
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? [[one.what, value, one]] : [];
  } catch {
    // No body parser would pass it on.
    return [];
  }
});

describe("what a body parser has read is refused in the same way:", () => {
  test.each(parsed)("%s", async (_what, value, { status, path = "" }) => {
    const got = await answerTo(value);
    expect(got).toMatchObject({ status, reported: [] });
    // A value is refused by its container, a text by the element at which the limit was reached.
    const [container = ""] = path.split(/\[|\.k\d/);
    expect(pathIn(got.text)?.slice(0, container.length)).toBe(container);
  });
});
