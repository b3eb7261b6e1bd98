import type { Acquired, AcquireMode, Lease, Leases, Renewed } from "@chatkit-protocol/core/server";
import { type SqliteDatabase, type SqliteStatement, transaction, withoutSync } from "./database.ts";
import type { GroupCommit } from "./group-commit.ts";

/** Milliseconds since 1970, by the clock of the machine; the same for a whole statement. */
export const now = "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";

const isHeld = `lease_token = ? AND lease_until > ${now}`;

/** What the store needs for the leases of threads: they are columns of the thread's row. */
export function prepareLeases(db: SqliteDatabase): LeaseStatements {
  const owner = "user_id = ? AND id = ?";
  return {
    /** Gives the lease a thread, by its `seq`. */
    begin: db.prepare(
      `UPDATE threads SET lease_token = ?, lease_until = ${now} + ?, lease_wanted = NULL WHERE seq = ?`,
    ),
    isHeld: db.prepare(`SELECT 1 FROM threads WHERE seq = ? AND ${isHeld}`),
    state: db.prepare(
      `SELECT seq, lease_token AS token, lease_wanted AS wanted, coalesce(lease_until > ${now}, 0) AS isTaken,
         lease_until - ${now} AS rest
       FROM threads WHERE ${owner}`,
    ),
    ask: db.prepare("UPDATE threads SET lease_wanted = ? WHERE seq = ?"),
    renew: db.prepare(`UPDATE threads SET lease_until = ${now} + ? WHERE ${owner} AND ${isHeld}`),
    release: db.prepare(
      `UPDATE threads SET lease_token = NULL, lease_until = NULL WHERE ${owner} AND lease_token = ?`,
    ),
  };
}

type LeaseStatements = Readonly<
  Record<"begin" | "isHeld" | "state" | "ask" | "renew" | "release", SqliteStatement>
>;

interface LeaseRow {
  seq: number;
  token: string | null;
  wanted: string | null;
  isTaken: number;
  /** Milliseconds for which it is still held. */
  rest: number | null;
}

export function leasesOf(db: SqliteDatabase, sql: LeaseStatements, commits: GroupCommit): Leases {
  const rowOf = ({ userId, threadId }: Lease) => sql.state.get(userId, threadId) as LeaseRow | undefined;
  /** Power that fails ends all processes on this file, so that leases may be lost with it. */
  const write = <T>(work: () => T): T => withoutSync(db, () => transaction(db, work));
  return {
    async acquire(lease, mode) {
      const seen = judge(rowOf(lease), lease, mode);
      if (seen !== "held" && mode !== "ask") return seen;
      return write(() => {
        const row = rowOf(lease);
        const state = judge(row, lease, mode);
        if (row && state === "held") sql.begin.run(lease.token, lease.ttl, row.seq);
        else if (row && mode === "ask") sql.ask.run(lease.token, row.seq);
        return state;
      });
    },
    async renew(leases) {
      return write(() =>
        leases.map((lease): Renewed => {
          const { userId, threadId, token, ttl } = lease;
          if (Number(sql.renew.run(ttl, userId, threadId, token).changes) === 0) return "lost";
          return rowOf(lease)?.wanted ? "wanted" : "held";
        }),
      );
    },
    async adopt(lease, quiet) {
      return write((): Acquired => {
        const row = rowOf(lease);
        if (!row) return "gone";
        if (!row.token?.startsWith(`${lease.turn}/`)) return "overtaken";
        if (row.rest! > lease.ttl - quiet) return "busy";
        sql.begin.run(lease.token, lease.ttl, row.seq);
        return "held";
      });
    },
    async release({ userId, threadId, token }) {
      // Every turn ends with it: a transaction of its own would be a tenth of the CPU of a short turn.
      const release = (): void => void sql.release.run(userId, threadId, token);
      await commits.write(release, { isDurable: false });
    },
  };
}

/** What the lease gets. */
function judge(row: LeaseRow | undefined, { token }: Lease, mode: AcquireMode): Acquired {
  if (!row) return "gone";
  if (row.token === token && row.isTaken) return "held";
  if (mode === "asked" && row.wanted !== token) return "overtaken";
  return row.isTaken ? "busy" : "held";
}
