import type { DBOS as Dbos, Error as DbosErrors } from "@dbos-inc/dbos-sdk";
import { DbosTurnsError, EngineMissingError } from "./errors.ts";

/** The engine's classes, loaded when they are needed: it is an optional peer. */
export interface Engine {
  DBOS: typeof Dbos;
  Errors: typeof DbosErrors;
}

/** Throws {@link EngineMissingError}. */
export async function loadEngine(): Promise<Engine> {
  try {
    const { DBOS, Error: Errors } = await import("@dbos-inc/dbos-sdk");
    return { DBOS, Errors };
  } catch (error) {
    throw new EngineMissingError(error);
  }
}

export interface LaunchOptions {
  url: string;
  schema: string;
  name: string;
  report: (error: unknown) => void;
}

/** Connects to the database and creates or migrates the engine's tables. Throws {@link DbosTurnsError}. */
export async function launch({ DBOS }: Engine, { url, schema, name, report }: LaunchOptions): Promise<void> {
  const quiet = (): void => {};
  DBOS.setConfig({
    name,
    systemDatabaseUrl: url,
    systemDatabaseSchemaName: schema,
    // Another process must never take itself for this one.
    executorID: crypto.randomUUID(),
    // A turn that an older version of the application has begun is finished by the newer one.
    applicationVersion: "any",
    logger: { info: quiet, debug: quiet, warn: quiet, error: report },
  });
  try {
    await DBOS.launch();
  } catch (cause) {
    await DBOS.shutdown({ deregister: true }).catch(() => {});
    const { message } = cause instanceof Error ? cause : new Error(String(cause));
    throw new DbosTurnsError(
      `The database of \`url\` cannot keep turns: ${message}. It must be a PostgreSQL that answers, and its role must be allowed to create the schema "${schema}".`,
      { cause },
    );
  }
}
