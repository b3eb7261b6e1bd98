import type { PgliteDatabase, PostgresQueryable } from "@chatkit-protocol/stores/postgres";

export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** PGlite, with what is sent to it: each statement is a round trip, and so are the two ends of a transaction. */
export function counting(database: PgliteDatabase): PgliteDatabase & { sent: Statement[] } {
  const sent: Statement[] = [];
  const heard = (source: PostgresQueryable): PostgresQueryable => ({
    query(text, values = []) {
      sent.push({ text, values });
      return source.query(text, values);
    },
  });
  return {
    sent,
    ...heard(database),
    async transaction(work) {
      sent.push({ text: "BEGIN", values: [] });
      const result = await database.transaction((tx) => work(heard(tx)));
      sent.push({ text: "COMMIT", values: [] });
      return result;
    },
  };
}
