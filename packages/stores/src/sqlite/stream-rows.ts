import type { StreamPage } from "@chatkit-protocol/core/server";
import type { StreamRows, StreamState } from "../streams/stream-rows.ts";
import { type SqliteDatabase, transaction, withoutSync } from "./database.ts";
import { now } from "./leases.ts";

interface StreamRow {
  seq: number;
  id: string;
  request: string;
  thread_id: string | null;
  last: number;
  gone: number;
  isClosed: number;
  stopped: number;
  isLost: number;
}

const isAlive = (writer: string): string =>
  `EXISTS (SELECT 1 FROM stream_writers WHERE id = ${writer} AND until > ${now})`;

/** What has not expired, even if no sweep has come by. */
const isKept = `(expires IS NULL OR expires > ${now})`;

const isRunning = `expires IS NULL AND ${isAlive("streams.writer")}`;

const select = `SELECT seq, id, request, thread_id, last, gone, stopped, expires IS NOT NULL AS isClosed,
  expires IS NULL AND NOT ${isAlive("streams.writer")} AS isLost FROM streams WHERE ${isKept} AND`;

/** The streams of a SQLite file. No write waits for the disk: frames need to survive a process, but not the loss of power. */
export function streamRowsOf(db: SqliteDatabase): StreamRows {
  const sql = prepare(db);
  const write = <T>(work: () => T): T => withoutSync(db, () => transaction(db, work));
  const find = (user: string, id: string): StreamState | undefined => {
    const row = sql.find.get(user, id) as StreamRow | undefined;
    return row && toState(row);
  };
  return {
    async renew(writer, ttl) {
      return write(() => Number(sql.renew.run(writer, ttl).changes) > 0);
    },
    async reserve({ user, id }, { request, writer, most }) {
      return (
        find(user, id) ??
        write(() => {
          const existing = find(user, id);
          if (existing) return existing;
          // One that has expired has the id until it is swept.
          sql.removeOne.run(user, id);
          if ((sql.count.get(user) as { n: number }).n >= most) sql.makeRoom.run(user);
          if ((sql.count.get(user) as { n: number }).n >= most) return undefined;
          return String((sql.reserve.get(user, id, request, writer) as { seq: number }).seq);
        })
      );
    },
    async hand({ user, id }, writer) {
      return write(() => (Number(sql.hand.run(writer, user, id).changes) > 0 ? find(user, id) : undefined));
    },
    async begin(seq, threadId) {
      write(() => void sql.begin.run(threadId, Number(seq)));
    },
    async find(user, id) {
      return find(user, id);
    },
    async running(user, threadId) {
      const row = sql.running.get(user, threadId) as StreamRow | undefined;
      return row && toState(row);
    },
    async states(seqs) {
      return (sql.states.all(JSON.stringify(seqs.map(Number))) as StreamRow[]).map(toState);
    },
    async append(writer, pages, trims) {
      return write(() => {
        const held = new Set<string>();
        for (const { seq, last, frames } of pages) {
          if (Number(sql.advance.run(last, Number(seq), writer).changes) === 0) continue;
          sql.append.run(Number(seq), last, frames);
          held.add(seq);
        }
        for (const { seq, gone } of trims) {
          if (!held.has(seq)) continue;
          sql.trim.run(gone, Number(seq));
          sql.trimPages.run(Number(seq), gone);
        }
        return held;
      });
    },
    async close(seq, writer, keep) {
      return write(() => Number(sql.close.run(keep, Number(seq), writer).changes) > 0);
    },
    async pages(seq, after) {
      return sql.pages.all(Number(seq), after) as StreamPage[];
    },
    async stop(user, id) {
      return find(user, id) !== undefined && write(() => Number(sql.stop.run(user, id).changes) > 0);
    },
    async remove({ user, id, threadId }) {
      write(() => {
        if (id !== undefined) sql.removeOne.run(user, id);
        else if (threadId !== undefined) sql.removeThread.run(user, threadId);
        else sql.removeAll.run(user);
      });
    },
    async sweep(keep) {
      if (!sql.isAny.get()) return false;
      write(() => {
        sql.sweep.run(keep);
        sql.sweepWriters.run(keep);
      });
      return sql.isAny.get() !== undefined;
    },
  };
}

