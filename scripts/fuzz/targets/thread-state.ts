import { isDeepStrictEqual } from "node:util";
import { applyEvent, applyRequest } from "@chatkit-protocol/core/client";
import {
  applyUpdate,
  type ChatKitRequest,
  readerSchema,
  Thread,
  ThreadStreamEvent,
} from "@chatkit-protocol/core/protocol";
import * as fc from "fast-check";
import { parseJson } from "../../../packages/core/src/json.ts";
import { jsonFaults, printFaulty } from "../inputs/json-faults.ts";
import { shape } from "../inputs/shapes.ts";
import { expectThat } from "../support/expect-that.ts";
import { target } from "../support/target.ts";

const acceptEvent = readerSchema(ThreadStreamEvent);
const acceptThread = readerSchema(Thread);

/** Few ids, so that events concern existing items. */
const id = fc.constantFrom("1", "2", "3");

/** The document with the ids of its item. */
const aboutItem = fc.tuple(shape("accept", "ThreadStreamEvent"), id).map(([event, id]): unknown => {
  const { item, ...rest } = event as { item?: object };
  return {
    ...rest,
    ...("item_id" in rest ? { item_id: id } : {}),
    ...(typeof item === "object" && item !== null ? { item: { ...item, id } } : {}),
  };
});

const histories = fc.record({
  thread: shape("accept", "Thread"),
  events: fc.array(
    fc.record({ event: aboutItem, faults: jsonFaults, count: fc.integer({ min: 1, max: 2 }) }),
    {
      maxLength: 10,
    },
  ),
  cut: fc.nat(),
  request: shape("accept", "ChatKitRequest"),
});

/** Whether a client can follow any stream of events that it can read. */
export const threadState = target({
  holds:
    "applying any events that a client can read, in any order, never throws, does not change its arguments, and gives a thread that can be stored, read again and used further",
  executions: 120_000,
  inputs: histories,
  check({ thread, events: documents, cut, request }) {
    const before = acceptThread.safeParse(thread).data;
    expectThat(before !== undefined, "a thread cannot be read", thread);
    const events = documents.flatMap(({ event, faults, count }) => {
      const read = acceptEvent.safeParse(parse(printFaulty(event, faults)));
      if (!read.success) return [];
      // An item of an unknown type is not checked; without an id it is a different one each time.
      const item: unknown = "item" in read.data ? read.data.item : { id: "" };
      const hasId = typeof item === "object" && item !== null && "id" in item && typeof item.id === "string";
      return hasId ? Array.from({ length: count }, () => read.data) : [];
    });
    const frozen = events.map(freeze);
    const fold = (start: Thread, list: readonly ThreadStreamEvent[]): Thread =>
      list.reduce(applyEvent<Thread>, start);
    const after = fold(freeze(before), frozen);
    const place = cut % (events.length + 1);
    const middle = acceptThread.parse(copy(fold(before, frozen.slice(0, place))));
    const resumed = fold(middle, frozen.slice(place));
    expectThat(
      isDeepStrictEqual(copy(resumed), copy(after)),
      "a thread that is stored in between ends up as another one",
      [resumed, after],
    );
    const size = JSON.stringify([before, events]).length;
    expectThat(
      JSON.stringify(after).length <= 2 * size + 1000,
      "a few events have made a thread that is many times as large",
      events,
    );
    for (const event of frozen) {
      if (event.type === "thread.item.updated") {
        for (const item of after.items.data) applyUpdate(freeze(item), event.update);
        continue;
      }
      const once = applyEvent(after, event);
      expectThat(
        isDeepStrictEqual(applyEvent(once, event), once),
        "an event that comes twice counts twice",
        event,
      );
    }
    const { type, params } = request as ChatKitRequest;
    applyRequest(after, type, params as never);
  },
});

const copy = (value: unknown): unknown => parseJson(JSON.stringify(value));

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // No client gets to see what is not JSON.
    return undefined;
  }
}

function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
  return value;
}
