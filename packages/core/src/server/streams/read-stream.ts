import type { Report } from "../application/reporter.ts";
import { StreamError } from "../application/errors.ts";
import type { FrameSource } from "../http/event-body.ts";
import { toErrorEvent } from "../turn/error-event.ts";
import { printEvent } from "../turn/print-event.ts";
import type { LiveFrames } from "./live-frames.ts";
import type { StreamPage, UserStreamLog } from "./stream-log.ts";

/** The comment at the end of a complete stream. */
const endOfStream = ": end\n\n";

/** The place from which a reader reads a stream. */
export interface Place {
  log: UserStreamLog;
  id: string;
  /** The number of the last frame that the reader has. */
  after: number;
  /** Of the turn that this reader has started. */
  live?: LiveFrames;
}

/**
 * The frames of a stream for one reader, who may be too slow for the log: that reader gets an `error` event without a number,
 * and reads the thread. `over` is called when nothing more is read.
 */
export function readStream({ log, id, after, live }: Place, report: Report, over: () => void): FrameSource {
  const left = new AbortController();
  let last = after;
  let isEnded = false;

  const next = async (): Promise<StreamPage | undefined> => {
    try {
      return await log.read(id, last, left.signal);
    } catch (error) {
      if (!left.signal.aborted) report(error);
      return undefined;
    }
  };

  const readLog = async (): Promise<string | undefined> => {
    if (isEnded) {
      over();
      return undefined;
    }
    const page = await next();
    if (page && page.frames !== "") {
      ({ last } = page);
      return page.frames;
    }
    isEnded = true;
    return page ? endOfStream : printEvent(toErrorEvent(new StreamError()));
  };

  return {
    read() {
      if (!live || live.isOver() || live.last() !== last) return readLog();
      return new Promise((resolve) =>
        live.wait((page) => {
          if (!page) return resolve(readLog());
          ({ last } = page);
          resolve(page.frames);
        }),
      );
    },
    async leave() {
      left.abort(new Error("The reader has left."));
      over();
    },
  };
}
