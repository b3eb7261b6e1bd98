import { expect, test, vi } from "vitest";
import { dbosTurns } from "@chatkit-protocol/stores/dbos";

vi.mock("@dbos-inc/dbos-sdk", () => {
  throw new Error("Cannot find package '@dbos-inc/dbos-sdk'");
});

test("an engine that is not installed is named, with the command that installs it", async () => {
  const failure = await dbosTurns({ url: "postgres://127.0.0.1/none" }).catch(
    (error: unknown) => error as Error,
  );
  expect(failure).toMatchObject({ name: "EngineMissingError" });
  expect((failure as Error).message).toContain("npm install @dbos-inc/dbos-sdk pg");
});
