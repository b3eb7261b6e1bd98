import { type StreamPage, TooManyStreamsError } from "@chatkit-protocol/core/server";
import { newBell } from "./bell.ts";
import type { SharedStreamLogOptions } from "./options.ts";
import { patiently } from "./patiently.ts";
import { addPage, endRecording, newRecording, type Recording, takeWaiting } from "./recording.ts";
import type { NewPage, Owned, StreamRows, StreamState, Trim } from "./stream-rows.ts";
import type { Watcher } from "./watcher.ts";

/** Characters of a stream that may wait to be stored before its turn waits too. */
const mostWaiting = 1024 * 1024;

/** Writes the streams of the turns that run in this process. */
export interface Recorder {
  /** The stream, if this process writes it. */
  own(user: string, id: string): Recording | undefined;
  /** Begins to write a stream; or returns the one that has the id already. Throws TooManyStreamsError. */
  reserve(user: string, id: string, request: string): Promise<StreamState | undefined>;
  append(recording: Recording, page: StreamPage): Promise<void> | void;
  /** Resolves when everything is stored. */
  close(recording: Recording): Promise<void>;
  /** Has the stream outlive this process by `ttl` milliseconds at most. */
  share(recording: Recording, ttl: number): Promise<void>;
  /** Writes a shared stream of another process; false if it has ended or is gone. */
  adopt(user: string, id: string, ttl: number): Promise<boolean>;
  /** Another process writes it. */
  leave(recording: Recording): void;
  /** The streams are removed: nothing more is written. */
  drop(owned: Owned): void;
  end(): void;
}

const silent = (): Error => new Error("The streams of this process are lost: it was silent for too long.");

