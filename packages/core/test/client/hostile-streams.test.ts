import { expect, test } from "vitest";
import { applyEvent } from "../../src/client/index.ts";
import type { Thread } from "../../src/protocol/index.ts";
import { decodeEvents } from "../../src/sse/index.ts";
import { bytesOf, hostileStreams } from "../hostile/corpus.ts";

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test.each(hostileStreams.map((one) => [one.what, one] as const))(
  "a client survives a stream of %s",
  async (_what, { body, events, error, items }) => {
    const bytes = bytesOf(body);
    for (const size of bytes.length > 10_000 ? [bytes.length, 1000] : [bytes.length || 1, 1, 7]) {
      let count = 0;
      let thread: Thread | undefined;
      let failure: unknown;
      try {
        for await (const event of decodeEvents(cut(bytes, size))) {
          count++;
          thread = applyEvent(thread, event);
        }
      } catch (thrown) {
        failure = thrown;
      }
      expect([count, failure instanceof Error ? failure.name : failure]).toEqual([events, error]);
      if (failure instanceof Error) expect(failure.message.length).toBeLessThan(5000);
      if (items) expect(thread?.items.data).toEqual(items);
    }
  },
);
