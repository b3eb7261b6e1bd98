import type { DBOS as Dbos, Error as DbosErrors } from "@dbos-inc/dbos-sdk";
import type { Client as PgClient } from "pg";
import { DbosTurnsError, EngineMissingError } from "./errors.ts";

/** The engine's classes, loaded when they are needed: it is an optional peer. */
export interface Engine {
  DBOS: typeof Dbos;
  Errors: typeof DbosErrors;
  Client: typeof PgClient;
}

/** Throws {@link EngineMissingError}. */
export async function loadEngine(): Promise<Engine> {
  try {
    const { DBOS, Error: Errors } = await import("@dbos-inc/dbos-sdk");
    const { Client } = await import("pg");
    return { DBOS, Errors, Client };
  } catch (error) {
    throw new EngineMissingError(error);
  }
}

/** Any number that is the same in all processes, as long as nobody else in the database locks it. */
const lock = 1_128_811_348;

/** Milliseconds between two attempts to get the lock. */
const pause = 100;

/**
 * Runs the work in one process at a time: the engine's migrations deadlock if several begin on a new database. They create indexes
 * concurrently, which waits for every statement that is running, so a statement that waits for the lock would be the next deadlock.
 */
async function alone({ Client }: Engine, url: string, work: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  // A connection that breaks frees the lock.
  client.on("error", () => {});
  await client.connect();
  try {
    while (!(await isMine(client))) await new Promise((resolve) => setTimeout(resolve, pause));
    await work();
  } finally {
    await client.end();
  }
}

async function isMine(client: PgClient): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [lock]);
  return rows[0]?.mine === true;
}

export interface LaunchOptions {
  url: string;
  schema: string;
  name: string;
  report: (error: unknown) => void;
}

/** Connects to the database and creates or migrates the engine's tables. Throws {@link DbosTurnsError}. */
export async function launch(engine: Engine, { url, schema, name, report }: LaunchOptions): Promise<void> {
  const { DBOS } = engine;
  const quiet = (): void => {};
  DBOS.setConfig({
    name,
    systemDatabaseUrl: url,
    systemDatabaseSchemaName: schema,
    // Another process must never take itself for this one.
    executorID: crypto.randomUUID(),
    // A turn that an older version of the application has begun is finished by the newer one.
    // The same for each release: a newer one finishes what an older one has begun. Unique in the database.
    applicationVersion: `${name} (any version)`,
    logger: { info: quiet, debug: quiet, warn: quiet, error: report },
  });
  try {
    await alone(engine, url, () => DBOS.launch());
  } catch (cause) {
    await DBOS.shutdown({ deregister: true }).catch(() => {});
    const { message } = cause instanceof Error ? cause : new Error(String(cause));
    throw new DbosTurnsError(
      `The database of \`url\` cannot keep turns: ${message}. It must be a PostgreSQL that answers, and its role must be allowed to create the schema "${schema}".`,
      { cause },
    );
  }
}
