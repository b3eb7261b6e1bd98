import type { Page } from "@chatkit-protocol/core/protocol";
import { type PageQuery, UnknownCursorError } from "@chatkit-protocol/core/server";
import type { Queries } from "./driver.ts";
import { toKey } from "../keys.ts";
import type { Parameters } from "./parameters.ts";

/** A list as SQL. */
interface List {
  table: string;
  /** The column by which its rows are ordered, different in each of them. */
  position: "seq" | "id";
  /** Which rows; all of them, since a cursor must be one of these. */
  where: string;
  /** The columns of a page, all of them text. */
  columns: readonly string[];
}

/** UTF-16 has one unit for at most this many bytes of UTF-8. */
const bytesOfCharacter = 3;

/**
 * Reads one page in one statement, from the cursor's row on, so that its cost does not grow with the list. Rows that are
 * surely beyond the page's size come without their columns. Throws {@link UnknownCursorError}.
 */
export async function readPage<R extends object, T extends { id: string }>(
  db: Queries,
  list: List,
  { query, parameters: { add, values }, read }: Reading<R, T>,
): Promise<Page<T>> {
  const { order, after, limit, size = Infinity } = query;
  const { position } = list;
  const bytes = list.columns.map((column) => `coalesce(octet_length(${column}), 0)`).join(" + ");
  const inner = (from: string): string =>
    `SELECT ${position}, ${list.columns.join(", ")}, coalesce(sum(${bytes}) OVER (
       ORDER BY ${position} ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
     FROM ${list.table} WHERE ${list.where}${from} ORDER BY ${position} ${order} LIMIT ${add(limit + 1, "bigint")}`;
  const source = (): string => {
    if (after === undefined) return `(${inner("")}) AS page`;
    const start = `SELECT ${position} FROM ${list.table} WHERE ${list.where} AND id = ${add(toKey(after), "text")}`;
    const beyond = ` AND ${list.table}.${position} ${order === "asc" ? ">" : "<"} start.${position}`;
    return `(${start}) AS start LEFT JOIN LATERAL (${inner(beyond)}) AS page ON true`;
  };
  const fits = Number.isFinite(size)
    ? `page.before <= ${add(Math.ceil(size) * bytesOfCharacter, "bigint")}`
    : `page.${position} IS NOT NULL`;
  const columns = list.columns.map((column) => `CASE WHEN ${fits} THEN page.${column} END AS ${column}`);
  const rows = await db.query<R & { is_row: boolean; fits: boolean }>(
    `SELECT page.${position} IS NOT NULL AS is_row, coalesce(${fits}, false) AS fits, ${columns.join(", ")}
     FROM ${source()} ORDER BY page.${position} ${order}`,
    values,
  );
  if (after !== undefined && rows.length === 0) throw new UnknownCursorError(after);
  return cut(
    rows.filter(({ is_row }) => is_row),
    { limit, size, read },
  );
}

interface Reading<R, T> {
  query: PageQuery;
  /** Includes the parameters of the list's own SQL. */
  parameters: Parameters;
  read: (row: R) => T;
}

/** The page, from rows that include at least one more if there are more. */
function cut<R extends object, T extends { id: string }>(
  rows: readonly (R & { fits: boolean })[],
  { limit, size, read }: { limit: number; size: number; read: (row: R) => T },
): Page<T> {
  const data: T[] = [];
  let taken = 0;
  for (const row of rows) {
    for (const value of Object.values<unknown>(row)) if (typeof value === "string") taken += value.length;
    if (data.length === limit || !row.fits || (taken > size && data.length > 0)) {
      return { data, has_more: true, after: data.at(-1)?.id };
    }
    data.push(read(row));
  }
  return { data, has_more: false };
}
