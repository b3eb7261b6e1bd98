import { PGlite } from "@electric-sql/pglite";

/** A PostgreSQL in this process, empty. */
export const pglite = (): Promise<PGlite> => PGlite.create();
