import { existsSync } from "node:fs";
import { databaseOf, type PgliteDatabase, type PostgresPool, type Queries } from "../postgres/driver.ts";
import { prepareDatabase as preparePostgres } from "../postgres/prepare.ts";
import type { PostgresOptions } from "../postgres/store.ts";
import { type Tables, tablesOf } from "../postgres/tables.ts";
import { openFile, prepareDatabase as prepareSqlite, type SqliteDatabase } from "../sqlite/database.ts";
import { batchesOf, type CopiedRow, type CopiedTable, copiedTables } from "./tables.ts";

/** The store was not copied; nothing has been written to the target. */
export class CopyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CopyError";
  }
}

/** The number of rows, now the same in the file and in PostgreSQL. */
export type Copied = Record<CopiedTable["name"], number>;

/**
 * Copies a SQLite store into an empty PostgreSQL store, then compares every row. All of it is one transaction: a copy that fails
 * leaves nothing behind and can be repeated. The file is migrated first, and nobody can write to it meanwhile.
 * Throws {@link CopyError}, SqliteStoreError and PostgresStoreError.
 */
export async function copyToPostgres(
  file: string,
  target: PostgresPool | PgliteDatabase,
  { schema = "chatkit" }: PostgresOptions = {},
): Promise<Copied> {
  if (!existsSync(file)) throw new CopyError(`There is no file ${file}`);
  const source = openFile(file);
  try {
    prepareSqlite(source, { name: file, synchronous: "FULL", busyTimeout: 5000 });
    const db = databaseOf(target);
    await preparePostgres(db, { schema });
    source.exec("BEGIN IMMEDIATE");
    return await db.transaction((tx) => copyAll(source, tx, { schema, tables: tablesOf(schema) }));
  } finally {
    // Also ends the transaction, which has written nothing.
    source.close();
  }
}

interface Target {
  schema: string;
  tables: Tables;
}

async function copyAll(source: SqliteDatabase, tx: Queries, { schema, tables }: Target): Promise<Copied> {
  await tx.query("SET LOCAL statement_timeout = 0");
  // Servers that already use the target must wait.
  await tx.query(`LOCK TABLE ${Object.values(tables).join(", ")} IN EXCLUSIVE MODE`);
  for (const { name } of copiedTables) {
    const found = await tx.query(`SELECT FROM ${tables[name]} LIMIT 1`);
    if (found.length > 0) {
      throw new CopyError(
        `The schema ${schema} already has ${name}; a file can only be copied into an empty store`,
      );
    }
  }
  const rowsOf = (table: CopiedTable) => batchesOf(source.prepare(table.select).iterate(), table);
  for (const table of copiedTables) {
    for (const rows of rowsOf(table)) await insert(tx, tables, { table, rows });
  }
  // New threads come after the copied ones.
  await tx.query(
    `SELECT setval(pg_get_serial_sequence($1::text, 'seq'), max(seq)) FROM ${tables.threads} HAVING count(*) > 0`,
    [tables.threads],
  );
  const copied: Copied = { threads: 0, items: 0, attachments: 0 };
  for (const table of copiedTables) {
    for (const rows of rowsOf(table)) {
      await compare(tx, tables, { table, rows });
      copied[table.name] += rows.length;
    }
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${tables[table.name]}`,
    );
    if (row?.count !== copied[table.name]) {
      throw new CopyError(
        `PostgreSQL has ${row?.count} ${table.name} where the file has ${copied[table.name]}`,
      );
    }
  }
  return copied;
}

interface Batch {
  table: CopiedTable;
  rows: readonly CopiedRow[];
}

/** One array for each column, as `unnest` needs them. */
const arraysOf = (columns: CopiedTable["columns"], { table, rows }: Batch): unknown[][] =>
  columns.map((column) => rows.map((row) => row[table.columns.indexOf(column)]));

const unnest = (columns: CopiedTable["columns"]): string =>
  `unnest(${columns.map(({ type }, n) => `$${n + 1}::${type}[]`).join(", ")})`;

async function insert(tx: Queries, tables: Tables, batch: Batch): Promise<void> {
  const { columns, name } = batch.table;
  await tx.query(
    `INSERT INTO ${tables[name]} (${columns.map((column) => column.name).join(", ")})
     SELECT * FROM ${unnest(columns)}`,
    arraysOf(columns, batch),
  );
}

/** Throws if a row differs from that of the file, or is missing. */
async function compare(tx: Queries, tables: Tables, batch: Batch): Promise<void> {
  const { table, rows } = batch;
  const keys = table.columns.filter(({ name }) => table.key.includes(name));
  const stored = await tx.query<Record<string, unknown>>(
    `SELECT ${table.columns.map(({ name, type }) => `stored.${name}${type === "bigint" ? "::text" : ""} AS ${name}`).join(", ")}
     FROM ${unnest(keys)} WITH ORDINALITY AS wanted (${table.key.join(", ")}, n)
     JOIN ${tables[table.name]} AS stored ON ${keys.map(({ name }) => `stored.${name} = wanted.${name}`).join(" AND ")}
     ORDER BY wanted.n`,
    arraysOf(keys, batch),
  );
  for (const [n, row] of rows.entries()) {
    const there = table.columns.map(({ name }) => stored[n]?.[name]);
    const different = table.columns.find((_, at) => !isSame(row[at], there[at]));
    if (different) {
      throw new CopyError(
        `${table.name}: ${different.name} of row ${JSON.stringify(row.slice(0, 3))} is not what the file has`,
      );
    }
  }
}

/** PostgreSQL's numbers are compared as strings: they have more digits than a double. */
const isSame = (given: unknown, stored: unknown): boolean =>
  typeof given === "number" ? String(given) === stored : given === stored;
