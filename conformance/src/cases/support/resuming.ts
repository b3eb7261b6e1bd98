import type { CaseRecord } from "../../case/case.ts";
import type { Drive, Label, SendOptions } from "../../case/drive.ts";
import type { RuleObserver } from "../../case/observer.ts";
import { numberOf, resumptionHeaders, streamIdOf } from "../../transcript/resumption.ts";
import type { View } from "../../transcript/view.ts";
import { answerSummary, isRead, listedItems } from "./reading.ts";

const { supports, key: keyHeader, last } = resumptionHeaders;

/** The headers of a client that supports the extension. */
export const resuming = { [supports]: "1" } as const;

/** A key that names a stream, new in every run: a server keeps streams for longer than a run takes. */
export const newKey = (): string => `kit-${crypto.randomUUID()}`;

/** The headers of a request that a client sends first, or once more, after it has read frame `after`. */
export const keyed = (key: string, after = 0): Readonly<Record<string, string>> => ({
  ...resuming,
  [keyHeader]: key,
  ...(after > 0 ? { [last]: String(after) } : {}),
});

/** Reads a stream without the request that has started it. */
export const resume = (params: { stream_id: string } | { thread_id: string }) => ({
  json: { type: "streams.resume", params, metadata: {} },
});

/** Stops the turn of a stream. */
export const sendStop = (d: Drive, label: Label, stream_id: string, options: SendOptions = {}) =>
  d.send(
    label,
    { json: { type: "streams.stop", params: { stream_id }, metadata: {} } },
    { headers: resuming, ...options },
  );

/** The number of the last frame of a stream that arrived; 0 if none did. */
export const lastNumber = ({ frames }: View): number =>
  frames.map(numberOf).findLast((number) => number !== undefined) ?? 0;

/** Gives up if the server has started a turn whose stream cannot be resumed: it may choose not to offer it. */
export function needsStream(d: Drive, view: View): void {
  if (view.accepted && streamIdOf(view) === undefined)
    d.notReached("answer a streaming request that has an Idempotency-Key with ChatKit-Stream");
}

/**
 * RS-03 and RS-04: the exchanges `repeated` and `reused` have the key of `first`, and `items` lists what its thread has then. Returns
 * whether the repetition got the stream of the first request.
 */
export function judgeKey(seen: CaseRecord, rule: RuleObserver, first: View): boolean {
  const [repeated, reused, items] = [seen.get("repeated"), seen.get("reused"), seen.get("items")];
  rule("RS-04").holds(reused.status === 422, "reused-key-not-rejected", {
    in: reused,
    expected: 422,
    received: answerSummary(reused),
  });
  const isTaken = rule("RS-03").holds(repeated.accepted, "repetition-rejected", {
    in: repeated,
    expected: "the stream of the first request",
    received: answerSummary(repeated),
  });
  if (!isTaken) return false;
  const isSame = rule("RS-03").holds(repeated.threadId === first.threadId, "repetition-starts-another-turn", {
    in: repeated,
    expected: first.threadId,
    received: repeated.threadId,
  });
  if (isRead(items)) {
    const messages = listedItems(items).filter(({ type }) => type === "user_message");
    rule("RS-03").holds(messages.length === 1, "repetition-starts-another-turn", {
      in: items,
      expected: 1,
      received: messages.length,
    });
  }
  return isSame;
}
