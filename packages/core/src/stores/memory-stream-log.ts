import {
  type StreamInfo,
  type StreamLog,
  streamLogDefaults,
  type StreamLogOptions,
  type StreamPage,
  TooManyStreamsError,
  type UserStreamLog,
} from "../server/streams/stream-log.ts";

interface Stream extends StreamInfo {
  /** In their order; the first ones go when there are too many. */
  pages: StreamPage[];
  size: number;
  /** The number of the last frame that is gone. */
  gone: number;
  last: number;
  isClosed: boolean;
  isStopped: boolean;
  /** Called after every change, once. */
  waiting: Set<() => void>;
}

/** Keeps streams in this process: clients can resume from the process that runs their turn. */
export function memoryStreamLog(options: StreamLogOptions = {}): StreamLog {
  const limits = { ...streamLogDefaults, ...options };
  const users = new Map<string, Map<string, Stream>>();

  return {
    forUser(userId) {
      const streamsOf = (): Map<string, Stream> => users.get(userId) ?? new Map<string, Stream>();
      return userView(streamsOf, {
        ...limits,
        add(stream) {
          users.set(userId, streamsOf().set(stream.id, stream));
        },
        remove(stream) {
          const streams = streamsOf();
          if (streams.get(stream.id) !== stream) return;
          streams.delete(stream.id);
          if (streams.size === 0) users.delete(userId);
        },
      });
    },
  };
}

interface Shelf extends Required<StreamLogOptions> {
  add(stream: Stream): void;
  remove(stream: Stream): void;
}

function userView(streamsOf: () => ReadonlyMap<string, Stream>, shelf: Shelf): UserStreamLog {
  const find = (id: string): Stream | undefined => streamsOf().get(id);
  const isKept = (stream: Stream): boolean => find(stream.id) === stream;

  function changed({ waiting }: Stream): void {
    for (const wake of waiting) wake();
    waiting.clear();
  }

  function forget(stream: Stream): void {
    shelf.remove(stream);
    changed(stream);
  }

  function makeRoom(): void {
    const all = [...streamsOf().values()];
    if (all.length < shelf.streams) return;
    const oldest = all.find(({ isClosed }) => isClosed);
    if (!oldest) throw new TooManyStreamsError(shelf.streams);
    forget(oldest);
  }

  function trim(stream: Stream): void {
    // The newest page stays, whatever its size.
    while (stream.size > shelf.size && stream.pages.length > 1) {
      const { frames, last } = stream.pages.shift()!;
      stream.size -= frames.length;
      stream.gone = last;
    }
  }

  /** The whole frames after number `after`, if there are any. */
  function after({ pages }: Stream, number: number): string {
    let first = pages.length;
    while (first > 0 && pages[first - 1]!.last > number) first--;
    const frames = pages.length - first === 1 ? pages[first]!.frames : joined(pages.slice(first));
    // Most readers have read everything up to the last page.
    if (frames.startsWith(`id: ${number + 1}\n`)) return frames;
    const begin = frames.indexOf(`\n\nid: ${number + 1}\n`) + 2;
    return frames.slice(begin);
  }

  return {
    async reserve(id, request) {
      const existing = find(id);
      if (existing) return infoOf(existing);
      makeRoom();
      shelf.add({
        id,
        request,
        threadId: undefined,
        pages: [],
        size: 0,
        gone: 0,
        last: 0,
        isClosed: false,
        isStopped: false,
        waiting: new Set(),
      });
      return undefined;
    },
    async begin(id, threadId) {
      const stream = find(id);
      if (!stream) return;
      stream.threadId = threadId;
      // The streams of a user are in the order in which they began.
      shelf.remove(stream);
      shelf.add(stream);
    },
    async find(id) {
      const stream = find(id);
      return stream && infoOf(stream);
    },
    async running(threadId) {
      const all = [...streamsOf().values()];
      const stream = all.findLast((each) => each.threadId === threadId && !each.isClosed);
      return stream && infoOf(stream);
    },
    append(id, page) {
      const stream = find(id);
      if (!stream) return;
      stream.pages.push(page);
      stream.size += page.frames.length;
      stream.last = page.last;
      trim(stream);
      changed(stream);
    },
    async close(id) {
      const stream = find(id);
      if (!stream) return;
      stream.isClosed = true;
      changed(stream);
      const timer = setTimeout(() => forget(stream), shelf.keep);
      // In Node a stream that has ended must not keep the process alive.
      if (typeof timer === "object") timer.unref?.();
    },
    async read(id, number, signal) {
      const stream = find(id);
      while (stream && isKept(stream) && number >= stream.gone && number <= stream.last) {
        if (number < stream.last) return { frames: after(stream, number), last: stream.last };
        if (stream.isClosed) return { frames: "", last: number };
        await change(stream, signal);
      }
      return undefined;
    },
    async holds(id, number) {
      const stream = find(id);
      return stream !== undefined && number >= stream.gone && number <= stream.last;
    },
    async stop(id) {
      const stream = find(id);
      if (!stream) return false;
      stream.isStopped = true;
      changed(stream);
      return true;
    },
    async stopped(id, signal) {
      const stream = find(id);
      while (stream && isKept(stream) && !stream.isStopped) await change(stream, signal);
    },
    async share() {},
    async adopt(id) {
      return find(id)?.isClosed === false;
    },
    async leave() {},
    async forget(id) {
      const stream = find(id);
      if (stream) forget(stream);
    },
    async deleteThread(threadId) {
      for (const stream of streamsOf().values()) if (stream.threadId === threadId) forget(stream);
    },
    async erase() {
      for (const stream of streamsOf().values()) forget(stream);
    },
  };
}

const infoOf = ({ id, request, threadId }: Stream): StreamInfo => ({ id, request, threadId });

const joined = (pages: readonly StreamPage[]): string => pages.map(({ frames }) => frames).join("");

/** What a signal ends: a reader waits once for each event, and a listener for each wait would cost more than the event. */
const waits = new WeakMap<AbortSignal, { end: () => void }>();

/** Waits for the next change. Throws the signal's reason. A signal is of one reader, who waits for one thing at a time. */
function change({ waiting }: Stream, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    let wait = waits.get(signal);
    if (!wait) {
      const begun = { end() {} };
      waits.set(signal, begun);
      signal.addEventListener("abort", () => begun.end(), { once: true });
      wait = begun;
    }
    wait.end = () => {
      waiting.delete(resolve);
      reject(signal.reason);
    };
    waiting.add(resolve);
  });
}
