import type { StreamLog, StreamLogOptions, StreamPage, UserStreamLog } from "../../../src/index.ts";

/** A right log with one fault. */
export interface StreamLogFault {
  /** What this log does wrong. */
  name: string;
  caughtBy: string;
  /** What the case complains of. */
  says: string | RegExp;
  /** Methods that replace those of one user's streams. */
  view?: (view: UserStreamLog) => Partial<UserStreamLog>;
  /** Another log altogether. */
  change?: (log: StreamLog) => StreamLog;
  /** What it keeps, whatever it is asked for. */
  options?: StreamLogOptions;
}

const differs = /deep-equal|strictly equal/;

/** The log with this view of its streams; the same one for each user. */
const seeing =
  (see: (view: UserStreamLog) => Partial<UserStreamLog>) =>
  (log: StreamLog): StreamLog => {
    const views = new Map<string, UserStreamLog>();
    return {
      forUser(userId) {
        const right = log.forUser(userId);
        const wrong = views.get(userId) ?? { ...right, ...see(right) };
        views.set(userId, wrong);
        return wrong;
      },
    };
  };

export const faults: readonly StreamLogFault[] = [
  {
    name: "forgets which request has reserved an id",
    caughtBy: "an id is reserved once, and is found with its request, and with its thread once that is known",
    says: differs,
    view: (view) => ({
      async reserve(id, request) {
        const info = await view.reserve(id, request);
        return info && { ...info, request };
      },
    }),
  },
  {
    name: "looks before it reserves, in two steps",
    caughtBy: "of requests that come at the same time one gets the id",
    says: differs,
    view: (view) => ({
      async reserve(id, request) {
        const info = await view.find(id);
        if (!info) await view.reserve(id, request);
        return info;
      },
    }),
  },
  {
    name: "gives a whole page to a reader who has a part of it",
    caughtBy: "frames are read after any number, whole, in their order and as they were written",
    says: differs,
    view: (view) => ({
      read: (id, number, signal) => view.read(id, number > 0 && number < 4 ? 0 : number, signal),
    }),
  },
  {
    name: "wakes only one of its readers",
    caughtBy: "every reader waits for the next frames, and for the end",
    says: differs,
    change: seeing((view) => {
      let reading = 0;
      return {
        async read(id, number, signal) {
          const isFirst = reading++ % 2 === 0;
          const page = await view.read(id, number, signal);
          return isFirst ? page : undefined;
        },
      };
    }),
  },
  {
    name: "answers a reader that has left as at the end",
    caughtBy: "a reader that leaves gets the reason of its signal, and the others read on",
    says: /Missing expected rejection/,
    view: (view) => ({
      read: (id, number, signal) => view.read(id, number, signal).catch(() => ({ frames: "", last: number })),
    }),
  },
  {
    name: "holds numbers that do not exist",
    caughtBy: "numbers that do not exist are neither held nor read",
    says: differs,
    view: (view) => ({ holds: async (id) => (await view.find(id)) !== undefined }),
  },
  {
    name: "keeps frames without a bound",
    caughtBy: "a stream that is too long loses its oldest frames, which are then neither held nor read",
    says: differs,
    options: { size: 1e9 },
  },
  {
    name: "finds the stream of a thread that was reserved last",
    caughtBy: "of the streams of a thread the running one that began last is found, and none after the end",
    says: differs,
    change: seeing((view) => {
      const reserved: string[] = [];
      return {
        async reserve(id, request) {
          reserved.push(id);
          return view.reserve(id, request);
        },
        async running(threadId) {
          const found = await Promise.all(reserved.toReversed().map((id) => view.find(id)));
          return (await view.running(threadId)) && found.find((info) => info?.threadId === threadId);
        },
      };
    }),
  },
  {
    name: "writes only the stream that was reserved last",
    caughtBy: "streams that begin at the same time, of one user or of several, are all kept to their ends",
    says: differs,
    change(log) {
      let newest = "";
      return seeing((view) => ({
        async reserve(id, request) {
          newest = id;
          return view.reserve(id, request);
        },
        append: (id, page) => (id === newest ? view.append(id, page) : undefined),
      }))(log);
    },
  },
  {
    name: "does not remember that it was stopped",
    caughtBy: "a stop reaches the recording, whichever of them comes first, and adds no end",
    says: differs,
    change: seeing((view) => {
      const stopping: (() => void)[] = [];
      return {
        async stop(id) {
          for (const stop of stopping.splice(0)) stop();
          return (await view.find(id)) !== undefined;
        },
        // One that waits longer than the case does, but not for ever.
        stopped: () =>
          new Promise<void>((resolve, reject) => {
            stopping.push(resolve);
            setTimeout(() => reject(new Error("not strictly equal: nobody has stopped it")), 1000);
          }),
      };
    }),
  },
  {
    name: "takes the end of the recording for a stop",
    caughtBy: "the recording hears that its stream is gone, and its signal's reason",
    says: /Missing expected rejection/,
    view: (view) => ({ stopped: (id, signal) => view.stopped(id, signal).catch(() => {}) }),
  },
  {
    name: "keeps the id of a forgotten stream",
    caughtBy: "a forgotten stream has no readers, takes no frames, and its id is free",
    says: differs,
    view: (view) => ({
      async forget(id) {
        const info = await view.find(id);
        await view.forget(id);
        if (info) await view.reserve(id, info.request);
      },
    }),
  },
  {
    name: "forgets all streams with a thread",
    caughtBy: "the streams of a deleted thread are forgotten, and no others",
    says: differs,
    view: (view) => ({ deleteThread: () => view.erase() }),
  },
  {
    name: "has the same streams for all users",
    caughtBy: "users may have the same ids without meeting, and an erased one has none",
    says: differs,
    change: (log) => ({ forUser: () => log.forUser("everybody") }),
  },
  {
    name: "keeps any number of streams",
    caughtBy: "a user has a bounded number of streams: those that have ended go first, and running ones stay",
    says: differs,
    options: { streams: 1000 },
  },
  {
    name: "keeps a stream only until it has ended",
    caughtBy: "a stream is kept after its end, and for no longer than it was asked for",
    says: differs,
    view: (view) => ({
      async close(id) {
        await view.close(id);
        await view.forget(id);
      },
    }),
  },
  {
    name: "shows another process the numbers without the bytes",
    caughtBy: "another process follows a stream to its end, and reads the same bytes under the same numbers",
    says: differs,
    view: (view) => ({
      async read(id, number, signal) {
        const page = await view.read(id, number, signal);
        return page && { ...page, frames: page.frames.replaceAll("é", "e") };
      },
    }),
  },
  {
    name: "stops only what it writes itself",
    caughtBy: "another process can stop a stream, and forget it",
    says: differs,
    change: seeing((view) => {
      const own = new Set<string>();
      return {
        async reserve(id, request) {
          own.add(id);
          return view.reserve(id, request);
        },
        stop: async (id) => own.has(id) && view.stop(id),
      };
    }),
  },
  {
    name: "takes a stream whose process has died for one that has ended",
    caughtBy: "the streams of a process that has died are lost: their frames are read, and they have no end",
    says: differs,
    view: (view) => ({
      async read(id, number, signal) {
        const page = await view.read(id, number, signal);
        return page ?? ((await view.holds(id, number)) ? { frames: "", last: number } : undefined);
      },
    }),
  },
  {
    name: "adopts streams that are not there",
    caughtBy: "a shared stream outlives its process: another one adopts it, and the first adds nothing more",
    says: differs,
    view: (view) => ({ adopt: async (id, ttl) => (await view.adopt!(id, ttl)) || true }),
  },
  {
    name: "sends its readers away when it closes a stream, whoever writes it",
    caughtBy: "the process that a shared stream was taken from does not end it, and its readers read on",
    says: differs,
    change: seeing((view) => {
      const closed = Promise.withResolvers<undefined>();
      return {
        async close(id) {
          await view.close(id);
          closed.resolve(undefined);
        },
        read: (id, number, signal) => Promise.race([view.read(id, number, signal), closed.promise]),
      };
    }),
  },
  {
    name: "shows frames of a shared stream that it never stores",
    caughtBy: "readers of a shared stream get only what another process would find",
    says: "timeout",
    change: seeing((view) => {
      const shown = new Map<string, StreamPage>();
      return {
        append: (id, page) => void shown.set(id, page),
        read: async (id, number, signal) => shown.get(id) ?? view.read(id, number, signal),
      };
    }),
  },
];
