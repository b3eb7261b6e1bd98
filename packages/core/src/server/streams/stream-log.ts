import { RequestError } from "../application/errors.ts";

/** Keeps the frames of running turns, and of those that ended lately, so that a client can continue to read after it lost its connection. */
export interface StreamLog {
  /** The streams of one user: no call reaches those of another. The same user gives the same streams. */
  forUser(userId: string): UserStreamLog;
}

/** What a log keeps. */
export interface StreamLogOptions {
  /** Milliseconds that a stream is kept after its end. Default 300 000 (5 minutes). */
  keep?: number;
  /** Characters of a stream that are kept: the oldest frames go first. Default 8 Mi. */
  size?: number;
  /** Streams of one user that are kept: those that have ended go first, and a user with as many running ones gets 429. Default 100. */
  streams?: number;
}

/** What a stream log keeps unless its options say otherwise: milliseconds, characters, streams. */
export const streamLogDefaults: Required<StreamLogOptions> = {
  keep: 300_000,
  size: 8 * 1024 * 1024,
  streams: 100,
};

/** What is known about a stream. */
export interface StreamInfo {
  /** The client's idempotency key. */
  id: string;
  /** Identifies the request that starts it. */
  request: string;
  /** Undefined until its turn begins. */
  threadId: string | undefined;
  /** Whether the process of its turn has died: nothing is added any more, and the stream has no end. */
  isLost?: boolean;
}

/** Frames that follow each other. */
export interface StreamPage {
  /** Whole frames with their numbers; empty only at the end of the stream. */
  frames: string;
  /** The number of the last of them. */
  last: number;
}

/** The streams of one user. */
export interface UserStreamLog {
  /**
   * Takes the id for the request, before anything is done for it; or returns the stream that has the id already, and changes nothing.
   * Throws TooManyStreamsError.
   */
  reserve(id: string, request: string): Promise<StreamInfo | undefined>;
  /** The turn of a reserved stream begins. */
  begin(id: string, threadId: string): Promise<void>;
  find(id: string): Promise<StreamInfo | undefined>;
  /** The stream of the turn that runs on this thread; if there are more, the one that began last. Never a lost one. */
  running(threadId: string): Promise<StreamInfo | undefined>;
  /**
   * Adds whole numbered frames, of which the last has the number `last`. Does nothing if the stream is gone. A log may write them later:
   * then this or a later call, or `close()`, throws if it cannot. Only a promise is waited for.
   */
  append(id: string, page: StreamPage): Promise<void> | void;
  /** Nothing follows. The stream is kept for some time. Does nothing if the stream is gone. */
  close(id: string): Promise<void>;
  /**
   * The frames after number `after`, as soon as there are any or the stream has ended. Undefined if the stream is unknown, or these
   * frames are not kept any more or do not exist, or the stream is lost and all its frames are read. Throws the signal's reason as soon as that is aborted.
   */
  read(id: string, after: number, signal: AbortSignal): Promise<StreamPage | undefined>;
  /** Whether the stream has the frames after number `after`, or can get them. */
  holds(id: string, after: number): Promise<boolean>;
  /** Asks for the end of the turn; false if the stream is unknown. */
  stop(id: string): Promise<boolean>;
  /**
   * Resolves when `stop()` has been called, or the stream was removed: its turn then ends. Throws the signal's reason as soon as that is
   * aborted, and whatever keeps the log from recording: the turn then goes on without it.
   */
  stopped(id: string, signal: AbortSignal): Promise<void>;
  /**
   * The stream, which this process writes, is not lost for `ttl` milliseconds, even if this process dies: another one may adopt it. Its
   * readers get only frames that are stored. Optional, with `adopt` and `leave`: durable turns need them.
   */
  share?(id: string, ttl: number): Promise<void>;
  /**
   * This process writes a shared stream from now on, and it is not lost for `ttl` milliseconds; whoever wrote it adds nothing more.
   * False if the stream has ended or is gone.
   */
  adopt?(id: string, ttl: number): Promise<boolean>;
  /** This process does not write the stream any more; it is neither closed nor lost. */
  leave?(id: string): Promise<void>;
  /** Forgets the stream: its readers get no more, and its id is free. */
  forget(id: string): Promise<void>;
  /** Forgets the streams of the thread, also those that are running. */
  deleteThread(threadId: string): Promise<void>;
  /** Forgets all streams of the user. */
  erase(): Promise<void>;
}

/** The user has as many running streams as the log keeps: answered with 429. */
export class TooManyStreamsError extends RequestError {
  constructor(most: number) {
    super("too_many_requests", `At most ${most} answers run at the same time; wait for one of them to end.`, {
      headers: { "retry-after": "1" },
    });
    this.name = "TooManyStreamsError";
  }
}
