import type { Acquired, AcquireMode, Lease, Leases, Renewed } from "@chatkit-protocol/core/server";
import type { Database } from "./driver.ts";
import { toKey } from "../keys.ts";
import type { Parameters } from "./parameters.ts";
import type { Tables } from "./tables.ts";

/**
 * A lease is part of the row of its thread, which every change of the thread updates or locks: whoever takes a thread waits for the
 * writes of the turn before, and a later write of that turn finds another token. Times are those of the statement's start.
 */
const now = "statement_timestamp()";

const isTaken = `coalesce(lease_until > ${now}, false)`;

/** The condition under which the lease `token` holds the row of its thread. */
export const isHeldBy = (token: string): string => `lease_token = ${token} AND lease_until > ${now}`;

/** The columns of a new thread, and their values, with which its lease begins. */
export const beginning = ({ token, ttl }: Lease, add: Parameters["add"]): Record<string, string> => ({
  lease_token: add(token, "text"),
  lease_until: `${now} + ${add(ttl, "double precision")} * interval '1 millisecond'`,
});

export function leasesOf(db: Database, { threads }: Tables): Leases {
  const take = `lease_token = $3, lease_until = ${now} + $4::double precision * interval '1 millisecond', lease_wanted = NULL`;
  const owner = "user_id = $1 AND id = $2";
  const free = `(NOT ${isTaken} OR lease_token = $3)`;
  /** In one statement: if nothing is updated, it says why. */
  const acquiring = (update: string): string =>
    `WITH taken AS (${update} RETURNING lease_token = $3 AS held)
     SELECT (SELECT held FROM taken) AS held, lease_wanted = $3 AS wanted FROM ${threads} WHERE ${owner}`;
  const statements: { [Mode in AcquireMode]: string } = {
    wait: acquiring(`UPDATE ${threads} SET ${take} WHERE ${owner} AND ${free}`),
    ask: acquiring(
      `UPDATE ${threads} SET
         lease_token = CASE WHEN ${free} THEN $3 ELSE lease_token END,
         lease_until = CASE WHEN ${free} THEN ${now} + $4::double precision * interval '1 millisecond' ELSE lease_until END,
         lease_wanted = CASE WHEN ${free} THEN NULL ELSE $3 END
       WHERE ${owner}`,
    ),
    asked: acquiring(`UPDATE ${threads} SET ${take} WHERE ${owner} AND ${free} AND lease_wanted = $3`),
  };
  return {
    async acquire({ userId, threadId, token, ttl }, mode): Promise<Acquired> {
      const [row] = await db.query<{ held: boolean | null; wanted: boolean | null }>(statements[mode], [
        toKey(userId),
        toKey(threadId),
        token,
        ttl,
      ]);
      if (!row) return "gone";
      if (row.held) return "held";
      return mode === "asked" && !row.wanted ? "overtaken" : "busy";
    },
    async renew(leases) {
      // A row that another transaction has locked is left alone: waiting for it would let all other leases expire. LIMIT makes the
      // planner look each thread up: it believes that one lease is valid, and would read the whole table for that.
      const rows = await db.query<{ n: number; renewed: boolean; wanted: boolean }>(
        `WITH held AS MATERIALIZED (
           SELECT given.n, given.token, given.ttl, thread.seq, thread.lease_wanted IS NOT NULL AS wanted
           FROM unnest($1::text[], $2::text[], $3::text[], $4::double precision[])
             WITH ORDINALITY AS given (user_id, id, token, ttl, n)
           CROSS JOIN LATERAL (SELECT seq, lease_token, lease_until, lease_wanted FROM ${threads} AS thread
             WHERE thread.user_id = given.user_id AND thread.id = given.id LIMIT 1) AS thread
           WHERE thread.lease_token = given.token AND thread.lease_until > ${now}),
         free AS MATERIALIZED (SELECT thread.seq, held.ttl
           FROM held JOIN ${threads} AS thread ON thread.seq = held.seq
           WHERE thread.lease_token = held.token AND thread.lease_until > ${now}
           ORDER BY thread.seq FOR NO KEY UPDATE OF thread SKIP LOCKED),
         renewed AS (UPDATE ${threads} AS thread SET lease_until = ${now} + free.ttl * interval '1 millisecond'
           FROM free WHERE thread.seq = free.seq RETURNING thread.seq)
         SELECT n::integer AS n, wanted, seq IN (SELECT seq FROM renewed) AS renewed FROM held`,
        [
          leases.map(({ userId }) => toKey(userId)),
          leases.map(({ threadId }) => toKey(threadId)),
          leases.map(({ token }) => token),
          leases.map(({ ttl }) => ttl),
        ],
      );
      const found = new Map(rows.map((row) => [row.n, row]));
      return leases.map((_lease, at): Renewed => {
        const row = found.get(at + 1);
        if (!row) return "lost";
        if (!row.renewed) return "unknown";
        return row.wanted ? "wanted" : "held";
      });
    },
    async adopt({ userId, threadId, token, ttl, turn }, quiet): Promise<Acquired> {
      const [row] = await db.query<{ held: boolean | null; own: boolean }>(
        `WITH taken AS (UPDATE ${threads} SET ${take}
           WHERE ${owner} AND starts_with(lease_token, $5)
             AND lease_until <= ${now} + ($4::double precision - $6::double precision) * interval '1 millisecond'
           RETURNING true AS held)
         SELECT (SELECT held FROM taken) AS held, coalesce(starts_with(lease_token, $5), false) AS own
         FROM ${threads} WHERE ${owner}`,
        [toKey(userId), toKey(threadId), token, ttl, `${turn}/`, quiet],
      );
      if (!row) return "gone";
      if (row.held) return "held";
      return row.own ? "busy" : "overtaken";
    },
    async release({ userId, threadId, token }) {
      await db.query(
        `UPDATE ${threads} SET lease_token = NULL, lease_until = NULL WHERE ${owner} AND lease_token = $3`,
        [toKey(userId), toKey(threadId), token],
      );
    },
  };
}