export function newRecorder(
  rows: StreamRows,
  watcher: Watcher,
  options: Required<SharedStreamLogOptions>,
): Recorder {
  const { batch, lease, size, streams, keep } = options;
  /** By user and id. */
  const users = new Map<string, Map<string, Recording>>();
  const stored = newBell();
  const never = new AbortController().signal;
  let writer: string | undefined;
  /** When the writer was renewed last, by the clock of this process. */
  let renewed = -Infinity;
  let renewing: Promise<string> | undefined;
  let renewal: ReturnType<typeof setInterval> | undefined;
  let flushing: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const recordings = (): Recording[] => [...users.values()].flatMap((own) => [...own.values()]);

  function add(recording: Recording): void {
    const { user, id } = recording;
    users.set(user, (users.get(user) ?? new Map<string, Recording>()).set(id, recording));
  }

  function release(recording: Recording, end: "closed" | "gone" | "left", failure?: unknown): void {
    const own = users.get(recording.user);
    if (own?.get(recording.id) === recording) own.delete(recording.id);
    if (own?.size === 0) users.delete(recording.user);
    endRecording(recording, end, failure);
    if (users.size > 0) return;
    clearInterval(renewal);
    renewal = undefined;
  }

  function lose(failure?: unknown): void {
    writer = undefined;
    for (const recording of recordings()) {
      if (recording.writer === undefined) release(recording, "gone", failure);
    }
  }

  /** Renews the writer of a shared stream, or makes it: each stream has its own, which lives as long as the stream may. */
  async function sharing(writer: string, ttl: number): Promise<string> {
    await patiently(lease, () => rows.renew(writer, ttl));
    return writer;
  }

  /** Who writes the stream. */
  const writerOf = (recording: Recording): string | undefined => recording.writer ?? writer;

  /** The id under which this process writes, which is alive for some time. Streams that begin at the same time have the same. */
  async function alive(): Promise<string> {
    if (writer !== undefined && performance.now() - renewed < lease / 4) return writer;
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  }

  async function renew(): Promise<string> {
    const begun = performance.now();
    if (writer === undefined || !(await rows.renew(writer, lease))) {
      // What the one before has written is lost, because other processes may have said so.
      lose(silent());
      const id = crypto.randomUUID();
      await rows.renew(id, lease);
      writer = id;
    }
    renewed = begun;
    return writer;
  }

  function keepAlive(): void {
    renewal ??= setInterval(() => {
      alive().catch((error: unknown) => {
        if (performance.now() - renewed >= lease) lose(error);
      });
    }, lease / 4);
    // In Node a stream must not keep the process alive: its turn does.
    renewal.unref?.();
  }

  /** Notices that the stream was stopped, or has another end than this process has given it. */
  function watch(recording: Recording): void {
    const remove = watcher.add(recording.seq, {
      isReader: false,
      see(state) {
        if (recording.end) return remove();
        if (!state || state.isLost) {
          remove();
          release(recording, "gone", state && silent());
        } else if (state.isStopped && !recording.isStopped) {
          recording.isStopped = true;
          recording.bell.ring();
        }
      },
      // Its writer notices for itself that the database does not answer.
      fail() {},
    });
  }

  function schedule(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      flush();
    }, batch);
  }

  function flush(): void {
    if (flushing) return;
    flushing = store().finally(() => {
      flushing = undefined;
      stored.ring();
      if (recordings().some(({ waiting }) => waiting.length > 0)) schedule();
    });
  }

  async function store(): Promise<void> {
    const all = recordings().filter(({ waiting }) => waiting.length > 0);
    const groups = Map.groupBy(all, writerOf);
    await Promise.all([...groups].map(([name, taken]) => storeAs(name, taken)));
  }

  async function storeAs(name: string | undefined, taken: readonly Recording[]): Promise<void> {
    const pages: NewPage[] = [];
    const trims: Trim[] = [];
    for (const recording of taken) {
      const { seq, gone } = recording;
      for (const page of takeWaiting(recording)) pages.push({ seq, ...page });
      if (gone > 0) trims.push({ seq, gone });
    }
    if (name === undefined || pages.length === 0) return;
    try {
      const held = await patiently(lease, () => rows.append(name, pages, trims));
      for (const recording of taken) {
        const { seq, writer: own } = recording;
        if (held.has(seq)) {
          recording.stored = Math.max(recording.stored, pages.findLast((page) => page.seq === seq)!.last);
          if (own !== undefined) recording.bell.ring();
        } else if (own !== undefined) release(recording, "left");
      }
      await giveUp(taken.filter(({ seq, writer: own }) => own === undefined && !held.has(seq)));
    } catch (error) {
      for (const recording of taken) release(recording, "gone", error);
    }
  }

  /** Gives up what takes no frames: removed by others, or no longer this process' own. */
  async function giveUp(refused: readonly Recording[]): Promise<void> {
    if (refused.length === 0) return;
    const states = await patiently(lease, () => rows.states(refused.map(({ seq }) => seq)));
    const left = new Set(states.map(({ seq }) => seq));
    for (const recording of refused) {
      release(recording, "gone", left.has(recording.seq) ? silent() : undefined);
    }
  }

  /** Resolves when nothing of it waits to be stored. Throws if it cannot be stored. */
  async function written(recording: Recording, most = 0): Promise<void> {
    while (!recording.end && (recording.waitingSize > most || (most === 0 && flushing))) {
      if (!flushing && most === 0) {
        clearTimeout(timer);
        timer = undefined;
        flush();
      }
      await stored.next(never);
    }
    if (recording.failure !== undefined) throw recording.failure;
  }

  return {
    own: (user, id) => users.get(user)?.get(id),
    async reserve(user, id, request) {
      if (isOver) throw new Error("The stream log is closed.");
      const name = await alive();
      const found = await rows.reserve({ user, id }, { request, writer: name, most: streams });
      if (found === undefined) throw new TooManyStreamsError(streams);
      if (typeof found === "object") return found;
      if (writer !== name) {
        // It was silent meanwhile, so that others take the new stream for lost.
        await rows.remove({ user, id });
        throw silent();
      }
      const recording = newRecording({ seq: found, user, id, request });
      add(recording);
      keepAlive();
      watch(recording);
      return undefined;
    },
    append(recording, page) {
      if (recording.failure !== undefined) throw recording.failure;
      if (recording.end) return undefined;
      addPage(recording, page, size);
      recording.bell.ring();
      schedule();
      if (recording.waitingSize > mostWaiting) return written(recording, mostWaiting);
      return undefined;
    },
    async close(recording) {
      await written(recording);
      const name = writerOf(recording);
      if (recording.end || name === undefined) return;
      const isShared = recording.writer !== undefined;
      const isClosed = await patiently(lease, () => rows.close(recording.seq, name, keep));
      // A shared stream that this process cannot end is another one's.
      release(recording, isClosed ? "closed" : isShared ? "left" : "gone");
      // The writer of a shared stream has nothing more to write; if this fails, it goes later.
      if (isShared) await rows.renew(name, 1).catch(() => {});
    },
    async share(recording, ttl) {
      const name = await sharing(crypto.randomUUID(), ttl);
      const { user, id } = recording;
      const state = await patiently(lease, () => rows.hand({ user, id }, name));
      if (state) recording.writer = name;
      else release(recording, "gone");
    },
    async adopt(user, id, ttl) {
      const name = await sharing(crypto.randomUUID(), ttl);
      const state = await patiently(lease, () => rows.hand({ user, id }, name));
      if (!state) return false;
      const before = users.get(user)?.get(id);
      const { seq, request, threadId, last, gone, isStopped } = state;
      const recording: Recording = {
        ...newRecording({ seq, user, id, request }),
        threadId,
        last,
        stored: last,
        gone,
        isStopped,
        writer: name,
      };
      add(recording);
      if (before) endRecording(before, "left");
      keepAlive();
      watch(recording);
      return true;
    },
    leave: (recording) => release(recording, "left"),
    drop({ user, id, threadId }) {
      for (const recording of recordings()) {
        const isMeant =
          recording.user === user &&
          (id === undefined || recording.id === id) &&
          (threadId === undefined || recording.threadId === threadId);
        if (isMeant) release(recording, "gone");
      }
    },
    end() {
      isOver = true;
      clearTimeout(timer);
      lose(new Error("The stream log is closed."));
    },
  };
}
