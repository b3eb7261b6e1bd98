import type { Frame, View } from "../../src/transcript/view.ts";
import { isObject } from "../../src/transcript/exchange-view.ts";
import { type EventKind, type Mutation, withChunks } from "./mutation.ts";

const orders: Readonly<Record<EventKind, (frames: readonly Frame[], index: number) => readonly Frame[]>> = {
  dropped: (frames, index) => frames.toSpliced(index, 1),
  duplicated: (frames, index) => frames.toSpliced(index, 0, frames[index]!),
  swapped: (frames, index) =>
    index + 1 < frames.length
      ? frames.with(index, frames[index + 1]!).with(index + 1, frames[index]!)
      : frames,
  delayed: (frames, index) => [...frames.toSpliced(index, 1), frames[index]!],
};

/** Every event of a stream: left out, sent twice, after the next one, after all others. */
export function* eventMutations(view: View): Generator<Mutation> {
  const { frames, exchange } = view;
  for (const frame of frames) {
    for (const [kind, order] of Object.entries(orders) as [EventKind, (typeof orders)[EventKind]][]) {
      const after = order(frames, frame.index);
      if (after.length === frames.length && after.every(({ data }, index) => data === frames[index]?.data))
        continue;
      const next = kind === "swapped" ? ` / ${nameOf(frames[frame.index + 1]?.json)}` : "";
      yield {
        kind,
        place: `${exchange.request.operation ?? ""}: ${nameOf(frame.json)}${next}`,
        make() {
          // Times go with the places, not with the events.
          const chunks = after.map(({ data }, index) => ({
            at: (frames[index] ?? frame).at,
            text: `data: ${data}\n\n`,
          }));
          return { exchange: withChunks(exchange, chunks) };
        },
      };
    }
  }
}

/** The type of an event, of its item, of its update. */
export function nameOf(event: unknown): string {
  if (!isObject(event)) return "?";
  const types = [event, event["item"], event["update"]].map((part) =>
    isObject(part) ? part["type"] : undefined,
  );
  return types.filter((type) => typeof type === "string").join(" ");
}
