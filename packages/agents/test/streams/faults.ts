import { isDeepStrictEqual } from "node:util";
import { verifyStream } from "@chatkit-protocol/conformance";
import { applyEvent } from "@chatkit-protocol/core/client";
import {
  InvalidEventError,
  isHidden,
  type Thread,
  ThreadItem,
  type ThreadStreamEvent,
} from "@chatkit-protocol/core";
import type { World } from "./world.ts";

/** What is wrong with a turn that was read to its end, or that its reader has left. None for a sound one. */
export async function faultsOf(
  self: World,
  events: readonly ThreadStreamEvent[],
  { hasLeft = false } = {},
): Promise<string[]> {
  const stored = await self.stored();
  return [
    ...(hasLeft ? [] : await streamFaults(events)),
    ...(hasLeft ? [] : foldFaults(events, stored)),
    ...storedFaults(stored),
    // The server drops an event that makes no sense, and reports it.
    ...self.reported.filter((error) => error instanceof InvalidEventError).map(String),
  ];
}

/** What the kit finds in the stream. */
async function streamFaults(events: readonly ThreadStreamEvent[]): Promise<string[]> {
  const { findings } = await verifyStream(events, { operation: "threads.create" });
  return [...findings.map(({ finding, message }) => `${finding}: ${message}`), ...openItems(events)];
}

/** Every added item is closed, and nothing is said about it afterwards. */
function openItems(events: readonly ThreadStreamEvent[]): string[] {
  const open = new Set<string>();
  for (const event of events) {
    if (event.type === "thread.item.added") open.add(event.item.id);
    else if (event.type === "thread.item.done" || event.type === "thread.item.replaced")
      open.delete(event.item.id);
    else if (event.type === "thread.item.removed") open.delete(event.item_id);
    else if (event.type === "thread.item.updated" && !open.has(event.item_id))
      return [`${event.item_id} is updated after its end`];
  }
  return [...open].map((id) => `${id} is never closed`);
}

/** What a reader has at the end is what the server has. */
function foldFaults(events: readonly ThreadStreamEvent[], stored: readonly ThreadItem[]): string[] {
  let thread: Thread | undefined;
  for (const event of events) thread = applyEvent(thread, event);
  const shown = thread?.items.data ?? [];
  const kept = stored.filter((item) => !isHidden(item));
  if (isDeepStrictEqual(shown, kept)) return [];
  return [`a reader has ${JSON.stringify(shown)}, the server ${JSON.stringify(kept)}`];
}

function storedFaults(stored: readonly ThreadItem[]): string[] {
  return stored.flatMap((item) => {
    const faults = ThreadItem.safeParse(item).success ? [] : [`a stored ${item.type} is invalid`];
    if (item.type === "workflow") {
      if (item.workflow.tasks.some(({ status_indicator }) => status_indicator === "loading"))
        faults.push("a stored step runs for ever");
      if (item.workflow.summary === undefined) faults.push("a stored workflow has no summary");
    }
    if (item.type === "generated_image" && !item.image) faults.push("a stored image is missing");
    return faults;
  });
}
