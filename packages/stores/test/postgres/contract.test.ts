import { testStore } from "@chatkit-protocol/core/testing";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { afterAll, test } from "vitest";
import { pglite } from "./pglite.ts";

const database = await pglite();
afterAll(() => database.close());

const open = (place: string) => postgresStore(database, { schema: place });
for (const { title, run } of testStore("PostgreSQL in PGlite", open, { durable: true })) test(title, run);
