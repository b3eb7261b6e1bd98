import type {
  Attachment,
  ClientToolCallItem,
  Order,
  Page,
  ThreadItem,
  ThreadMetadata,
} from "../../protocol/index.ts";
import { quoted } from "../application/errors.ts";
import type { Lease, Leases } from "./leases.ts";

/**
 * A database of threads. The server only ever uses the view of one user, so it cannot forget the tenant filter (IS-01,
 * IS-02): in that view, everything that belongs to another user is unknown.
 */
export interface Store {
  /**
   * The user's view. With a lease, which only stores with `leases` are given, it is the view of a turn: `createThread()` of the leased
   * thread takes the lease in the same step, and every other change of that thread rejects with LeaseLostError, and changes nothing,
   * unless the lease holds the thread. The check and the change are one step.
   */
  forUser(userId: string, lease?: Lease): UserStore;
  /** Optional: with it, turns of one thread exclude each other among all processes that use the store; without it, within each. */
  leases?: Leases;
  /**
   * Examines the next threads of all users, at most `limit` of them. Deletes those that were created before `date` and whose newest
   * item was too, with their items and attachments. Examines and deletes each thread in one step. `after` continues where an
   * earlier call ended. Optional: `ChatKitServer.deleteThreadsBefore()` needs it.
   */
  deleteThreadsBefore?(
    date: Date,
    options: { limit: number; after?: string | undefined },
  ): Promise<DeletedThreads>;
  /**
   * Removes deleted and replaced data from all files of the store: after that, no byte of it is left in them. May take long, and may
   * delay writes. Optional: `ChatKitServer.eraseUser()` ends with it.
   */
  purge?(): Promise<void>;
}

/** What one call of `deleteThreadsBefore()` has deleted. */
export interface DeletedThreads {
  threads: { userId: string; threadId: string; attachments: Attachment[] }[];
  /** Where the next call continues; undefined once all threads have been examined. */
  after?: string | undefined;
}

/** A page of a list: `limit` is at least 1, `after` is the id of the last element of the previous page. */
export interface PageQuery {
  limit: number;
  /**
   * The most characters that the elements may have as JSON: the page ends early, but not before its first element. Absent:
   * no bound.
   */
  size?: number | undefined;
  order: Order;
  after?: string | undefined;
}

/** Which items a page is made of: `hidden: false` leaves hidden items out before the page is cut (RD-12). */
export interface ItemQuery extends PageQuery {
  hidden: boolean;
}

/**
 * The members of a thread that may change; a member that is present with the value undefined is cleared: the title and
 * the image domains are absent then, the status is active, the metadata `{}`.
 */
export type ThreadChanges = Partial<
  Pick<ThreadMetadata, "title" | "status" | "allowed_image_domains" | "metadata">
>;

/** What one step of a turn writes, all or nothing. */
export interface Changes {
  /** Ids of items that are deleted, before anything is stored; unknown ones are ignored. */
  removed?: readonly string[];
  /** Upserted by id: a stored item keeps its `created_at` and its position (IT-06, IT-08). */
  items?: readonly ThreadItem[];
  /** Written member by member, so that a rename in another request survives (TU-04). */
  thread?: ThreadChanges;
  /** Upserted by id. */
  attachments?: readonly Attachment[];
}

/** What was stored: the thread after the change, and the items as they now stand, in the order of the change. */
export interface Saved {
  thread: ThreadMetadata;
  items: ThreadItem[];
}

/**
 * The threads, items and attachments of one user. The caller may change what it returns; it copies what it is
 * given. An operation whose promise has resolved is durable, as far as the store promises durability.
 */
export interface UserStore {
  /** Stores a new thread together with its first items and attachments; rejects if the user has one with that id. */
  createThread(thread: ThreadMetadata, changes?: Changes): Promise<Saved>;
  loadThread(threadId: string): Promise<ThreadMetadata | undefined>;
  /** Pages through the threads in the order of their creation. Throws {@link UnknownCursorError}. */
  listThreads(query: PageQuery): Promise<Page<ThreadMetadata>>;
  /** Deletes the thread with its items and attachments and returns these; undefined if there is no such thread. */
  deleteThread(threadId: string): Promise<Attachment[] | undefined>;

  /** Applies the change in one transaction; writes nothing and returns undefined if there is no such thread (TU-08). */
  save(threadId: string, changes: Changes): Promise<Saved | undefined>;
  loadItem(threadId: string, itemId: string): Promise<ThreadItem | undefined>;
  /** Pages in stored sequence, never by time (RD-07). Throws {@link UnknownCursorError}; an unknown thread is empty. */
  listItems(threadId: string, query: ItemQuery): Promise<Page<ThreadItem>>;
  /**
   * Reads, changes and writes one item atomically, and deletes the items `removed` in the same step. `change` returns the
   * new item, or undefined to leave everything. Returns the stored item, or undefined if nothing was written.
   */
  updateItem(
    threadId: string,
    itemId: string,
    change: (item: ThreadItem) => ThreadItem | undefined,
    removed?: readonly string[],
  ): Promise<ThreadItem | undefined>;
  /** Deletes every item newer than `itemId`, hidden ones included; the number deleted, undefined for an unknown item. */
  deleteItemsAfter(threadId: string, itemId: string): Promise<number | undefined>;
  /** The client tool calls that still wait for an output, newest first. */
  pendingToolCalls(threadId: string): Promise<ClientToolCallItem[]>;

  saveAttachment(attachment: Attachment): Promise<void>;
  loadAttachment(attachmentId: string): Promise<Attachment | undefined>;
  /**
   * Pages through all attachments, with or without a thread, in a stable order. Throws
   * {@link UnknownCursorError}. Optional: `eraseUser()` and `exportUser()` of a ChatKitServer need it.
   */
  listAttachments?(query: Omit<PageQuery, "order">): Promise<Page<Attachment>>;
  /** Returns whether there was one. */
  deleteAttachment(attachmentId: string): Promise<boolean>;
}

/** The cursor of a page query is not an id of the list; answered with `invalid_cursor` (RD-09). */
export class UnknownCursorError extends Error {
  readonly cursor: string;

  constructor(cursor: string) {
    super(`No element with the id ${quoted(cursor)} in this list`);
    this.name = "UnknownCursorError";
    this.cursor = cursor;
  }
}
