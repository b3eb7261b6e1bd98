import type { ThreadStreamEvent, VisibleItem } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { isVisible, publicItem, publicThread } from "../call/public-view.ts";
import { foldFrames, type ShownItem } from "../streams/frames.ts";
import { numberFrames } from "../streams/number-frames.ts";
import type { UserStreamLog } from "../streams/stream-log.ts";
import { printEvent, printEvents } from "../turn/print-event.ts";
import type { StoredTurn } from "./durable-turns.ts";
import { ownItems } from "./own-items.ts";
import { shownFrames } from "./shown-frames.ts";

/**
 * Ends the stream of a turn that does not have its thread any more. If the turn has ended, and its process died before the log had the
 * last frames, its readers get what is stored, and the end. If it has lost its thread, they get no more, and read the thread.
 */
export async function finishStream(
  turn: StoredTurn,
  { call, log }: { call: Call; log: UserStreamLog },
): Promise<void> {
  const { streamId } = turn;
  // Nothing is left to do if the stream has ended.
  if (!(await log.adopt?.(streamId, call.settings.limits.lease))) return;
  const shown = await shownFrames(log, streamId);
  const events = shown && (await missingEvents(turn, call, shown.frames));
  if (!events) return log.forget(streamId);
  if (events.length > 0) await log.append(streamId, numberFrames(printEvents(events), shown.last));
  await log.close(streamId);
}

/** What readers must still get to have what is stored; undefined if that cannot be known: the turn did not end by itself. */
async function missingEvents(
  turn: StoredTurn,
  { store }: Call,
  frames: readonly string[],
): Promise<ThreadStreamEvent[] | undefined> {
  const { before, after, thread } = turn;
  // The options of the stream come next, and they are not stored.
  if (frames.length <= before.length) return undefined;
  const stored = await store.loadThread(thread.id);
  if (!stored) return undefined;
  const shown = foldFrames(frames);
  const items = (await ownItems(turn, store, shown)).filter(isVisible).map(publicItem);
  const ids = new Set(items.map(({ id }) => id));
  if ([...shown.items.values()].some(({ item, isOpen }) => isOpen && !ids.has(item.id))) return undefined;
  const announced = new Set(frames);
  const updated: ThreadStreamEvent = { type: "thread.updated", thread: publicThread(stored) };
  const isChanged = JSON.stringify(publicThread(thread)) !== JSON.stringify(updated.thread);
  return [
    ...after.filter((event) => !announced.has(printEvent(event))),
    ...items.flatMap((item) => lastEventOf(item, shown.items.get(item.id))),
    ...(isChanged && !announced.has(printEvent(updated)) ? [updated] : []),
  ];
}

/** What makes the item of a reader the stored one. */
function lastEventOf(item: VisibleItem, shown: ShownItem | undefined): ThreadStreamEvent[] {
  if (!shown || shown.isOpen) return [{ type: "thread.item.done", item }];
  const isSame = JSON.stringify(shown.item) === JSON.stringify(item);
  return isSame ? [] : [{ type: "thread.item.replaced", item }];
}
