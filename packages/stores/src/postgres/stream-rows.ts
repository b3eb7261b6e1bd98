import type { StreamPage } from "@chatkit-protocol/core/server";
import type { Owned, StreamRows, StreamState } from "../streams/stream-rows.ts";
import type { Database } from "./driver.ts";
import { fromKey, toKey } from "../keys.ts";
import type { StreamTables } from "./tables.ts";

interface StreamRow {
  seq: string;
  id: string;
  request: string;
  thread_id: string | null;
  /** Bigints as text: drivers parse bigints differently. */
  last: string;
  gone: string;
  isClosed: boolean;
  isStopped: boolean;
  isLost: boolean;
}

const now = "statement_timestamp()";
const isKept = `(stream.expires IS NULL OR stream.expires > ${now})`;
const after = (milliseconds: string): string =>
  `${now} + ${milliseconds}::double precision * interval '1 millisecond'`;

/** The streams of a schema. `channel` is what processes listen to, if they do. */
export function streamRowsOf(
  db: Database,
  { streams, pages, writers }: StreamTables,
  channel: string,
): Omit<StreamRows, "watch" | "listen"> & Required<Pick<StreamRows, "watch">> {
  const isAlive = `EXISTS (SELECT FROM ${writers} AS writer WHERE writer.id = stream.writer AND writer.until > ${now})`;
  const isRunning = `stream.expires IS NULL AND ${isAlive}`;
  const columns = `stream.seq::text AS seq, stream.id, stream.request, stream.thread_id, stream.last::text AS last, stream.gone::text AS gone,
    stream.expires IS NOT NULL AS "isClosed", stream.stopped AS "isStopped",
    stream.expires IS NULL AND NOT ${isAlive} AS "isLost"`;
  const states = async (where: string, values: unknown[]): Promise<StreamState[]> =>
    (
      await db.query<StreamRow>(
        `SELECT ${columns} FROM ${streams} AS stream WHERE ${isKept} AND ${where}`,
        values,
      )
    ).map(toState);
  const find = async (user: string, id: string): Promise<StreamState | undefined> =>
    (await states("stream.user_id = $1 AND stream.id = $2", [toKey(user), toKey(id)]))[0];

  return {
    async renew(writer, ttl) {
      const rows = await db.query(
        `INSERT INTO ${writers} AS writer (id, until) VALUES ($1, ${after("$2")})
         ON CONFLICT (id) DO UPDATE SET until = excluded.until WHERE writer.until > ${now} RETURNING 1`,
        [writer, ttl],
      );
      return rows.length > 0;
    },
    async reserve({ user, id }, { request, writer, most }) {
      // A second attempt has room, or finds what was in the way.
      for (let attempt = 0; attempt < 3; attempt++) {
        const [row] = await db.query<{ seq: string }>(
          `INSERT INTO ${streams} (user_id, id, request, writer)
           SELECT $1::text, $2::text, $3::text, $4::text
           WHERE (SELECT count(*) FROM ${streams} WHERE user_id = $1) < $5::bigint
           ON CONFLICT (user_id, id) DO NOTHING RETURNING seq::text AS seq`,
          [toKey(user), toKey(id), request, writer, most],
        );
        if (row) return row.seq;
        const existing = await find(user, id);
        if (existing) return existing;
        // What has expired has the id until it is swept.
        await db.query(
          `DELETE FROM ${streams} AS stream WHERE stream.user_id = $1 AND stream.id = $2 AND stream.expires <= ${now}`,
          [toKey(user), toKey(id)],
        );
        await db.query(
          `DELETE FROM ${streams} WHERE seq = (SELECT stream.seq FROM ${streams} AS stream
             WHERE stream.user_id = $1 AND NOT (${isRunning}) ORDER BY stream.seq LIMIT 1)
           AND (SELECT count(*) FROM ${streams} WHERE user_id = $1) >= $2::bigint`,
          [toKey(user), most],
        );
      }
      return undefined;
    },
    async hand({ user, id }, writer) {
      const rows = await db.query(
        `UPDATE ${streams} AS stream SET writer = $3
         WHERE stream.user_id = $1 AND stream.id = $2 AND stream.expires IS NULL RETURNING 1`,
        [toKey(user), toKey(id), writer],
      );
      return rows.length > 0 ? find(user, id) : undefined;
    },
    async begin(seq, threadId) {
      await db.query(
        `UPDATE ${streams} AS stream SET thread_id = $2, begun = (SELECT coalesce(max(other.begun), 0) + 1 FROM ${streams} AS other WHERE other.user_id = stream.user_id)
         WHERE seq = $1::text::bigint`,
        [seq, toKey(threadId)],
      );
    },
    find,
    async running(user, threadId) {
      const where = `stream.user_id = $1 AND stream.thread_id = $2 AND ${isRunning}
        ORDER BY stream.begun DESC, stream.seq DESC LIMIT 1`;
      return (await states(where, [toKey(user), toKey(threadId)]))[0];
    },
    states: (seqs) => states("stream.seq = ANY ($1::text[]::bigint[])", [seqs]),
    async append(writer, added, trims) {
      const rows = await db.query<{ seq: string }>(
        `WITH given AS (SELECT * FROM unnest($2::text[]::bigint[], $3::bigint[], $4::text[]) AS given (stream, last, frames)),
         newest AS (SELECT stream, max(last) AS last FROM given GROUP BY stream),
         trims AS (SELECT * FROM unnest($5::text[]::bigint[], $6::bigint[]) AS trims (stream, gone)),
         held AS (UPDATE ${streams} AS stream
           SET last = greatest(stream.last, newest.last),
             gone = greatest(stream.gone, (SELECT trims.gone FROM trims WHERE trims.stream = stream.seq))
           FROM newest WHERE stream.seq = newest.stream AND stream.writer = $1 AND ${isRunning}
           RETURNING stream.seq, stream.watched),
         added AS (INSERT INTO ${pages} (stream, last, frames)
           SELECT given.stream, given.last, given.frames FROM given JOIN held ON held.seq = given.stream
           ON CONFLICT (stream, last) DO NOTHING),
         trimmed AS (DELETE FROM ${pages} AS page USING trims JOIN held ON held.seq = trims.stream
           WHERE page.stream = trims.stream AND page.last <= trims.gone)
         SELECT seq::text AS seq, CASE WHEN watched THEN pg_notify($7, '')::text END FROM held`,
        [
          writer,
          added.map(({ seq }) => seq),
          added.map(({ last }) => last),
          added.map(({ frames }) => frames),
          trims.map(({ seq }) => seq),
          trims.map(({ gone }) => gone),
          channel,
        ],
      );
      return new Set(rows.map(({ seq }) => seq));
    },
    async close(seq, writer, keep) {
      const rows = await db.query(
        `WITH closed AS (UPDATE ${streams} AS stream SET expires = ${after("$3")}
           WHERE stream.seq = $1::text::bigint AND stream.writer = $2 AND ${isRunning} RETURNING stream.watched)
         SELECT CASE WHEN watched THEN pg_notify($4, '')::text END FROM closed`,
        [seq, writer, keep, channel],
      );
      return rows.length > 0;
    },
    async pages(seq, number) {
      const rows = await db.query<{ last: string; frames: string }>(
        `SELECT last::text AS last, frames FROM ${pages} AS page
         WHERE page.stream = $1::text::bigint AND page.last > $2::bigint ORDER BY page.last LIMIT 100`,
        [seq, number],
      );
      return rows.map(({ last, frames }): StreamPage => ({ frames, last: Number(last) }));
    },
    async stop(user, id) {
      const rows = await db.query(
        `WITH stopped AS (UPDATE ${streams} AS stream SET stopped = true
           WHERE stream.user_id = $1 AND stream.id = $2 AND ${isKept} RETURNING 1)
         SELECT pg_notify($3, '')::text FROM stopped`,
        [toKey(user), toKey(id), channel],
      );
      return rows.length > 0;
    },
    async remove(owned) {
      const [where, values] = whereOf(owned);
      await db.query(
        `WITH removed AS (DELETE FROM ${streams} WHERE ${where} RETURNING 1)
         SELECT pg_notify($${values.length + 1}, '')::text FROM removed LIMIT 1`,
        [...values, channel],
      );
    },
    async sweep(keep) {
      await db.query(
        `DELETE FROM ${streams} AS stream WHERE stream.expires <= ${now} OR (stream.expires IS NULL AND NOT EXISTS (
           SELECT FROM ${writers} AS writer WHERE writer.id = stream.writer
             AND writer.until + $1::double precision * interval '1 millisecond' > ${now}))`,
        [keep],
      );
      await db.query(
        `DELETE FROM ${writers} WHERE until + $1::double precision * interval '1 millisecond' <= ${now}`,
        [keep],
      );
      return (await db.query(`SELECT FROM ${streams} LIMIT 1`)).length > 0;
    },
    async watch(seq) {
      await db.query(`UPDATE ${streams} SET watched = true WHERE seq = $1::text::bigint AND NOT watched`, [
        seq,
      ]);
    },
  };
}

function whereOf({ user, id, threadId }: Owned): [where: string, values: unknown[]] {
  if (id !== undefined) return ["user_id = $1 AND id = $2", [toKey(user), toKey(id)]];
  if (threadId !== undefined) return ["user_id = $1 AND thread_id = $2", [toKey(user), toKey(threadId)]];
  return ["user_id = $1", [toKey(user)]];
}

const toState = ({ id, thread_id, last, gone, ...row }: StreamRow): StreamState => ({
  ...row,
  id: fromKey(id),
  threadId: thread_id === null ? undefined : fromKey(thread_id),
  last: Number(last),
  gone: Number(gone),
});
