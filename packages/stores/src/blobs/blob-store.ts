/** Which bytes of a blob are read: both ends count, as in the header `Range`. */
export interface ByteRange {
  first: number;
  last: number;
}

/** A blob that is being read. */
export interface OpenBlob {
  /** Of the whole blob, in bytes. */
  size: number;
  /** The bytes, or those of the range. Whoever has begun to read goes on to the end, or calls `return()`. */
  bytes: AsyncIterableIterator<Uint8Array>;
}

/**
 * Where bytes are kept. It knows no users: who may read what is decided before it is asked. A key has the form
 * `atc_….suffix`, in lower case; any other one is rejected, so that no key becomes a path of somebody's choice.
 */
export interface BlobStore {
  /**
   * Stores the bytes whole or not at all: an error of `bytes` rejects and leaves nothing that can be read. Resolves with
   * false, and changes nothing, if the key is taken; of several that write one key at once, one gets true.
   */
  put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<boolean>;
  /** Undefined for an unknown key. A range must lie within the blob. */
  get(key: string, range?: ByteRange): Promise<OpenBlob | undefined>;
  /** Deletes the blob; an unknown key changes nothing. */
  delete(key: string): Promise<void>;
  /** The keys that were written before then, in any order. */
  list(before: Date): AsyncIterable<string>;
  /** Removes what a `put()` that began before then and never ended has left behind; how many. */
  dropUnfinished(before: Date): Promise<number>;
}

const form = /^[a-z]+_[a-z0-9]{2,80}\.[a-z0-9]{1,40}$/;

/** Whether a text is a key, or could be the first part of one. */
export const isKey = (text: string): boolean => form.test(text);

/** The key, if it is one. Throws TypeError. */
export function checkKey(key: string): string {
  if (isKey(key)) return key;
  throw new TypeError(`${JSON.stringify(key)} is not a key of a blob; one looks like atc_0a1b.ticket`);
}
