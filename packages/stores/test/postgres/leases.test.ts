import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { afterAll, describe, test } from "vitest";
import { pglite } from "./pglite.ts";
import { leaseTests } from "../leases/turns.ts";

const database = await pglite();
afterAll(() => database.close());

describe("servers on one PostgreSQL database (PGlite):", () => {
  test.each(leaseTests.map(({ title, run }, n) => ({ title, run, n })))("$title", ({ run, n }) =>
    run(() => postgresStore(database, { schema: `leases_${n}` })),
  );
});
