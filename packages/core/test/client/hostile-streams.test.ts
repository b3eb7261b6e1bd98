import { expect, test } from "vitest";
import { applyEvent, createClient } from "../../src/client/index.ts";
import type { Thread, ThreadStreamEvent } from "../../src/protocol/index.ts";
import { decodeEvents } from "../../src/sse/index.ts";
import { bytesOf, type HostileStream, hostileStreams } from "../hostile/corpus.ts";

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The events of such a stream as a client without a reader gets them. */
async function* streamed(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<ThreadStreamEvent> {
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const headers = { "content-type": "text/event-stream" };
  const client = createClient({
    url: "https://nowhere.test",
    fetch: async () => new Response(body, { headers }),
  });
  yield* client.stream("threads.create", { input: { content: [] } });
}

const ends: [string, typeof streamed, (stream: HostileStream) => Partial<HostileStream>][] = [
  ["decodeEvents", decodeEvents, (stream) => stream],
  ["a client without a reader", streamed, (stream) => ({ ...stream, ...stream.unchecked })],
];
const all = ends.flatMap(([reader, read, expected]) =>
  hostileStreams.map((one) => [reader, one.what, one.body, read, expected(one)] as const),
);

test.each(all)("%s survives a stream of %s", async (_reader, _what, body, read, { events, error, items }) => {
  const bytes = bytesOf(body);
  for (const size of bytes.length > 10_000 ? [bytes.length, 1000] : [bytes.length || 1, 1, 7]) {
    let count = 0;
    let thread: Thread | undefined;
    let failure: unknown;
    try {
      for await (const event of read(cut(bytes, size))) {
        count++;
        thread = applyEvent(thread, event);
      }
    } catch (thrown) {
      failure = thrown;
    }
    expect([count, failure instanceof Error ? failure.name : failure]).toEqual([events, error ?? undefined]);
    if (failure instanceof Error) expect(failure.message.length).toBeLessThan(5000);
    if (items) expect(thread?.items.data).toEqual(items);
  }
});
