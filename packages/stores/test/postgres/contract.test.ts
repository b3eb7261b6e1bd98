import { testStore, testStreamLog } from "@chatkit-protocol/core/testing";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { afterAll, test } from "vitest";
import { pglite } from "./pglite.ts";

const database = await pglite();
afterAll(() => database.close());

const open = (place: string) => postgresStore(database, { schema: place });
// PGlite asks JavaScript for the time.
const tests = [
  ...testStore("PostgreSQL in PGlite", open, { durable: true, clock: false }),
  ...testStreamLog(
    "PostgreSQL in PGlite",
    async (place, options) => (await open(place)).streamLog({ ...options, lease: 1000 }),
    { shared: true },
  ),
];
for (const { title, run } of tests) test(title, run);
