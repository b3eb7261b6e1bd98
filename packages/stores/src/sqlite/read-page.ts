import { type PageQuery, UnknownCursorError } from "@chatkit-protocol/core/server";

/**
 * How many rows are read at most, as a parameter. With a plain `LIMIT ?` SQLite plans by its value, and compiles the statement anew
 * whenever it is bound, which takes longer than to read some rows.
 */
export const mostRows = "? + 0";

/** The sequence after which a page starts. */
export function startOf({ after, order }: PageQuery, sequenceOf: (id: string) => number | undefined): number {
  if (after === undefined) return order === "asc" ? 0 : Number.MAX_SAFE_INTEGER;
  const seq = sequenceOf(after);
  if (seq === undefined) throw new UnknownCursorError(after);
  return seq;
}

/** How many rows are read at once: one by one they cost twice as much, and a page may end after any of them. */
const batch = 32;

/** The rows of a page; `read` returns those that follow a row, at most as many as it is told. */
export function readPage<Row extends object>(
  read: (last: Row | undefined, most: number) => unknown[],
  { limit, size = Infinity }: Omit<PageQuery, "order">,
  charactersOf: (row: Row) => number,
): { rows: Row[]; has_more: boolean } {
  const taken: Row[] = [];
  let characters = 0;
  for (;;) {
    const most = Math.min(limit + 1 - taken.length, batch);
    const rows = read(taken.at(-1), most) as Row[];
    for (const row of rows) {
      characters += charactersOf(row);
      if (taken.length > 0 && (taken.length === limit || characters > size)) {
        return { rows: taken, has_more: true };
      }
      taken.push(row);
    }
    if (rows.length < most) return { rows: taken, has_more: false };
  }
}
