import { expect, test } from "vitest";
import { attribute } from "../src/judging/attribute.ts";
import { explains } from "../src/findings/explains.ts";
import { ofEndings } from "../src/findings/explained-endings.ts";
import { ofItems } from "../src/findings/explained-items.ts";
import { ofParts } from "../src/findings/explained-parts.ts";
import { ofRequests } from "../src/findings/explained-requests.ts";
import { ofThreads } from "../src/findings/explained-threads.ts";
import type { Explains } from "../src/findings/explanation.ts";
import { findings } from "../src/findings/index.ts";
import { type Case, type Finding, judgeTranscript, type Result } from "../src/index.ts";
import { viewOf } from "../src/transcript/exchange-view.ts";
import { recorded } from "./recorded.ts";

const table = explains;
const parts: readonly Explains[] = [ofRequests, ofThreads, ofItems, ofParts, ofEndings];
const declared: Readonly<Record<string, object>> = findings;

const list = {
  operation: "items.list",
  params: { thread_id: "thr_1" },
  answer: { data: [], has_more: false },
};
const record = recorded([list, list]);

const root = "AM-04/item-not-stored";
const left = "AM-10/not-stored";

/** A case that finds AM-04 kept or broken, and then AM-10 kept and broken. */
const one = (isStored: boolean): Case => ({
  id: "test/case",
  rules: ["AM-04", "AM-10"],
  tier: "T0",
  judge(seen, rule) {
    const [first, second] = [seen.get("0"), seen.get("1")];
    rule.of(left).holds(true, { in: first });
    rule.of(left).holds(false, { in: second });
    rule.of(root).holds(isStored, { in: first });
  },
});

const about = (results: readonly Result[], id = "test/case") => {
  const found = results.find(({ rule, case: where }) => rule === "AM-10" && where === id);
  return { verdict: found?.verdict, blockedBy: found?.blockedBy, findings: found?.findings.length };
};
const blocked = { verdict: "blocked", blockedBy: "AM-04", findings: 0 };
const failed = { verdict: "fail", blockedBy: undefined, findings: 1 };

const inCase = { [left]: { inCase: ["AM-04"] } } as const;
const inRun = { [left]: { inRun: ["AM-04"] } } as const;

test("a finding that another one explains is blocked by it, whichever was made first", () => {
  expect(about(judgeTranscript(record, { cases: [one(false)], explains: inCase }))).toEqual(blocked);
  expect(about(judgeTranscript(record, { cases: [one(false)], explains: {} }))).toEqual(failed);
});

test("where the rule on which it rests holds, a finding stands", () => {
  expect(about(judgeTranscript(record, { cases: [one(true)], explains: inCase }))).toEqual(failed);
  expect(about(judgeTranscript(record, { cases: [one(true)], explains: inRun }))).toEqual(failed);
});

test("a single finding may be the explanation, another one of its rule is not", () => {
  const by = (name: "AM-04/item-not-stored" | "AM-04/message-unreadable") =>
    about(judgeTranscript(record, { cases: [one(false)], explains: { [left]: { inCase: [name] } } }));
  expect(by("AM-04/item-not-stored")).toEqual(blocked);
  expect(by("AM-04/message-unreadable")).toEqual(failed);
});

test("a rule that is broken in another case explains only what rests on the whole run", () => {
  const other = { ...record.exchanges[0]!, n: 3, case: "test/other", label: "0" };
  const again = { ...other, n: 4, label: "1" };
  const both = {
    ...record,
    exchanges: [...record.exchanges, other, again],
    drives: { ...record.drives, "test/other": { how: "done" as const } },
  };
  const cases = [one(false), { ...one(true), id: "test/other" as const }];
  const judged = (explains: typeof inCase | typeof inRun) =>
    about(judgeTranscript(both, { cases, explains }), "test/other");
  expect(judged(inCase)).toEqual(failed);
  expect(judged(inRun)).toEqual(blocked);
});

test("what is explained by something explained has the same root", () => {
  const view = viewOf(record.exchanges[0]!);
  const finding = (rule: Finding["rule"], key: string): Finding => ({ rule, key, message: "", in: view });
  const all = [finding("AM-10", "a"), finding("AM-04", "b"), finding("SER-02", "c")];
  const roots = attribute(all, {
    "AM-10/a": { inCase: ["AM-04"] },
    "AM-04/b": { inCase: ["SER-02"] },
  });
  expect(all.map((own) => roots.get(own))).toEqual(["SER-02", "SER-02", undefined]);
});

test("every explanation names findings that are declared, and none explains itself", () => {
  const rulesOf = (name: string): string[] => {
    const { inCase: near = [], inRun: far = [] } = table[name] ?? {};
    return [...near, ...far];
  };
  for (const [name, { inCase: near = [], inRun: far = [] }] of Object.entries(table)) {
    for (const own of [name, ...near, ...far]) {
      const [rule = "", key] = own.split("/");
      expect(Object.keys(declared), own).toContain(rule);
      if (key !== undefined) expect(Object.keys(declared[rule] ?? {}), own).toContain(key);
    }
  }
  // From a finding to those that explain it there is no way back.
  const namesOf = (explaining: string): string[] =>
    explaining.includes("/")
      ? [explaining]
      : Object.keys(declared[explaining] ?? {}).map((key) => `${explaining}/${key}`);
  const clear = new Set<string>();
  const visit = (name: string, way: readonly string[]): void => {
    expect(way, [...way, name].join(" ← ")).not.toContain(name);
    if (clear.has(name)) return;
    for (const next of rulesOf(name).flatMap(namesOf)) visit(next, [...way, name]);
    clear.add(name);
  };
  for (const name of Object.keys(table)) visit(name, []);
});

test("no part of the table replaces what another part explains", () => {
  const names = parts.flatMap((part) => Object.keys(part));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("what seems to be lost is blocked by reads that are late", () => {
  const late: Case = {
    id: "test/case",
    rules: ["IT-14", "TM-05"],
    tier: "T0",
    judge(seen, rule) {
      rule.of("IT-14/item-listed-late").holds(false, { in: seen.get("0") });
      rule.of("TM-05/history-differs").holds(false, { in: seen.get("1") });
    },
  };
  const results = judgeTranscript(record, { cases: [late] });
  const blockers = Object.fromEntries(
    results.map(({ rule, verdict, blockedBy }) => [rule, blockedBy ?? verdict]),
  );
  expect(blockers).toEqual({ "IT-14": "fail", "TM-05": "IT-14" });
});
