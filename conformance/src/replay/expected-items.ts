import { isEndOfKit } from "../transcript/transcript.ts";
import { isHidden, type ThreadItem, type UnannouncedChange } from "@chatkit-protocol/core/protocol";
import type { View } from "../transcript/view.ts";
import type { ReplayedExchange } from "./exchange.ts";
import { readItem } from "./item-state.ts";
import { replay } from "./replay.ts";
import { itemsIn } from "./sightings.ts";
import { type ItemStep, type ReplayedStream, streamsOf } from "./streams.ts";

/** What a thread must hold of an item. */
export interface ExpectedItem {
  /** Undefined where it is only known that the item must be there. */
  readonly item?: ThreadItem;
  readonly present: boolean;
  /** How often it has ended. */
  readonly ends: number;
  readonly because: Cause;
}

/** Why an item must be there, or gone. */
export type Cause =
  | {
      readonly how: "ended";
      readonly step: ItemStep;
      /** Whether it was to be there before this end. */
      readonly again: boolean;
    }
  | { readonly how: "removed" | "answered" | "failed" };

type ExpectedItems = ReadonlyMap<string, ExpectedItem>;

/** What every read of a thread must bring by what came before it, by item id. */
export function expectedItems(views: readonly View[]): ReadonlyMap<ReplayedExchange, ExpectedItems> {
  const streams = streamsOf(views);
  const threads = new Map<string, Map<string, ExpectedItem>>();
  const reads = new Map<ReplayedExchange, ExpectedItems>();
  for (const exchange of replay(views).exchanges) {
    const { view, threadId } = exchange;
    if (!view.accepted || threadId === "") continue;
    const expected = threads.get(threadId) ?? new Map<string, ExpectedItem>();
    threads.set(threadId, expected);
    if (exchange.reads) {
      reads.set(exchange, new Map(expected));
      continue;
    }
    forget(exchange, expected);
    const stream = streams.get(view);
    if (stream) takeOver(stream, expected);
    else answered(view, expected);
  }
  return reads;
}

type IsChanged = (item: { id: string; type: string | undefined }, by: ReplayedExchange) => boolean;

/** Which items of its thread an operation may change without an event. */
const changed: Readonly<Record<UnannouncedChange, IsChanged>> = {
  "removes-thread": () => true,
  "removes-items": () => true,
  "changes-thread": () => false,
  "changes-named-item": ({ id }, { params }) => id === params["item_id"],
  "settles-tool-call": ({ type }) => type === "client_tool_call",
};

function forget(exchange: ReplayedExchange, expected: Map<string, ExpectedItem>): void {
  for (const change of exchange.operation?.unannounced ?? []) {
    for (const [id, { item }] of expected) {
      if (changed[change]({ id, type: item?.type }, exchange)) expected.delete(id);
    }
  }
}

/** The answer of an operation that writes shows what it has stored. */
function answered(view: View, expected: Map<string, ExpectedItem>): void {
  for (const { value } of itemsIn(view)) {
    const item = readItem(value);
    if (item && !isHidden(item))
      expected.set(item.id, { item, present: true, ends: 1, because: { how: "answered" } });
  }
}

function takeOver(stream: ReplayedStream, expected: Map<string, ExpectedItem>): void {
  const { end } = stream.view.exchange;
  const reused = new Set<string>();
  for (const step of stream.steps) {
    const { id, effect, before, after } = step;
    if (effect === "adds" && before?.phase === "ended") reused.add(id);
    const isHiddenNow = after?.item !== undefined && isHidden(after.item);
    // Other rules judge turns that the client left, items of other threads, hidden items, and ids that are used twice.
    const unknown = isEndOfKit(end) || isForeign(step, stream.threadId) || reused.has(id) || isHiddenNow;
    const next = unknown ? undefined : expectedAfter(step, expected.get(id));
    if (next) expected.set(id, next);
    else expected.delete(id);
  }
  if (!stream.failed || end.how !== "complete") return;
  for (const id of stream.open.keys())
    expected.set(id, { present: true, ends: 1, because: { how: "failed" } });
}

const isForeign = ({ item }: ItemStep, threadId: string): boolean =>
  item !== undefined && item["thread_id"] !== threadId;

function expectedAfter(step: ItemStep, known: ExpectedItem | undefined): ExpectedItem | undefined {
  const { effect, before, after } = step;
  switch (effect) {
    case "adds":
    case "unknown":
      return known;
    case "removes":
      return { present: false, ends: 0, because: { how: "removed" } };
    case "changes": {
      if (!known || before?.phase !== "ended") return known;
      // Changed on the screen only: a server may keep either.
      const { present, ends, because } = known;
      return { present, ends, because };
    }
    case "ends":
      return {
        ...(after?.item ? { item: after.item } : {}),
        present: true,
        ends: (known?.ends ?? 0) + 1,
        because: { how: "ended", step, again: known?.present === true },
      };
  }
}
