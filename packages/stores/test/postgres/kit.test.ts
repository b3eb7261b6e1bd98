import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { afterAll, expect, test } from "vitest";
import { judge } from "./judge.ts";
import { pglite } from "./pglite.ts";

const database = await pglite();
afterAll(() => database.close());

test("the reference server on PostgreSQL meets the whole specification", async () => {
  const { verdicts, ...judgement } = await judge(await postgresStore(database));
  expect(judgement).toEqual({ findings: [], tier: "T2", exit: 0 });
  expect(Object.values(verdicts).filter((verdict) => verdict === "pass").length).toBeGreaterThan(140);
}, 180_000);
