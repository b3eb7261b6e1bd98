import { type SqliteDatabase, transaction, withoutSync } from "./database.ts";

/** The writes of one database. Those that are asked for in the same turn of the event loop share a transaction, and its fsync. */
export interface GroupCommit {
  /**
   * Runs `work` soon, with the write lock held, after all earlier work. Resolves with its result once that is durable; if it throws,
   * nothing of it is stored, and nothing of anybody else is lost. May run it twice, so it must change nothing but the database. What
   * need not survive a loss of power (`isDurable: false`) does not wait for the disk, unless other work of the moment does.
   */
  write<T>(work: () => T, options?: { isDurable: boolean }): Promise<T>;
  /** Runs and settles now what is waiting. */
  flush(): void;
}

interface Write {
  work: () => unknown;
  isDurable: boolean;
  resolve(result: never): void;
  reject(error: unknown): void;
}

/** How many writes share a transaction at most: it holds the event loop. */
const most = 64;

export function groupCommit(db: SqliteDatabase): GroupCommit {
  const waiting: Write[] = [];
  let isScheduled = false;

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    // After all input that has arrived by now, so that the requests of one moment commit together.
    setImmediate(() => {
      isScheduled = false;
      commit(db, waiting.splice(0, most));
      if (waiting.length > 0) schedule();
    });
  }

  return {
    write: (work, { isDurable } = { isDurable: true }) =>
      new Promise((resolve, reject) => {
        waiting.push({ work, isDurable, resolve, reject });
        schedule();
      }),
    flush() {
      while (waiting.length > 0) commit(db, waiting.splice(0, most));
    },
  };
}

/** Runs the writes in one transaction, then settles them. */
function commit(db: SqliteDatabase, writes: readonly Write[]): void {
  const [first, ...others] = writes;
  if (!first) return;
  if (others.length === 0) return commitAlone(db, first);
  let hasBegun = false;
  try {
    const isDurable = writes.some((write) => write.isDurable);
    const settle = transactionOf({ isDurable }, db, () => {
      hasBegun = true;
      return writes.map((write) => inSavepoint(db, write));
    });
    for (const one of settle) one();
  } catch (error) {
    if (hasBegun) {
      // Nothing is stored, as when the disk is full; a small write may still find room.
      for (const write of writes) commitAlone(db, write);
    } else {
      // The lock was not to be had; nobody waits for it once more for each write.
      for (const { reject } of writes) reject(error);
    }
  }
}

const transactionOf = <T>({ isDurable }: Pick<Write, "isDurable">, db: SqliteDatabase, work: () => T): T =>
  isDurable ? transaction(db, work) : withoutSync(db, () => transaction(db, work));

function commitAlone(db: SqliteDatabase, write: Write): void {
  const { work, resolve, reject } = write;
  try {
    resolve(transactionOf(write, db, work) as never);
  } catch (error) {
    reject(error);
  }
}

/** How to settle the write once it is durable. Throws if SQLite has undone the whole transaction. */
function inSavepoint(db: SqliteDatabase, { work, resolve, reject }: Write): () => void {
  db.exec("SAVEPOINT one_write");
  let settle: () => void;
  try {
    const result = work();
    settle = () => resolve(result as never);
  } catch (error) {
    db.exec("ROLLBACK TO one_write");
    settle = () => reject(error);
  }
  db.exec("RELEASE one_write");
  return settle;
}
