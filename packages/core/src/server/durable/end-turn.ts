import type { Call } from "../call/call.ts";
import { giveUpLease } from "../call/take-lease.ts";
import type { Lease } from "../store/leases.ts";
import type { UserStreamLog } from "../streams/stream-log.ts";
import { numberFrames } from "../streams/number-frames.ts";
import { printEvent } from "../turn/print-event.ts";
import { cancelledMarker } from "../turn/endings.ts";
import { toErrorEvent } from "../turn/error-event.ts";
import { hasText } from "../turn/open-items.ts";
import type { StoredTurn } from "./durable-turns.ts";
import { foldFrames } from "../streams/frames.ts";
import { finishStream } from "./finish-stream.ts";
import { shownFrames } from "./shown-frames.ts";

/**
 * Ends a turn that no process runs, or whose process does not answer: takes its thread, keeps the text that was shown, as a turn does
 * whose client leaves (CN-03), ends the stream, and frees the thread. With an error the turn has failed, without one it was stopped.
 */
export async function endStoredTurn(
  turn: StoredTurn,
  { call, log, error }: { call: Call; log: UserStreamLog; error?: Error },
): Promise<void> {
  const { id, streamId, thread, userId } = turn;
  const leases = call.leasing?.leases;
  const lease: Lease & { turn: string } = {
    userId,
    threadId: thread.id,
    token: `${id}/${crypto.randomUUID()}`,
    ttl: call.settings.limits.turn,
    turn: id,
  };
  if ((await leases?.adopt?.(lease, 0)) !== "held" || !leases) return finishStream(turn, { call, log });
  call.fence.lease = lease;
  try {
    await log.adopt?.(streamId, call.settings.limits.turn);
    const { frames, last } = (await shownFrames(log, streamId)) ?? { frames: [], last: 0 };
    const open = [...foldFrames(frames).items.values()].filter(({ isOpen }) => isOpen);
    const kept = open.map(({ item }) => item).filter(hasText);
    const marker = error ? [] : [cancelledMarker(thread.id)];
    await call.store.save(thread.id, { items: [...kept, ...marker] });
    if (error) await log.append(streamId, numberFrames(printEvent(toErrorEvent(error)), last));
    await log.close(streamId);
  } finally {
    await giveUpLease(call, leases, lease);
  }
}
