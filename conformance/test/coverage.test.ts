import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rules } from "../src/generated/rules.ts";
import { cases, judges } from "../src/index.ts";
import { findings } from "../src/findings/index.ts";

const src = join(import.meta.dirname, "../src");

test("every rule has a case or a judge, or says why it cannot be observed", () => {
  const cased = new Set<string>([...cases, ...judges].flatMap((one) => one.rules));
  const bare = Object.entries(rules).filter(([id, rule]) => !cased.has(id) && rule.untested === undefined);
  expect(bare.map(([id]) => id)).toEqual([]);
  const excused = Object.entries(rules).filter(([id, rule]) => cased.has(id) && rule.untested !== undefined);
  expect(excused.map(([id]) => id)).toEqual([]);
});

test("cases have ids of their own and build on cases before them", () => {
  const before = new Set<string>();
  for (const { id, after = [] } of cases) {
    expect(before.has(id)).toBe(false);
    expect(after.filter((needed) => !before.has(needed))).toEqual([]);
    before.add(id);
  }
});

test("without scripts a run asks for at most 23 answers, one of them to find out whether there are scripts", () => {
  const announced = cases.filter(({ tier }) => tier === "T0").reduce((sum, { turns = 0 }) => sum + turns, 0);
  expect(announced + 1).toBeLessThanOrEqual(23);
});

test("every finding that a rule declares is reported by a case or a judge", () => {
  const sources = globSync("{case,cases,judges,replay,judging}/**/*.ts", { cwd: src })
    .map((path) => readFileSync(join(src, path), "utf8"))
    .join("\n");
  const named = new Set([...sources.matchAll(/["/]([a-z][a-z0-9-]*)"/g)].map(([, key]) => key));
  const declared = Object.entries(findings).flatMap(([rule, own]) =>
    Object.keys(own).map((key) => ({ key, name: `${rule}/${key}` })),
  );
  expect(declared.length).toBeGreaterThan(400);
  expect(declared.filter(({ key }) => !named.has(key)).map(({ name }) => name)).toEqual([]);
});
