/** What the clients of a run have seen. All times are milliseconds of the run. */
export interface History {
  turns: readonly Turn[];
  readings: readonly Reading[];
}

/** A request that was answered by a stream, or may have had an effect without one. */
export interface Turn {
  threadId: string;
  /** The text of its message, which is unique; undefined for a retry. */
  token?: string;
  /** The message behind which a retry removes everything. */
  anchor?: string;
  requested: number;
  ended: number;
  /** From when on nothing more is removed by it; `ended` or earlier if its events have shown that. */
  settled: number;
  /** The status with which it was rejected, so that it must have had no effect. */
  rejected?: number;
  /** The items that were announced as finished, in this order. */
  acknowledged: readonly Acknowledged[];
}

export interface Acknowledged {
  id: string;
  at: number;
}

/** All items of a thread, oldest first; `undefined` if it does not exist. */
export interface Reading {
  threadId: string;
  began: number;
  ended: number;
  items: readonly ReadItem[] | undefined;
}

export interface ReadItem {
  id: string;
  isMessageOfUser: boolean;
  text: string;
}
