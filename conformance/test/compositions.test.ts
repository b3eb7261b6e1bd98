import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { draw } from "../mutants/compositions/draw.ts";
import { type Found, foundFile } from "../mutants/compositions/found.ts";
import { members } from "../mutants/compositions/members.ts";
import { shrink } from "../mutants/compositions/shrink.ts";
import { tryComposition } from "../mutants/compositions/try-composition.ts";
import { inTurn } from "../mutants/compositions/workers.ts";

const found = JSON.parse(readFileSync(foundFile, "utf8")) as Found[];

test("a seed draws the same composition of two to twenty members every time", () => {
  const drawn = Array.from({ length: 500 }, (_, seed) => draw(seed));
  expect(drawn).toEqual(Array.from({ length: 500 }, (_, seed) => draw(seed)));
  const sizes = drawn.map((one) => new Set(one.members).size);
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([2, 20]);
  expect(drawn.flatMap((one) => one.members).filter((id) => !members.has(id))).toEqual([]);
});

test("a server without a fault is blamed for nothing", async () => {
  expect(await tryComposition({ seed: 1, members: [] })).toMatchObject({ wrong: [], missed: [] });
});

test("both faults of a pair are named", async () => {
  const pair = ["forgets-the-rename", "retry-keeps-everything"];
  expect(await tryComposition({ seed: 1, members: pair })).toMatchObject({ wrong: [], failed: pair });
});

test("a flag that is none hides no task that is misplaced", async () => {
  const pair = ["counts-tasks-from-one", "says-expanded-in-words"];
  expect(await tryComposition({ seed: 1, members: pair })).toMatchObject({ wrong: [], failed: pair });
});

test("what is wrong is shrunk to the members that it takes", async () => {
  const all = Array.from({ length: 20 }, (_, index) => `m${index}`);
  const pair = ["m3", "m17"];
  let tried = 0;
  const least = await shrink(all, async (left) => {
    tried++;
    return pair.every((id) => left.includes(id));
  });
  expect(least).toEqual(pair);
  expect(tried).toBeLessThan(40);
});

test("a process that dies is replaced, and only the job that kills every process has no result", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const folder = mkdtempSync(join(tmpdir(), "worker-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, "worker.mjs");
  writeFileSync(
    program,
    `process.on("message", ({ about: [id] }) => {
       if (id === "deadly") process.exit(1);
       process.send({ names: [id], isOpen: true });
     });`,
  );
  const ids = ["a", "deadly", "b", "c", "d"];
  const results = await inTurn(
    "alone",
    ids.map((id) => [id]),
    undefined,
    { start: () => fork(program) },
  );
  expect(results.map((one) => one?.names[0])).toEqual(["a", undefined, "b", "c", "d"]);
});

test.each(found.map((one) => [one.members.join(" + "), one.blames, one] as const))(
  "%s is not blamed for %s",
  async (_names, blames, { members: own, case: id }) => {
    const { wrong } = await tryComposition({ seed: 1, members: own }, id === undefined ? undefined : [id]);
    expect(wrong.filter(({ finding }) => finding === blames)).toEqual([]);
  },
  60_000,
);
