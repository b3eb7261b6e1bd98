import { clientReaderSchema, ThreadItemUpdate } from "@chatkit-protocol/core/protocol";
import type { View } from "../transcript/view.ts";
import type { ReplayedExchange } from "./exchange.ts";
import { type ItemEvent, itemEventsIn } from "./item-events.ts";
import { type ItemState, readItem, stateAfter } from "./item-state.ts";
import { keptFor } from "./kept.ts";
import { replay } from "./replay.ts";
import { isReadable } from "./shown.ts";
import { itemsIn } from "./sightings.ts";

/** An event about an item, and what a client knows of the item before and after it. */
export interface ItemStep extends ItemEvent {
  readonly update: ThreadItemUpdate | undefined;
  readonly before: ItemState | undefined;
  readonly after: ItemState | undefined;
}

/** One accepted stream as a client follows it. */
export interface ReplayedStream {
  readonly view: View;
  readonly threadId: string;
  readonly steps: readonly ItemStep[];
  /** The items that are open at its end by id, those of earlier streams that it had to finish included. */
  readonly open: ReadonlyMap<string, ItemState>;
  /** Whether an item was added in it, or had to be finished in it. */
  readonly hadOpenItems: boolean;
  readonly failed: boolean;
  /** Whether every frame of it could be read: the end of an item may be in one that could not. */
  readonly readable: boolean;
  /** Whether its last item is a pending client tool call: an open workflow may then be finished in the next stream. */
  readonly continues: boolean;
}

/** The streams of a list of exchanges, followed one after the other as a client does. */
export const streamsOf = keptFor((views): ReadonlyMap<View, ReplayedStream> => {
  const threads = new Map<string, Client>();
  const streams = new Map<View, ReplayedStream>();
  for (const exchange of replay(views).exchanges) {
    if (!exchange.view.accepted) continue;
    const client = threads.get(exchange.threadId) ?? { states: new Map(), continues: false };
    // Two streams of unknown threads are of two threads.
    if (exchange.threadId !== "") threads.set(exchange.threadId, client);
    if (exchange.does("removes-thread") || exchange.does("removes-items")) client.states.clear();
    if (exchange.view.frames.length === 0) {
      learn(exchange, client);
      continue;
    }
    const stream = follow(exchange, client);
    client.continues = stream.continues;
    streams.set(exchange.view, stream);
  }
  return streams;
});

/** What a client knows of one thread. */
interface Client {
  readonly states: Map<string, ItemState>;
  /** Whether the last stream of the thread continues in the next. */
  continues: boolean;
}

/** An answer shows items that were not known; one that changed them also replaces what was known. */
function learn({ view, reads }: ReplayedExchange, { states }: Client): void {
  for (const { value } of itemsIn(view)) {
    const item = readItem(value);
    if (!item || (reads && states.has(item.id))) continue;
    states.set(item.id, { item, phase: "ended", updates: 0, words: "", readable: true, firstSeenIn: view });
  }
}

const acceptUpdate = clientReaderSchema(ThreadItemUpdate);

const parsed = new WeakMap<object, { update: ThreadItemUpdate | undefined }>();

/** The update as clients read it; undefined if they cannot. Read once per object. */
export function readUpdate(value: unknown): ThreadItemUpdate | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const read = parsed.get(value) ?? { update: acceptUpdate.safeParse(value).data };
  parsed.set(value, read);
  return read.update;
}

function follow({ view, threadId }: ReplayedExchange, { states, continues }: Client): ReplayedStream {
  // What a stream leaves open is never finished, except for a workflow that waits for the client's tool.
  for (const [id, { phase, item }] of states) {
    if (phase === "open" && !(continues && item?.type === "workflow")) states.delete(id);
  }
  const openItems = () => new Map([...states].filter(([, { phase }]) => phase === "open"));
  const events = itemEventsIn(view);
  const hadOpenItems = openItems().size > 0 || events.some(({ effect }) => effect === "adds");
  const steps = events.map((event): ItemStep => {
    const before = states.get(event.id);
    const update = event.effect === "changes" ? readUpdate(event.event["update"]) : undefined;
    const after = stateAfter(event, before, update);
    if (after) states.set(event.id, after);
    else states.delete(event.id);
    return { ...event, update, before, after };
  });
  const last = events.findLast(({ item }) => item !== undefined)?.item;
  return {
    view,
    threadId,
    steps,
    open: openItems(),
    hadOpenItems,
    failed: view.eventsOf("error").length > 0,
    readable: isReadable(view),
    continues: last?.["type"] === "client_tool_call" && last["status"] === "pending",
  };
}
