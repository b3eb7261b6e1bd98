import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createThread } from "../src/case/requests.ts";
import { type Case, judges, run, type RunOptions } from "../src/index.ts";
import { added, done, item, question, thread } from "./exchanges.ts";

const frame = (event: object): string => `data: ${JSON.stringify(event)}\n\n`;
const opening = [
  { type: "thread.created", thread },
  done(question),
  { type: "stream_options", stream_options: { allow_cancel: true } },
]
  .map(frame)
  .join("");
const text = (said: string) => ({ content: [{ type: "output_text", text: said, annotations: [] }] });
const word = (said: string) => ({
  type: "thread.item.updated",
  item_id: "msg_a",
  update: { type: "assistant_message.content_part.text_delta", content_index: 0, delta: said },
});

/** What is found where a case talks to a server that answers with a stream. */
async function judged(
  answer: (response: ServerResponse) => Promise<void> | void,
  drive: NonNullable<Case["drive"]>,
  timeLimits: NonNullable<RunOptions["timeLimits"]>,
) {
  const listener: RequestListener = (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
    response.write(opening);
    void answer(response);
  };
  const http = createServer(listener);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  try {
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
    const one: Case = { id: "kit/liveness", rules: [], tier: "T0", drive, judge() {} };
    const { results, transcript } = await run({
      url,
      cases: [one],
      judges,
      tier: "T0",
      keep: true,
      timeLimits,
    });
    return {
      broken: results.flatMap(({ finding, verdict }) => (verdict === "fail" ? (finding ?? []) : [])),
      end: transcript.exchanges[0]!.end,
      drive: transcript.drives["kit/liveness"],
    };
  } finally {
    http.closeAllConnections();
    http.close();
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ask = createThread("Hello");

async function speak(response: ServerResponse, words: number): Promise<void> {
  response.write(frame(added(item("assistant_message", "msg_a", text("")))));
  for (let n = 0; n < words && !response.destroyed; n++) {
    await pause(20);
    response.write(frame(word("word ")));
  }
}

test("an answer that comes slowly is read to its end, however long it takes", async () => {
  const { broken, end } = await judged(
    async (response) => {
      await speak(response, 40);
      response.end(frame(done(item("assistant_message", "msg_a", text("word ".repeat(40))))));
    },
    async (d) => void (await d.send("create", ask)),
    { answer: 300 },
  );
  expect(end.how).toBe("complete");
  expect(broken).toEqual([]);
});

test("an answer that the kit stops reading is not judged by its end, and says how to read on", async () => {
  const { broken, end, drive } = await judged(
    (response) => speak(response, 1000),
    async (d) => void (await d.send("create", ask)),
    { answer: 300, whole: 400 },
  );
  expect(end).toMatchObject({ how: "stopped", detail: expect.stringContaining("--slow") });
  expect(drive).toMatchObject({ how: "not-reached", unlock: end.detail });
  expect(broken).toEqual([]);
});

test("a case that gives up leaves no stream behind that is judged as cut off", async () => {
  const { broken, end } = await judged(
    (response) => speak(response, 1000),
    async (d) => {
      const stream = await d.open("create", ask);
      await stream.until(({ data }) => data.includes("word"));
      d.notReached("the rest does not matter");
    },
    {},
  );
  expect(end.how).toBe("closed");
  expect(broken).toEqual([]);
});

test.each([
  ["says nothing", () => {}],
  [
    "sends only heartbeats",
    (response: ServerResponse) => {
      const timer = setInterval(() => response.write(": still here\n\n"), 50);
      response.once("close", () => clearInterval(timer));
    },
  ],
])("a server that %s any more breaks TR-08", async (_what, answer) => {
  const { broken, end } = await judged(answer, async (d) => void (await d.send("create", ask)), {
    answer: 300,
  });
  expect(end.how).toBe("timeout");
  expect(broken).toContain("TR-08/body-cut-off");
});

test("time in which the kit reads nothing is not the server's", async () => {
  const { broken } = await judged(
    (response) => void response.end(),
    async (d) => {
      const stream = await d.open("create", ask);
      stream.pause();
      await d.pause(500);
      stream.resume();
      await stream.done;
    },
    { answer: 300 },
  );
  expect(broken).not.toContain("TR-08/body-cut-off");
});
