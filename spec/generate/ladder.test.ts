import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBaseline } from "../../conformance/src/index.ts";
import { partsOf } from "../../conformance/src/findings/index.ts";
import { ladder } from "../../conformance/src/generated/ladder.ts";

test("each server's known failures count for the rules that it violates", () => {
  const paths = globSync("conformance/servers/*/baseline.json");
  const violations = paths.flatMap((path) =>
    readBaseline(readFileSync(path, "utf8")).expected.map(({ finding }) => ({
      rule: partsOf(finding).rule,
      server: path.split("/").at(-2),
    })),
  );
  expect(violations.length).toBeGreaterThan(50);
  for (const { rule, server } of violations) expect(ladder[rule].field, rule).toContain(server);
});