const prepare = (db: SqliteDatabase) => ({
  renew: db.prepare(
    `INSERT INTO stream_writers (id, until) VALUES (?1, ${now} + ?2)
     ON CONFLICT (id) DO UPDATE SET until = excluded.until WHERE until > ${now}`,
  ),
  find: db.prepare(`${select} user_id = ? AND id = ?`),
  running: db.prepare(
    `${select} user_id = ? AND thread_id = ? AND ${isRunning} ORDER BY begun DESC, seq DESC LIMIT 1`,
  ),
  states: db.prepare(`${select} seq IN (SELECT value FROM json_each(?))`),
  count: db.prepare("SELECT count(*) AS n FROM streams WHERE user_id = ?"),
  makeRoom: db.prepare(
    `DELETE FROM streams WHERE seq = (SELECT seq FROM streams WHERE user_id = ? AND NOT (${isRunning}) ORDER BY seq LIMIT 1)`,
  ),
  reserve: db.prepare("INSERT INTO streams (user_id, id, request, writer) VALUES (?, ?, ?, ?) RETURNING seq"),
  hand: db.prepare("UPDATE streams SET writer = ? WHERE user_id = ? AND id = ? AND expires IS NULL"),
  begin: db.prepare(
    "UPDATE streams SET thread_id = ?, begun = (SELECT coalesce(max(begun), 0) + 1 FROM streams AS other WHERE other.user_id = streams.user_id) WHERE seq = ?",
  ),
  advance: db.prepare(
    `UPDATE streams SET last = max(last, ?1) WHERE seq = ?2 AND writer = ?3 AND ${isRunning}`,
  ),
  append: db.prepare("INSERT OR IGNORE INTO stream_pages (stream, last, frames) VALUES (?, ?, ?)"),
  trim: db.prepare("UPDATE streams SET gone = ? WHERE seq = ?"),
  trimPages: db.prepare("DELETE FROM stream_pages WHERE stream = ? AND last <= ?"),
  close: db.prepare(
    `UPDATE streams SET expires = ${now} + ?1 WHERE seq = ?2 AND writer = ?3 AND ${isRunning}`,
  ),
  pages: db.prepare(
    "SELECT last, frames FROM stream_pages WHERE stream = ? AND last > ? ORDER BY last LIMIT 100",
  ),
  stop: db.prepare(`UPDATE streams SET stopped = 1 WHERE user_id = ? AND id = ? AND ${isKept}`),
  removeOne: db.prepare("DELETE FROM streams WHERE user_id = ? AND id = ?"),
  removeThread: db.prepare("DELETE FROM streams WHERE user_id = ? AND thread_id = ?"),
  removeAll: db.prepare("DELETE FROM streams WHERE user_id = ?"),
  sweep: db.prepare(
    `DELETE FROM streams WHERE expires <= ${now} OR (expires IS NULL AND NOT EXISTS (
       SELECT 1 FROM stream_writers AS w WHERE w.id = streams.writer AND w.until + ? > ${now}))`,
  ),
  sweepWriters: db.prepare(`DELETE FROM stream_writers WHERE until + ? <= ${now}`),
  isAny: db.prepare("SELECT 1 FROM streams LIMIT 1"),
});

const toState = (row: StreamRow): StreamState => ({
  seq: String(row.seq),
  id: row.id,
  request: row.request,
  threadId: row.thread_id ?? undefined,
  last: row.last,
  gone: row.gone,
  isClosed: row.isClosed === 1,
  isStopped: row.stopped === 1,
  isLost: row.isLost === 1,
});
