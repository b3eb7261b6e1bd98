import type { StreamInfo, StreamLog, StreamPage, UserStreamLog } from "@chatkit-protocol/core/server";
import { optionsWith, type SharedStreamLogOptions } from "./options.ts";
import { framesAfter } from "./pages.ts";
import { patiently } from "./patiently.ts";
import { newRecorder, type Recorder } from "./recorder.ts";
import { lastShown, type Recording, shownPages } from "./recording.ts";
import type { Owned, StreamRows, StreamState } from "./stream-rows.ts";
import { newWatcher, type Watcher } from "./watcher.ts";

/** A stream log in a database, which any number of processes share. */
export interface SharedStreamLog extends StreamLog {
  /** Ends its timers. The streams of turns that still run here are lost. */
  close(): void;
}

/** Streams of which this process remembers that it has asked for their notifications. */
const mostWatched = 10_000;

/** A log on tables. Readers in the process that writes a stream get its frames at once, those in others when they are stored. */
export function streamLogOn(rows: StreamRows, given: SharedStreamLogOptions): SharedStreamLog {
  const options = optionsWith(given);
  const { lease, poll, keep } = options;
  const watcher = newWatcher(rows, { poll, patience: lease });
  const recorder = newRecorder(rows, watcher, options);
  const deaf = rows.listen?.(() => watcher.wake());
  let sweeping: ReturnType<typeof setTimeout> | undefined;

  /** Looks for what has expired as long as there is anything. */
  function sweepLater(): void {
    sweeping ??= setTimeout(
      () => {
        const again = (): void => {
          sweeping = undefined;
          sweepLater();
        };
        rows.sweep(keep).then((isAnyLeft) => {
          sweeping = undefined;
          if (isAnyLeft) sweepLater();
          // Nothing expires sooner because of a failure; the next attempt finds it.
        }, again);
      },
      Math.min(keep, 60_000),
    );
    sweeping.unref?.();
  }

  const watched = new Set<string>();

  /** Notifications of the stream are wanted, once; what has changed before that is found at once. */
  async function watch(seq: string): Promise<void> {
    if (!rows.watch || watched.has(seq)) return;
    await rows.watch(seq);
    if (watched.size >= mostWatched) watched.clear();
    watched.add(seq);
    watcher.wake();
  }

  return {
    forUser: (user) =>
      userLog({ rows, watcher, recorder, patience: lease, user, watch, reserved: sweepLater }),
    close() {
      clearTimeout(sweeping);
      // Never again.
      sweeping = setTimeout(() => {}, 0);
      deaf?.();
      recorder.end();
      watcher.end();
    },
  };
}

interface View {
  rows: StreamRows;
  watcher: Watcher;
  recorder: Recorder;
  /** Milliseconds for which the database may be silent. */
  patience: number;
  user: string;
  watch(seq: string): Promise<void>;
  reserved(): void;
}

function userLog({ rows, watcher, recorder, patience, user, watch, reserved }: View): UserStreamLog {
  const own = (id: string): Recording | undefined => recorder.own(user, id);
  const find = (id: string): Promise<StreamState | undefined> =>
    patiently(patience, () => rows.find(user, id));
  const change = async (state: StreamState, signal: AbortSignal): Promise<StreamState | undefined> => {
    await watch(state.seq);
    return watcher.change(state, signal);
  };

  /** The page after a number, from this process; undefined if it does not have it. */
  async function readOwn(
    recording: Recording,
    number: number,
    signal: AbortSignal,
  ): Promise<StreamPage | "gone" | undefined> {
    for (;;) {
      if (recording.end === "left") return undefined;
      const last = lastShown(recording);
      if (recording.end === "gone" || number < recording.gone || number > last) return "gone";
      if (number < last) return framesAfter(shownPages(recording), number);
      if (recording.end === "closed") return { frames: "", last: number };
      await recording.bell.next(signal);
    }
  }

  async function readStored(
    id: string,
    number: number,
    signal: AbortSignal,
  ): Promise<StreamPage | undefined> {
    let state = await find(id);
    for (;;) {
      signal.throwIfAborted();
      if (!state || number < state.gone) return undefined;
      if (number < state.last) {
        const { seq } = state;
        return framesAfter(await patiently(patience, () => rows.pages(seq, number)), number);
      }
      if (state.isClosed || state.isLost) {
        return state.isClosed && number === state.last ? { frames: "", last: number } : undefined;
      }
      state = await change(state, signal);
    }
  }

  async function remove(owned: Omit<Owned, "user">): Promise<void> {
    recorder.drop({ user, ...owned });
    await patiently(patience, () => rows.remove({ user, ...owned }));
  }

  return {
    async reserve(id, request) {
      const found = await recorder.reserve(user, id, request);
      reserved();
      return found && infoOf(found);
    },
    async begin(id, threadId) {
      const recording = own(id);
      if (!recording) return;
      recording.threadId = threadId;
      await patiently(patience, () => rows.begin(recording.seq, threadId));
    },
    async find(id) {
      const found = own(id) ?? (await rows.find(user, id));
      return found && infoOf(found);
    },
    async running(threadId) {
      const found = await rows.running(user, threadId);
      return found && infoOf(found);
    },
    append(id, page) {
      const recording = own(id);
      return recording && recorder.append(recording, page);
    },
    async close(id) {
      const recording = own(id);
      if (recording) await recorder.close(recording);
    },
    async read(id, number, signal) {
      signal.throwIfAborted();
      const recording = own(id);
      const page = recording && (await readOwn(recording, number, signal));
      return page === "gone" ? undefined : (page ?? readStored(id, number, signal));
    },
    async holds(id, number) {
      const recording = own(id);
      if (recording) return number >= recording.gone && number <= lastShown(recording);
      let state = await rows.find(user, id);
      // The process that writes it may have shown frames that it has not stored yet.
      const signal = AbortSignal.timeout(patience);
      while (state && number > state.last && !state.isClosed && !state.isLost) {
        try {
          state = await change(state, signal);
        } catch (error) {
          if (!signal.aborted) throw error;
          return false;
        }
      }
      return state !== undefined && number >= state.gone && number <= state.last;
    },
    async stop(id) {
      return rows.stop(user, id).then((isKnown) => {
        const recording = own(id);
        if (!recording) return isKnown;
        recording.isStopped = true;
        recording.bell.ring();
        return isKnown;
      });
    },
    async stopped(id, signal) {
      const recording = own(id);
      while (recording && !recording.end && !recording.isStopped) await recording.bell.next(signal);
      // Its turn goes on without a log that has failed.
      if (recording?.failure !== undefined && !recording.isStopped) throw recording.failure;
      if (recording && recording.end !== "left") return;
      let state = await find(id);
      while (state && !state.isStopped && !state.isLost) state = await change(state, signal);
    },
    async share(id, ttl) {
      const recording = own(id);
      if (recording) await recorder.share(recording, ttl);
    },
    adopt: (id, ttl) => recorder.adopt(user, id, ttl),
    async leave(id) {
      const recording = own(id);
      if (recording) recorder.leave(recording);
    },
    forget: (id) => remove({ id }),
    deleteThread: (threadId) => remove({ threadId }),
    erase: () => remove({}),
  };
}

const infoOf = (stream: StreamInfo): StreamInfo => ({
  id: stream.id,
  request: stream.request,
  threadId: stream.threadId,
  ...(stream.isLost ? { isLost: true } : {}),
});
