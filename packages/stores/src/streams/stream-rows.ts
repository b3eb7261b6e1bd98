import type { StreamPage } from "@chatkit-protocol/core/server";

/** A stream as the database knows it at one moment. */
export interface StreamState {
  /** Identifies the stream among those of all users and times. */
  seq: string;
  id: string;
  request: string;
  threadId: string | undefined;
  /** The number of the last frame that is stored. */
  last: number;
  /** The number of the last frame that is not kept any more. */
  gone: number;
  isClosed: boolean;
  isStopped: boolean;
  /** Whether the process that writes it has died. */
  isLost: boolean;
}

/** Frames for a stream. */
export interface NewPage extends StreamPage {
  seq: string;
}

/** Frames up to this number are not kept any more. */
export interface Trim {
  seq: string;
  gone: number;
}

/** Whose streams are meant: all of the user, those of a thread, or one. */
export interface Owned {
  user: string;
  threadId?: string;
  id?: string;
}

/**
 * The tables of streams in a database that several processes share, which all times are measured by. A *writer* is a process; it lives for as
 * long as it renews that, and a writer that has died does not come back to life.
 */
export interface StreamRows {
  /** The writer lives for `ttl` milliseconds from now; false if it has died. A new id is a new writer. */
  renew(writer: string, ttl: number): Promise<boolean>;
  /** The `seq` of the new stream, or the one that has the id; undefined if the user has `most` streams, none of which has ended. */
  reserve(
    owner: Required<Pick<Owned, "user" | "id">>,
    stream: { request: string; writer: string; most: number },
  ): Promise<string | StreamState | undefined>;
  /** The writer writes the stream from now on, and no other; undefined if that has ended or is gone. */
  hand(owner: Required<Pick<Owned, "user" | "id">>, writer: string): Promise<StreamState | undefined>;
  begin(seq: string, threadId: string): Promise<void>;
  find(user: string, id: string): Promise<StreamState | undefined>;
  /** Of the streams of the thread that are neither closed nor lost the one that began last. */
  running(user: string, threadId: string): Promise<StreamState | undefined>;
  /** Those that exist. */
  states(seqs: readonly string[]): Promise<StreamState[]>;
  /** Stores the pages, as one transaction, and resolves with the streams that took theirs: those that exist, of a writer that lives. May be repeated. */
  append(writer: string, pages: readonly NewPage[], trims: readonly Trim[]): Promise<ReadonlySet<string>>;
  /** Ends the stream, which is then kept for `keep` milliseconds; false if it is gone, or its writer has died. */
  close(seq: string, writer: string, keep: number): Promise<boolean>;
  /** Pages in their order, at most about a hundred; the first has the frame after number `after`. */
  pages(seq: string, after: number): Promise<StreamPage[]>;
  stop(user: string, id: string): Promise<boolean>;
  remove(owned: Owned): Promise<void>;
  /** Removes what has expired: streams `keep` milliseconds after their end, or the death of their writer. Resolves with whether any are left. */
  sweep(keep: number): Promise<boolean>;
  /** Other processes are to wake this one when the stream changes. */
  watch?(seq: string): Promise<void>;
  /** Calls `wake` when a watched stream, or one that this process writes, may have changed; resolves with what ends that. Notifications may be lost. */
  listen?(wake: () => void): () => void;
}
