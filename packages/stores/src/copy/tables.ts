import { toKey } from "../keys.ts";

type Value = string | number | boolean | null;

/** A column of both databases. */
interface Column {
  name: string;
  type: "bigint" | "text" | "boolean";
  /** The value for PostgreSQL, from SQLite's value. */
  convert(value: unknown): Value;
}

/** A table as it is copied. */
export interface CopiedTable {
  name: "threads" | "items" | "attachments";
  columns: readonly Column[];
  /** The columns that identify a row. */
  key: readonly string[];
  /** Selects the columns, under their names, from SQLite. */
  select: string;
}

const number = (name: string): Column => ({ name, type: "bigint", convert: Number });
const flag = (name: string): Column => ({ name, type: "boolean", convert: (value) => value === 1 });
const json = (name: string): Column => ({
  name,
  type: "text",
  convert: (value) => (value === null ? null : String(value)),
});
const key = (name: string): Column => ({
  name,
  type: "text",
  convert: (value) => (value === null ? null : toKey(String(value))),
});

/** Each comes after those that it refers to. */
export const copiedTables: readonly CopiedTable[] = [
  {
    name: "threads",
    columns: [
      number("seq"),
      key("user_id"),
      key("id"),
      key("created_at"),
      json("title"),
      json("status"),
      json("allowed_image_domains"),
      json("metadata"),
      number("last_item"),
    ],
    key: ["seq"],
    select: `SELECT *, (SELECT coalesce(max(seq), 0) FROM items WHERE thread = threads.seq) AS last_item
      FROM threads ORDER BY seq`,
  },
  {
    name: "items",
    columns: [
      number("thread"),
      number("seq"),
      key("id"),
      key("created_at"),
      flag("hidden"),
      flag("pending_call"),
      json("body"),
    ],
    key: ["thread", "seq"],
    select: "SELECT * FROM items ORDER BY seq",
  },
  {
    name: "attachments",
    columns: [key("user_id"), key("id"), key("thread_id"), json("body")],
    key: ["user_id", "id"],
    select: "SELECT * FROM attachments ORDER BY user_id, id",
  },
];

/** A row in the order of the columns. */
export type CopiedRow = readonly Value[];

/** The rows of SQLite as PostgreSQL holds them, in batches that fit into memory. */
export function* batchesOf(rows: Iterable<unknown>, { columns }: CopiedTable): Iterable<CopiedRow[]> {
  let batch: CopiedRow[] = [];
  let taken = 0;
  for (const row of rows as Iterable<Record<string, unknown>>) {
    const values = columns.map(({ name, convert }) => convert(row[name]));
    batch.push(values);
    for (const value of values) taken += typeof value === "string" ? value.length : 8;
    if (batch.length < mostRows && taken < mostCharacters) continue;
    yield batch;
    batch = [];
    taken = 0;
  }
  if (batch.length > 0) yield batch;
}

const mostRows = 1000;
const mostCharacters = 4_000_000;
